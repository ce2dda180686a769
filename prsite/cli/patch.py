"""Changes of sources as a patch that ``git apply`` and ``patch -p1`` take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_CONTEXT = 3
_NO_END = b"\n\\ No newline at end of file\n"
_MISLEADING = re.compile(rb'["\\\x00-\x1f\x7f]')
_SHORT = {b"\t": rb"\t", b"\n": rb"\n", b"\r": rb"\r", b'"': rb"\"", b"\\": rb"\\"}


def patch_of(path: str, before: bytes, after: bytes) -> bytes:
    """The change of one file, line for line (as many after as before), with three lines of context."""
    old, new = (_name(side + path.encode("utf-8")) for side in (b"a/", b"b/"))
    head = [b"diff --git %s %s\n" % (old, new), b"--- " + _ended(old), b"+++ " + _ended(new)]
    return b"".join([*head, *hunks(before, after)])


def hunks(before: bytes, after: bytes) -> Iterator[bytes]:
    """The changed places as the lines of a unified diff. Each new line follows the one it replaces, which is
    easier to compare than the two in blocks."""
    old, new = lines_of(before), lines_of(after)
    changed = [n for n, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    for first, last in _spans(changed, len(old)):
        count = last - first
        yield b"@@ -%d,%d +%d,%d @@\n" % (first + 1, count, first + 1, count)
        for one, other in zip(old[first:last], new[first:last], strict=True):
            if one == other:
                yield _signed(b" ", one)
            else:
                yield _signed(b"-", one)
                yield _signed(b"+", other)


def lines_of(data: bytes) -> list[bytes]:
    """Bytes cut after each line feed, as git cuts them: a carriage return stays with its line."""
    return re.findall(rb"[^\n]*\n|[^\n]+", data)


def _spans(changed: Sequence[int], lines: int) -> Iterator[tuple[int, int]]:
    """The lines around changed ones, from and to; those that touch are one span."""
    first = last = 0
    for number in changed:
        if last and number - _CONTEXT > last:
            yield first, last
            last = 0
        if not last:
            first = max(0, number - _CONTEXT)
        last = min(lines, number + _CONTEXT + 1)
    if last:
        yield first, last


def _signed(sign: bytes, line: bytes) -> bytes:
    return sign + (line if line.endswith(b"\n") else line + _NO_END)


def _name(name: bytes) -> bytes:
    """A name as git writes it: between quotation marks where it holds a sign that would mislead."""
    if not _MISLEADING.search(name):
        return name
    quoted = _MISLEADING.sub(lambda found: _SHORT.get(found[0]) or b"\\%03o" % found[0][0], name)
    return b'"%s"' % quoted


def _ended(name: bytes) -> bytes:
    """A name to the end of its line; one with a space is ended by a tab, so that no date is looked for."""
    return name + (b"\t\n" if b" " in name else b"\n")
