"""Rules for invisible controls of direction: they make a reader see another text than a machine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prsite.check.prose.values import HIDDEN, Finding, Prose, Rule
from prsite.diagnostics import Severity

_EMBEDDING = re.compile("[\u202a-\u202e]")
_OVERRIDES = "\u202d\u202e"
_POP = "\u202c"
_ISOLATES = re.compile("[\u2066-\u2069]")
_POP_ISOLATE = "\u2069"
_PARAGRAPHS = re.compile("\n[ \t\r\ufffc]*\n|\n(?=[ \t]*\ufffc)")
"""Ends of paragraphs: blank lines, and lines that begin with a mark, such as those of a list."""


def find_overrides(prose: Prose) -> Iterator[Finding]:
    """Every embedding and override and what closes it. An override turns letters round: a person looks."""
    text = prose.text
    open_: list[str] = []
    for found in _EMBEDDING.finditer(text):
        sign = found[0]
        if sign == _POP:
            opener = open_.pop() if open_ else ""
        else:
            open_.append(sign)
            opener = sign
        around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        is_safe = opener not in _OVERRIDES if opener else True
        yield Finding(
            start=found.start(), end=found.end(), better="" if is_safe and HIDDEN not in around else None
        )


def find_unbalanced(prose: Prose) -> Iterator[Finding]:
    """Isolates that their paragraph does not close, and closing signs of none."""
    text = prose.text
    if not _ISOLATES.search(text):
        return
    ends = (*(found.start() for found in _PARAGRAPHS.finditer(text)), len(text))
    number = 0
    open_: list[int] = []
    for found in _ISOLATES.finditer(text):
        while found.start() > ends[number]:
            number += 1
            yield from (Finding(start=at, end=at + 1) for at in open_)
            open_.clear()
        if found[0] != _POP_ISOLATE:
            open_.append(found.start())
        elif open_:
            open_.pop()
        else:
            yield Finding(start=found.start(), end=found.end(), better="")
    yield from (Finding(start=at, end=at + 1) for at in open_)


CONTROL_RULES = (
    Rule(code="text-override-controls", severity=Severity.ERROR, find=find_overrides),
    Rule(code="text-isolate-unbalanced", severity=Severity.WARNING, find=find_unbalanced),
)
