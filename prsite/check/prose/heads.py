"""Front matter: which of its values are prose."""

from __future__ import annotations

import re

from prsite.check.prose.holes import Holes

PROSE_KEYS = frozenset(
    (
        "title kicker subtitle summary caption alt credit licence name value unit source short medium long "
        "text role honorific given_name family_name topics tags category round guarantee from to sender "
        "recipient interviewee occasion place series city release_line excerpt source_title source_author "
        "description note"
    ).split()
)
"""Keys whose values people read, at any depth. The language of the item is theirs."""

_FENCE = re.compile(r"-{3,}[ \t]*(?:\n|\Z)")
_END = re.compile(r"^(?:-{3,}|\.{3})[ \t]*$", re.M)
_LEAD = re.compile("(?:[ \t]*\n)*[\u200e\u200f\ufeff]*")
_PAIR = re.compile(
    r"(?P<lead>[ \t\u200c-\u200f\ufeff]*(?:- +)*)(?P<key>[^\W\d][\w -]{0,60}?)[ ]*:(?:[ \t\u00a0]+|$)"
)
_ENTRY = re.compile(r"(?P<lead>[ \t]*(?:- +)+)")
_BLOCK = re.compile(r"[|>][+\-\d]*[ ]*(?:#.*)?$")
_FLOW_SIGNS = re.compile(r"[\[\]{},،\"']")


def body_start(text: str) -> tuple[int, int]:
    """Where the front matter's first line begins and where the body does; both 0 where there is none."""
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    opening = _FENCE.match(text, at)
    if opening is None:
        return 0, 0
    end = _END.search(text, opening.end())
    if end is None:
        return 0, 0
    return opening.end(), min(end.end() + 1, len(text))


def hide_head(holes: Holes, start: int, end: int) -> None:
    """Hide everything of the front matter that is no value of ``PROSE_KEYS``."""
    reader = _Head(holes)
    at = start
    while at < end:
        stop = holes.text.find("\n", at, end)
        stop = end if stop < 0 else stop
        reader.line(at, stop)
        at = stop + 1
    holes.hide(0, start)


class _Head:
    """Reads the lines of front matter one after the other."""

    def __init__(self, holes: Holes) -> None:
        self.holes = holes
        self.is_prose = False
        self.is_flow = False
        self.block: int | None = None
        self.indent = 0

    def line(self, start: int, end: int) -> None:
        """Hide what is no prose of a line."""
        text = self.holes.text[start:end]
        bare = text.strip()
        indent = len(text) - len(text.lstrip(" "))
        if not bare:
            return
        if self.block is not None and indent > self.block:
            if not self.is_prose:
                self.holes.hide(start, end)
            return
        self.block = None
        if bare.startswith("#") or bare.strip("-. ") == "":
            self.holes.hide(start, end)
            return
        pair = _PAIR.match(text)
        if pair and not self.is_flow:
            self._pair(text, start, end, pair)
            return
        entry = _ENTRY.match(text)
        lead = entry.end() if entry else 0
        if not self.is_prose or (indent <= self.indent and entry is None and not self.is_flow):
            self.holes.hide(start, end)
        else:
            self.holes.hide(start, start + lead)
            self._value(text, start, lead)

    def _pair(self, text: str, start: int, end: int, pair: re.Match[str]) -> None:
        self.is_prose = pair["key"] in PROSE_KEYS
        self.indent = len(pair["lead"])
        value = text[pair.end() :].strip()
        if _BLOCK.match(value):
            self.block = len(text) - len(text.lstrip(" "))
            self.holes.hide(start, end)
        elif self.is_prose and value:
            self.holes.hide(start, start + pair.end())
            self._value(text, start, pair.end())
        else:
            self.holes.hide(start, end)
            self.is_flow = value[:1] in ("[", "{") and value[-1:] not in ("]", "}")

    def _value(self, text: str, start: int, at: int) -> None:
        """Hide the signs of YAML around and inside a value."""
        value = text[at:].strip()
        first = at + len(text[at:]) - len(text[at:].lstrip())
        last = first + len(value)
        if self.is_flow or value[:1] in ("[", "{"):
            if value[:1] == "{":
                self.holes.hide(start + first, start + last)
            for sign in _FLOW_SIGNS.finditer(text, first, last):
                self.holes.hide(start + sign.start(), start + sign.end())
            self.is_flow = value[-1:] not in ("]", "}")
        elif value[:1] in ("'", '"'):
            self.holes.hide(start + first, start + first + 1)
            if len(value) > 1 and value[-1] == value[0]:
                self.holes.hide(start + last - 1, start + last)
            escapes = r"\\." if value[0] == '"' else "''"
            for escape in re.finditer(escapes, text[first + 1 : last - 1]):
                self.holes.hide(start + first + 1 + escape.start(), start + first + 1 + escape.end())
