"""Sources taken apart: the fences of the front matter, what stands between them, and the body."""

from __future__ import annotations

import re

from prsite.content.nodes import Document, Node, Scalar, Sequence, Table
from prsite.content.plain import read_plain
from prsite.diagnostics import PrsiteError, error

__all__ = ["Document", "Node", "Scalar", "Sequence", "Table", "split_document"]

_OPEN = r"-{3,}[ \t]*"
# Blank lines and invisible marks may stand before the first fence.
_FENCED = re.compile(
    r"(?P<before>(?:[^\S\n]*\n)*)[\u200e\u200f\ufeff]*" + _OPEN + r"\n"
    r"(?P<block>(?:.*\n)*?)(?:-{3,}|\.{3})[ \t]*(?:\n|\Z)"
)


def split_document(text: str, path: str) -> Document:
    """Takes a source apart. Raises PrsiteError with the place when its front matter is unusable."""
    first_line, block, body = _plain_parts(text) or _parts(text, path)
    body_line = first_line + block.count("\n") + 1
    head = read_plain(block, first_line)
    if head is None:
        # PyYAML is imported where it is needed, for start-up time: most front matter does without.
        from prsite.content.composing import read_yaml

        head = read_yaml(block, path, first_line)
    return Document(head, body, body_line)


_Parts = tuple[int, str, str]
"""The first line of the block between the fences, the block in whole lines, and the body."""


def _plain_parts(text: str) -> _Parts | None:
    """The parts of a text that begins with a bare fence and whose first sign of another is one like it."""
    end = text.find("\n---", 3)
    plain = end > 0 and text.startswith("---\n") and text.startswith("\n", end + 4)
    if not plain or text.find("\n...", 3, end) >= 0:
        return None
    return 2, text[4 : end + 1], text[end + 5 :]


def _parts(text: str, path: str) -> _Parts:
    found = _FENCED.match(text)
    if found is None:
        raise _unfenced(text, path)
    return found["before"].count("\n") + 2, found["block"], text[found.end() :]


def _unfenced(text: str, path: str) -> PrsiteError:
    """Why a text has no front matter."""
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return PrsiteError(error("empty-file", path, 1))
    opened = re.fullmatch(_OPEN, lines[start].lstrip("\u200e\u200f\ufeff"))
    return PrsiteError(error("front-matter-unclosed" if opened else "front-matter-missing", path, start + 1))
