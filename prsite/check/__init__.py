"""One module per family of checks on a whole site."""
