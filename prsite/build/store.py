"""Files of the cache: whole or not there, of this program, and never believed when damaged.

Each begins with the program's name, the digest of what it depends on (``head``), and a checksum of the rest.
Nothing in them is ever executed: they are MessagePack.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path
from typing import Generic, TypeVar, cast

import msgspec

T = TypeVar("T")

_MAGIC = b"prsite cache\n"
_HEAD = 24
_SUM = 4
DIGEST_SIZE = 12
"""Bytes of a digest inside the cache: 96 bits, so that a million reads collide once in 10^17 sites."""


class Lack(StrEnum):
    """Why nothing was found: there was no file, it was damaged, or it is of another program or setting."""

    ABSENT = "absent"
    DAMAGED = "damaged"
    FOREIGN = "foreign"


class File(Generic[T]):
    """One file of the cache, holding a value of one type.

    A ``warm`` one also keeps the value in this process, for the next build of a server that builds again and
    again; it is believed while the file is the one that was written then.
    """

    def __init__(self, path: Path, type_: type[T], head: str, *, warm: bool = False) -> None:
        self.path = path
        self._warm = warm
        self.lack: Lack | None = None
        self._type = type_
        self._head = head[:_HEAD].ljust(_HEAD).encode("ascii")

    def load(self) -> T | None:
        """What was saved last, or None and the reason in ``lack``."""
        kept = _WARM.get(str(self.path)) if self._warm else None
        if kept is not None and kept[:2] == (self._head, _mark(self.path)):
            return cast(T, kept[2])
        value = self._load()
        if self._warm and value is not None:
            _WARM[str(self.path)] = (self._head, _mark(self.path), value)
        return value

    def _load(self) -> T | None:
        try:
            data = self.path.read_bytes()
        except OSError:
            self.lack = Lack.ABSENT
            return None
        start = len(_MAGIC) + _HEAD + _SUM
        if not data.startswith(_MAGIC) or len(data) < start:
            self.lack = Lack.DAMAGED
            return None
        if data[len(_MAGIC) : len(_MAGIC) + _HEAD] != self._head:
            self.lack = Lack.FOREIGN
            return None
        payload = memoryview(data)[start:]
        if zlib.crc32(payload).to_bytes(_SUM) != data[start - _SUM : start]:
            self.lack = Lack.DAMAGED
            return None
        try:
            return msgspec.msgpack.decode(payload, type=self._type)
        except msgspec.DecodeError:
            self.lack = Lack.DAMAGED
            return None

    def save(self, value: T) -> bool:
        """Keep a value. False where the cache cannot be written: that costs time, never a build."""
        try:
            self.write(value)
        except OSError:
            return False
        return True

    def write(self, value: T, *, durable: bool = False) -> None:
        """The same, but raises OSError; ``durable`` waits until the disk has it."""
        _WARM.pop(str(self.path), None)  # it may have been changed on the way to this value
        payload = msgspec.msgpack.encode(value)
        temporary = self.path.with_name(f"{self.path.name}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                file.write(_MAGIC + self._head + zlib.crc32(payload).to_bytes(_SUM))
                file.write(payload)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            temporary.replace(self.path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()
            raise
        if self._warm:
            _WARM[str(self.path)] = (self._head, _mark(self.path), value)

    def forget(self) -> None:
        """Take the file away."""
        with suppress(OSError):
            self.path.unlink()


_WARM: dict[str, tuple[bytes, tuple[int, int, int], object]] = {}


def _mark(path: Path) -> tuple[int, int, int]:
    """What tells a file from one that was written in its place."""
    try:
        stat = path.stat()
    except OSError:
        return (0, 0, 0)
    return (stat.st_ino, stat.st_size, stat.st_mtime_ns)


def value_digest(value: object) -> bytes:
    """The digest of a value made of dataclasses, tuples, mappings in their order, texts and numbers."""
    try:
        return raw_digest(_ENCODER.encode(value))
    except (OverflowError, UnicodeEncodeError):  # numbers and texts that no MessagePack holds
        return raw_digest(repr(value).encode("utf-8", "backslashreplace"))


def raw_digest(data: bytes) -> bytes:
    """The digest of bytes, as the cache writes it."""
    return blake2b(data, digest_size=DIGEST_SIZE).digest()


_ENCODER = msgspec.msgpack.Encoder()
