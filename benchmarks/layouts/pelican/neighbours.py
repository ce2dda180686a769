"""A Pelican plugin of two lines: each article knows the one before and the one after it."""

from itertools import pairwise
from typing import Any

from pelican import signals


def join(generator: Any) -> None:
    """Let neighbours know each other."""
    for newer, older in pairwise(generator.articles):
        newer.older, older.newer = older, newer


def register() -> None:
    """What Pelican calls."""
    signals.article_generator_finalized.connect(join)
