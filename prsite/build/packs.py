"""Packs: files to which converted bodies are appended, so that ten thousand of them cost a few files."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from prsite.build.traces import StoredBody, Where

_KEEP = 0.5
"""A set of packs of which less than this part is still wanted is written anew."""


class PackWriter:
    """One process's pack of one build. Nothing is created before there is something to keep."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / name
        self._file: BinaryIO | None = None
        self._offset = 0
        self._works = True

    def append(self, data: bytes) -> Where | None:
        """Keeps bytes; None where the cache cannot be written."""
        if not self._works:
            return None
        try:
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = self._path.open("wb")
            self._file.write(data)
        except OSError:
            self._works = False
            return None
        where = Where(self._path.name, self._offset, len(data), zlib.crc32(data))
        self._offset += len(data)
        return where

    def flush(self) -> None:
        """Make what was appended readable by other processes."""
        if self._file is not None:
            try:
                self._file.flush()
            except OSError:
                self._works = False

    def close(self) -> None:
        """End the pack."""
        self.flush()
        if self._file is not None:
            self._file.close()
            self._file = None


class PackReader:
    """Reads stretches of packs; whatever is damaged or gone is None."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, BinaryIO | None] = {}

    def read(self, where: Where) -> bytes | None:
        """The bytes of a stretch."""
        file = self._open(where.pack)
        if file is None:
            return None
        try:
            file.seek(where.offset)
            data = file.read(where.size)
        except OSError:
            return None
        sound = len(data) == where.size and zlib.crc32(data) == where.checksum
        return data if sound else None

    def body(self, where: Where) -> StoredBody | None:
        """The body of a stretch."""
        data = self.read(where)
        if data is None:
            return None
        try:
            return msgspec.msgpack.decode(data, type=StoredBody)
        except msgspec.DecodeError:
            return None

    def _open(self, name: str) -> BinaryIO | None:
        if name not in self._files:
            try:
                self._files[name] = (self._folder / name).open("rb")
            except OSError:
                self._files[name] = None
        return self._files[name]

    def close(self) -> None:
        """Close what was opened."""
        for file in self._files.values():
            if file is not None:
                file.close()
        self._files.clear()


def worth_rewriting(folder: Path, wanted: Iterable[Where]) -> bool:
    """Whether most of what the packs hold is no longer wanted."""
    try:
        held = sum(path.stat().st_size for path in folder.glob("*.pack"))
    except OSError:
        return False
    return sum(where.size for where in wanted) < held * _KEEP


def drop_packs(folder: Path, wanted: Iterable[Where]) -> None:
    """Take away packs of which nothing is wanted."""
    names = {where.pack for where in wanted}
    with suppress(OSError):
        for path in list(folder.glob("*.pack")):
            if path.name not in names:
                path.unlink()
