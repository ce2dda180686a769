"""What a tree holds at one moment, so that a pass without a case need not walk it."""

from __future__ import annotations

from itertools import islice
from xml.etree.ElementTree import Element

from prsite.markup.conversion import Conversion


class Survey:
    """The tags below a root and the text of them all. In a thorough conversion it says yes to everything."""

    __slots__ = ("_tags", "_text", "_thorough")

    def __init__(self, root: Element, conversion: Conversion) -> None:
        self._thorough = conversion.options.thorough
        self._tags = {element.tag for element in islice(root.iter(), 1, None)}
        self._text = "".join(root.itertext())

    def has(self, *tags: str) -> bool:
        """Whether there may be an element of one of these tags."""
        return self._thorough or not self._tags.isdisjoint(tags)

    def says(self, *pieces: str) -> bool:
        """Whether one of these pieces may stand in a text."""
        return self._thorough or any(piece in self._text for piece in pieces)
