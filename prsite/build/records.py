"""What reading came to, kept from build to build: one record a source, shared by all editions.

A record is good while its source is unchanged (see ``stamps.py``), the files that its front matter named are
where they were, and what it translates is what it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from functools import partial
from typing import Any

import msgspec

from prsite.build.stamps import Stamp
from prsite.build.store import raw_digest
from prsite.content.readings import Reading
from prsite.diagnostics import Diagnostic, has_errors
from prsite.kinds.registry import Kinds
from prsite.model.item import Item

SHOWN = frozenset({"title", "kicker", "subtitle", "summary", "words"})
"""Fields that are only shown: no address, order, term or visibility depends on them."""
_NAMING = frozenset({"person"})
"""Kinds whose titles name terms."""


class Record(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """The reading of one source. ``whole`` is the digest of the item, ``structure`` that without what is
    merely shown; ``blob`` the item itself, fields at their default left out."""

    path: str
    stamp: Stamp
    source_digest: str
    kind: str
    key: str
    stem: tuple[str, str, str]
    translates: bool
    names: str
    original: str
    asked: tuple[tuple[str, str], ...]
    found: tuple[Diagnostic, ...]
    whole: bytes
    structure: bytes
    blob: bytes


def make_record(reading: Reading, stamp: Stamp) -> Record | None:
    """The record of a reading, or None for one that must be read again: it has errors or is not sure."""
    item = reading.item
    if item is None or has_errors(reading.found) or not reading.stands_alone:
        return None
    try:
        blob, structure = _encode(item)
    except (TypeError, msgspec.EncodeError):  # a kind of an extension may hold what cannot be kept
        return None
    return Record(
        path=reading.path,
        stamp=stamp,
        source_digest=reading.source_digest,
        kind=item.NAME,
        key=item.key,
        stem=reading.stem,
        translates=reading.translates,
        names=reading.names,
        original=reading.original,
        asked=reading.asked,
        found=reading.found,
        whole=raw_digest(blob),
        structure=raw_digest(structure),
        blob=blob,
    )


def digests_of(item: Item) -> tuple[bytes, bytes]:
    """(whole, structure) of an item."""
    blob, structure = _encode(item)
    return raw_digest(blob), raw_digest(structure)


def _encode(item: Item) -> tuple[bytes, bytes]:
    values = {}
    for name, default in _defaults(type(item)):
        value = getattr(item, name)
        if value != default:
            values[name] = value
    blob = _ENCODER.encode(values)
    if item.NAME not in _NAMING:
        for name in SHOWN:
            values.pop(name, None)
    values["origin"] = (item.NAME, item.origin.path, item.origin.lines)
    return blob, _ENCODER.encode(values)


_KNOWN: dict[type[Item], tuple[tuple[str, object], ...]] = {}


def _defaults(kind: type[Item]) -> tuple[tuple[str, object], ...]:
    if kind not in _KNOWN:
        _KNOWN[kind] = tuple((f.name, _default(f)) for f in fields(kind))
    return _KNOWN[kind]


def _default(field: Any) -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else MISSING


_ENCODER = msgspec.msgpack.Encoder()


class Decoders:
    """Items out of blobs, by the kinds of a build."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = {kind.NAME: kind for kind in kinds.all}
        self._decoders: dict[str, msgspec.msgpack.Decoder[Item]] = {}

    def item(self, record: Record) -> Item:
        """The item of a record. Raises msgspec.DecodeError for a blob that is none."""
        decoder = self._decoders.get(record.kind)
        if decoder is None:
            decoder = self._decoders[record.kind] = msgspec.msgpack.Decoder(self._kinds[record.kind])
        return decoder.decode(record.blob)

    def reading(self, record: Record) -> Reading:
        """The reading that a record keeps; its item is decoded when asked for."""
        return Reading(
            path=record.path,
            stem=record.stem,
            kind=record.kind,
            key=record.key,
            translates=record.translates,
            names=record.names,
            original=record.original,
            found=record.found,
            asked=record.asked,
            source_digest=record.source_digest,
            make=partial(self.item, record),
        )


def names_stand(record: Record, files: Mapping[str, str]) -> bool:
    """Whether the files that a record's source named are what they were."""
    return all(files.get(path, "") == found for path, found in record.asked)


def by_path(records: Iterable[Record]) -> dict[str, Record]:
    """Records by the path of their source."""
    return {record.path: record for record in records}
