"""What the body's Markdown has beyond the original: one file per construct."""
