"""Markdown bodies: a source text becomes safe HTML, its plain text, headings, links and diagnostics."""
