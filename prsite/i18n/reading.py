"""How long a text takes to read."""

from __future__ import annotations

import re

from prsite.i18n.languages import language

# A word begins with a letter or digit and runs to white space, Persian punctuation or a dash; ZWNJ and the
# ASCII marks inside «علی‌رضا», "don't" and v1.2 do not part it.
_WORD = re.compile(r"[^\W_][^\s،؛؟!«»()\[\]…–—|]*")


def count_words(text: str) -> int:
    """The number of words of plain text; ZWNJ joins («می‌شود» is one), punctuation alone counts nothing."""
    return sum(1 for _ in _WORD.finditer(text))


def reading_minutes(words: int, tag: str, words_per_minute: int | None = None) -> int:
    """Whole minutes to read that many words in a language, to the nearest, at least 1."""
    speed = words_per_minute or language(tag).words_per_minute
    return max(1, (words + speed // 2) // speed)
