"""Content digests: the one spelling of "the same bytes" in the project."""

from __future__ import annotations

import hashlib
from pathlib import Path


def digest(data: bytes | str) -> str:
    """SHA-256 of bytes or UTF-8 text, as 64 hexadecimal digits. Halves of characters, which JSON may hold and
    no file, are text too."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def short(data: bytes | str, length: int = 8) -> str:
    """The first hexadecimal digits of a digest, for names of published files."""
    return digest(data)[:length]


_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def code(text: str, length: int = 7) -> str:
    """A short address from text: Crockford base 32 of its digest (5 bits a letter, no i, l, o, u)."""
    number = int(digest(text)[:16], 16)
    letters = []
    for _ in range(length):
        number, rest = divmod(number, 32)
        letters.append(_CROCKFORD[rest])
    return "".join(letters)
