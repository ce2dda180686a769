"""The pseudo-language for testing themes: English messages in right-to-left letters, between brackets.

Its tag is CLDR's for such a language, ``ar-XB``. What a page in it still shows in Latin letters did not come
from a message; a bracket that is missing tells of a text cut off, two in a row of one put together.
"""

from __future__ import annotations

import re

PSEUDO = "ar-XB"
"""CLDR's tag of its bidirectional pseudo-locale."""

_OPENS, _CLOSES = "⟦", "⟧"
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,;?",
    "ابچدهفگحیجکلمنوپقرستؤڤغخئز" * 2 + "،؛؟",
)
_PLACEHOLDER = re.compile(r"(\{\w+\})")


def mirrored(message: str) -> str:
    """A message in the pseudo-language; its placeholders stay.

    The letters themselves run from right to left: an override (U+202E) would be taken out by whoever
    strips controls, and would turn what is put into the placeholders.
    """
    parts = _PLACEHOLDER.split(message)
    shown = (part if index % 2 else part.translate(_LETTERS) for index, part in enumerate(parts))
    return f"{_OPENS}{''.join(shown)}{_CLOSES}"
