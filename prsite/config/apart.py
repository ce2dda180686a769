"""The settings' bytes in two parts: what pages may depend on, and ``[check]``, on which none does."""

from __future__ import annotations

import re
import tomllib

_HEADER = re.compile(rb"^[ \t]*\[+[ \t]*(?P<name>[^\]\s.]+)", re.MULTILINE)


def without_check(data: bytes) -> tuple[bytes, bytes]:
    """The bytes before ``[check]``, and those from there on; all of them and nothing where the tables of
    ``[check]`` do not end the file, as then the lines of other settings would move with it."""
    if b"[check" not in data:
        return data, b""
    headers = list(_HEADER.finditer(data))
    cut = next((h.start() for h in headers if h["name"] == b"check"), len(data))
    before, after = data[:cut], data[cut:]
    try:
        whole, kept, rest = (tomllib.loads(d.decode("utf-8-sig")) for d in (data, before, after))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):  # a header inside a long text, or a file at fault
        return data, b""
    return (before, after) if set(rest) == {"check"} and whole == kept | rest else (data, b"")
