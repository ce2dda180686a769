"""The text of a source: bytes to characters, and the body without what stands before it."""

from __future__ import annotations

import codecs
from pathlib import Path

from prsite.diagnostics import Diagnostic, PrsiteError, error, note
from prsite.digest import digest
from prsite.model.item import Origin


def source_text(data: bytes, path: str, found: list[Diagnostic]) -> str:
    """The source as text with ``\\n`` line ends; says what it put up with. Raises PrsiteError."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise PrsiteError(error("not-utf8", path, line, byte=f"{data[fault.start]:#04x}")) from None
    if "\x00" in text:
        raise PrsiteError(error("nul-byte", path, text.count("\n", 0, text.index("\x00")) + 1))
    if text.startswith("\ufeff"):
        found.append(note("byte-order-mark", path, 1))
        text = text[1:]
    if "\r" in text:
        found.append(note("windows-line-ends", path, 1))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def read_bytes(path: str) -> bytes:
    """The bytes of a file. Without a buffer and a path object it takes a third of the time."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read()


def body_digest(data: bytes, text: str, body: str) -> str:
    """The digest of a body's text, which ends the ``text`` that was read from ``data``."""
    if b"\r" in data or data.startswith(codecs.BOM_UTF8):
        return digest(body)
    return digest(data[len(text[: len(text) - len(body)].encode("utf-8")) :])


def read_body(root: Path, origin: Origin) -> str:
    """The Markdown of an item, from its file.

    Raises PrsiteError when the file cannot be read or is no longer what it was when the item was read.
    """
    try:
        data = read_bytes(f"{root}/{origin.path}")
    except OSError as fault:
        raise PrsiteError(error("unreadable", origin.path, reason=fault.strerror or fault)) from None
    if digest(data) != origin.digest:
        raise PrsiteError(error("unreadable", origin.path, reason="changed while the site was built"))
    text = source_text(data, origin.path, [])
    at = 0
    for _ in range(origin.body_line - 1):
        at = text.find("\n", at) + 1
        if not at:
            return ""
    return text[at:]
