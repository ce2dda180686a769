"""``python -m prsite``."""

from prsite.cli.main import main

if __name__ == "__main__":
    main()
