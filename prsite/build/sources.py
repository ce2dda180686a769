"""Reading with a memory: only sources that changed are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass
from pathlib import Path

import msgspec

from prsite.build.records import Decoders, Record, digests_of, make_record, names_stand
from prsite.build.stamps import Stamp, stamp_of, stands
from prsite.config.schema import Config
from prsite.content.read import Reader, files_of, read_all
from prsite.content.readings import Reading
from prsite.diagnostics import Diagnostic, PrsiteError, error
from prsite.digest import file_digest
from prsite.kinds.registry import Kinds
from prsite.model.item import Item
from prsite.model.source import Source

_SHARE = 200
"""Sources that a worker reads at a time."""


class Entry(msgspec.Struct):
    """An item that was read or recalled, with its digests (see ``Record``)."""

    reading: Reading
    whole: bytes
    structure: bytes

    @property
    def item(self) -> Item:
        """The item."""
        item = self.reading.item
        assert item is not None  # entries are made of readings that have one
        return item


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """What reading all sources came to: entries by path, in the order of paths; ``records`` are to be kept
    where they differ from those that were, ``news`` of them."""

    by_path: Mapping[str, Entry]
    found: tuple[Diagnostic, ...]
    records: tuple[Record, ...]
    news: int


def read_sources(
    root: Path,
    sources: Sequence[Source],
    kinds: Kinds,
    config: Config,
    *,
    records: Mapping[str, Record],
    stamps: Mapping[str, Stamp],
    read_many: Callable[[Sequence[Source]], Sequence[tuple[Reading, Record | None]]] | None = None,
) -> Entries:
    """Reads what changed and recalls the rest."""
    files, decoders = files_of(sources), Decoders(kinds)
    kept: dict[str, Record] = {}

    def recall(source: Source) -> Reading | None:
        record = records.get(source.path)
        if record is None or not names_stand(record, files):
            return None
        stamp = stamps[source.path]
        if not stands(record.stamp, source):
            if not _has_digest(root / source.path, source, record):
                return None
            record = msgspec.structs.replace(record, stamp=stamp)
        kept[source.path] = record
        return decoders.reading(record)

    def read_here(wanted: Sequence[Source]) -> list[Reading]:
        pairs = read_many(wanted) if read_many else [(r, None) for r in reader.read_many(wanted)]
        kept.update((record.path, record) for _, record in pairs if record is not None)
        return [reading for reading, _ in pairs]

    reader = Reader(root, kinds, config, files)
    checked = read_all(root, sources, kinds, config, recall=recall, read_many=read_here)
    by_path: dict[str, Entry] = {}
    for reading in checked.value:
        record = kept.get(reading.path)
        if record is None or record.original != reading.original:
            record = make_record(reading, stamps[reading.path])
            kept.pop(reading.path, None)
            if record is not None:
                kept[reading.path] = record
        if record is not None:
            by_path[reading.path] = Entry(reading=reading, whole=record.whole, structure=record.structure)
        elif (item := reading.item) is not None:
            whole, structure = digests_of(item)
            by_path[reading.path] = Entry(reading=reading, whole=whole, structure=structure)
    news = len(records.keys() - kept.keys())
    news += sum(1 for path, r in kept.items() if records.get(path) is not r)
    return Entries(
        by_path=by_path, found=checked.diagnostics, records=tuple(kept[p] for p in sorted(kept)), news=news
    )


def _has_digest(path: Path, source: Source, record: Record) -> bool:
    """Whether a source that looks touched still holds the same bytes."""
    try:
        return source.size == record.stamp.size and file_digest(path) == record.source_digest
    except OSError:
        return False


def stamps_of(sources: Sequence[Source], now_ns: int) -> dict[str, Stamp]:
    """The stamps of sources by path; ``now_ns`` is the time by the file system's own clock."""
    return {source.path: stamp_of(source, now_ns) for source in sources}


_reader: Reader | None = None


def prepare_reader(root: Path, kinds: Kinds, config: Config, files: Mapping[str, str]) -> None:
    """Makes this process ready to read sources; the initializer of a pool."""
    global _reader
    _reader = Reader(root, kinds, config, files)


def read_share(share: Sequence[tuple[Source, Stamp]]) -> bytes:
    """Reads sources in a prepared process: their records; None for those that leave none."""
    if _reader is None:
        raise RuntimeError("prepare_reader() has not run in this process")
    found: list[Record | None] = []
    for source, stamp in share:
        reading = _reader.read_one(source)
        found.append(None if reading.pending else make_record(reading, stamp))
    return msgspec.msgpack.encode(found)


def reading_by(
    executor: Executor, reader: Reader, stamps: Mapping[str, Stamp]
) -> Callable[[Sequence[Source]], list[tuple[Reading, Record | None]]]:
    """Reads many sources in a pool; what leaves no record (faults, translations) is read again here.

    Raises PrsiteError when a process of the pool dies.
    """
    decoders = Decoders(reader.kinds)

    def read_many(sources: Sequence[Source]) -> list[tuple[Reading, Record | None]]:
        cuts = [sources[n : n + _SHARE] for n in range(0, len(sources), _SHARE)]
        shares = [[(source, stamps[source.path]) for source in cut] for cut in cuts]
        pairs: list[tuple[Reading, Record | None]] = []
        try:
            answers = list(executor.map(read_share, shares))
        except BrokenExecutor:
            raise PrsiteError(error("worker-died")) from None
        for cut, data in zip(cuts, answers, strict=True):
            records = msgspec.msgpack.decode(data, type=list[Record | None])
            for source, record in zip(cut, records, strict=True):
                reading = reader.read_one(source) if record is None else decoders.reading(record)
                pairs.append((reading, record))
        return pairs

    return read_many
