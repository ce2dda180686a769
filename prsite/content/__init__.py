"""``content/`` → items: scanning, front matter, decoding, registries."""
