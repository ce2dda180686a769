"""The kinds of content: one file each. A kind is schema, type, form and documentation page at once."""
