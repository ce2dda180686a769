"""The cache of a site, ``.prsite/build/``: what earlier builds leave for later ones.

    records     what reading each source came to              all editions together
    bodies      traces of converted bodies, up to three each  all editions together
    packs/      those bodies                                  all editions together
    files       what looking at each file came to             all editions together
    images/     smaller copies of pictures                    all editions together
    state-…     skeleton and traces of outputs                one for each edition and output folder
    seal-…      the signature of a whole finished build       one for each edition and output folder

It may be deleted at any time: that costs time, never a different page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from prsite.build.gallery import Gallery
from prsite.build.library import Looked
from prsite.build.packs import PackReader, PackWriter, drop_packs, worth_rewriting
from prsite.build.records import Record
from prsite.build.shelf import Packed, Shelf
from prsite.build.skeleton import Skeleton
from prsite.build.store import File, Lack
from prsite.build.traces import OutputTrace, Table, Where
from prsite.diagnostics import Diagnostic

_MANY_PACKS = 12
"""Packs at which it is worth looking what is in them: a build with few bodies leaves a small one."""
_STATES = 8
"""How many editions and output folders are remembered."""


class State(msgspec.Struct, array_like=True, gc=False):
    """What one edition in one output folder was made from. ``wholes`` has the digest of each item by path, as
    these traces saw it, ``digests`` that of each body; ``marks`` has the marks of those bodies that read
    something, link somewhere or have faults. ``found`` is what planning found; ``files`` the numbers of those
    reads in the table that ask for files, and how many of its reads were looked at for that."""

    skeleton: Skeleton
    wholes: dict[str, bytes]
    digests: dict[str, bytes]
    marks: dict[str, bytes]
    outputs: list[OutputTrace]
    table: Table
    compacted: int
    found: tuple[Diagnostic, ...]
    files: tuple[list[int], int] = ([], 0)


class Memory:
    """The cache as one build sees it. With ``ignore`` nothing is believed, but what is made is kept."""

    def __init__(
        self, folder: Path, head: str, name: str, *, ignore: bool = False, warm: bool = False
    ) -> None:
        self.folder = folder
        self.packs = folder / "packs"
        self._ignore = ignore
        self._records = File(folder / "records", list[Record], head, warm=warm)
        self._bodies = File(folder / "bodies", Packed, head, warm=warm)
        self._files = File(folder / "files", dict[str, Looked], head, warm=warm)
        self._state = File(folder / f"state-{name}", State, head, warm=warm)

    @property
    def lack(self) -> Lack | None:
        """Why earlier builds are of no use, where they are not: damaged before foreign before absent."""
        lacks = {file.lack for file in (self._records, self._bodies, self._state)}
        return next((lack for lack in (Lack.DAMAGED, Lack.FOREIGN, Lack.ABSENT) if lack in lacks), None)

    def records(self) -> dict[str, Record]:
        """The records by path."""
        return {} if self._ignore else {r.path: r for r in self._records.load() or ()}

    def save_records(self, records: Iterable[Record]) -> None:
        """Keep the records of the sources that there are."""
        self._records.save(list(records))

    def bodies(self) -> Shelf:
        """The traces of bodies."""
        return Shelf({} if self._ignore else self._bodies.load() or {})

    def save_bodies(self, shelf: Shelf) -> File[Packed] | None:
        """Keep the traces of bodies; the file in which they are, None where they could not be written."""
        return self._bodies if self._bodies.save(shelf.packed()) else None

    def tidy_packs(self, shelf: Shelf) -> None:
        """What no trace wants leaves the packs, once there are many packs. Nobody may be reading them."""
        if sum(1 for _ in self.packs.glob("*.pack")) < _MANY_PACKS:
            return
        places = shelf.places()
        if worth_rewriting(self.packs, places):
            places = self._rewrite(shelf)
            self.save_bodies(shelf)
        drop_packs(self.packs, places)

    def _rewrite(self, shelf: Shelf) -> list[Where]:
        reader, writer = PackReader(self.packs), PackWriter(self.packs, f"{self.next_build()}-all.pack")
        for trace in shelf.all():
            data = reader.read(trace.where) if trace.where else None
            trace.where = writer.append(data) if data is not None else None
            shelf.touch(trace)
        reader.close()
        writer.close()
        return shelf.places()

    def now_ns(self) -> int:
        """The time by the clock of the cache's file system, in nanoseconds; 0 where it cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            probe = self.folder / "clock"
            probe.write_bytes(b"")
            return probe.stat().st_mtime_ns
        except OSError:
            return 0

    def files(self) -> dict[str, Looked]:
        """What looking at files came to, by path."""
        return {} if self._ignore else self._files.load() or {}

    def save_files(self, files: Mapping[str, Looked]) -> None:
        """Keep what looking at files came to."""
        self._files.save(dict(files))

    def gallery(self) -> Gallery:
        """The renditions of pictures."""
        return Gallery(self.folder / "images", ignore=self._ignore)

    def state(self) -> State | None:
        """The state of this edition in this output folder."""
        return None if self._ignore else self._state.load()

    def save_state(self, state: State) -> None:
        """Keep the state, and no more states than the newest few."""
        self._state.save(state)
        states = sorted(self.folder.glob("state-*"), key=_age, reverse=True)
        for path in states[_STATES:]:
            with suppress(OSError):
                path.with_name(path.name.replace("state-", "seal-", 1)).unlink(missing_ok=True)
                path.unlink()

    def next_build(self) -> str:
        """A name for this build's packs that no pack has yet."""
        numbers = [int(n) for p in self.packs.glob("*.pack") if (n := p.name.partition("-")[0]).isdigit()]
        return str(max(numbers, default=0) + 1)


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
