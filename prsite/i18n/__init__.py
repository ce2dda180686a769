"""Languages and their writing: direction, digits, numbers, calendars, dates, messages, folding, collation."""
