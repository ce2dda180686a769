"""``prsite.toml`` → ``Config``."""
