"""What reading a source came to, and which reading translates which."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from prsite.diagnostics import Diagnostic
from prsite.digest import digest
from prsite.model.item import Item

_ABOUT_FILES = frozenset({"front-matter-file-near", "front-matter-file-missing"})


class Reading(msgspec.Struct, kw_only=True):
    """What one source came to: an item, or none where faults left none; and everything that was found.

    ``stem`` (kind, folder, name) is what a source shares with its translations; ``names`` the id that its
    ``translation_of`` gives; ``original`` the identity of the reading it took over from; ``asked`` the files
    it looked for, by NFC path, with what was there. ``pending`` marks a translation whose original is yet
    to be read. The item is ``made``, or made when first asked for by ``make``.
    """

    path: str
    stem: tuple[str, str, str] = ("", "", "")
    kind: str = ""
    key: str = ""
    translates: bool = False
    pending: bool = False
    names: str = ""
    original: str = ""
    found: tuple[Diagnostic, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    source_digest: str = ""
    made: Item | None = None
    make: Callable[[], Item] | None = None

    def __post_init__(self) -> None:
        if self.made is not None:
            self.key = self.made.key
            self.source_digest = self.made.origin.digest

    @property
    def item(self) -> Item | None:
        """The item."""
        if self.made is None and self.make is not None:
            self.made = self.make()
        return self.made

    @property
    def stands_alone(self) -> bool:
        """Whether the same source would be read alike beside other files: it suggests none of their names."""
        return not any(d.code in _ABOUT_FILES for d in self.found)


def identity(reading: Reading | None) -> str:
    """Everything that an item depends on, as one word: its source, the files it named, what it translates."""
    if reading is None or not reading.key:
        return ""
    if not reading.asked and not reading.original:
        return reading.source_digest
    return digest(f"{reading.source_digest}{reading.asked}{reading.original}")


class Originals:
    """Finds what a translation translates: by the id it names, else by its own name."""

    def __init__(self) -> None:
        self._by_stem: dict[tuple[str, str, str], Reading] = {}
        self._by_id: dict[str, Reading] = {}

    def add(self, reading: Reading) -> None:
        """Take note of a reading; the first of a name and of an id counts."""
        if not reading.key:
            return
        self._by_stem.setdefault(reading.stem, reading)
        if not reading.original:
            self._by_id.setdefault(reading.key.partition("/")[2], reading)

    def of(self, reading: Reading) -> Reading | None:
        """The reading of the original, or None."""
        return self._by_id.get(reading.names) if reading.names else self._by_stem.get(reading.stem)
