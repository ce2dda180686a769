"""A source with holes: what is no prose becomes U+FFFC, at the same length."""

from __future__ import annotations

import re

from prsite.check.prose.values import HIDDEN

_KEPT = re.compile("[^\n\r\u2028\u2029\x85\u202a-\u202e]")
"""Line ends stay, and the controls of Trojan Source are seen everywhere: code is where they do harm."""


class Holes:
    """Gathers the pieces of a text that are to be hidden, in any order, and hides them all at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._spans: list[tuple[int, int]] = []

    def hide(self, start: int, end: int) -> None:
        """Make the characters from ``start`` to before ``end`` no prose."""
        if end > start:
            self._spans.append((start, end))

    def filled(self) -> str:
        """The text with what was hidden as U+FFFC."""
        if not self._spans:
            return self.text
        text, at = self.text, 0
        pieces: list[str] = []
        for start, end in sorted(self._spans):
            if end <= at:
                continue
            start = max(start, at)
            pieces += (text[at:start], _KEPT.sub(HIDDEN, text[start:end]))
            at = end
        return "".join([*pieces, text[at:]])
