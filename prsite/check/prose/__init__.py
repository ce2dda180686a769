"""Rules for the text of sources: what authors' keyboards and word processors leave behind."""
