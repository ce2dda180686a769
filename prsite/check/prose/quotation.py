"""The rule for quotation marks in Persian: « », and “ ” inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from prsite.check.prose.nearby import LETTER, line_around
from prsite.check.prose.values import Finding, Prose, Rule
from prsite.diagnostics import Severity

_SIGN = re.compile(r"[«»“”„\"'‘’]|<<|>>|\n")
_PAIRS = {"”": "“„”", "“": "„“”", '"': '"„', ">>": ("<<",), "'": "'‘", "’": "'‘"}
"""What a mark closes; marks such as “ open in one country and close in another."""

_LONGEST = 600
_RTL = re.compile(f"[{LETTER}]")
_LATIN = re.compile("[A-Za-z]")
_OPENS = re.compile(r"[\s(\[«“،؛:\ufffc/–—-]")
_CLOSES = re.compile(r"[\s)\]»”،؛؟:.!,;?…\ufffc/–—-]")
_REVERSED = re.compile(rf"»(?=[{LETTER}])(?<![^\s(\[:].)")
_BLANK = re.compile(r"\n[ \t\r]*\n|\n(?=[ \t]*\ufffc)")


@dataclass(slots=True)
class _Open:
    """An opening mark that is not closed yet."""

    sign: str
    start: int
    end: int
    depth: int
    held: bool = field(default=False)


def find_quotation_marks(prose: Prose) -> Iterator[Finding]:
    """Pairs of other marks around Persian words, and « » the wrong way round."""
    text = prose.text
    if not any(sign in text for sign in ('"', "“", "”", "„", "<<", "'", "‘")) and not _REVERSED.search(text):
        return
    reader = _Reader(text)
    for found in _SIGN.finditer(text):
        yield from reader.take(found)


class _Reader:
    """Pairs the marks of a paragraph from its beginning."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.open: list[_Open] = []
        self.reversed: int | None = None

    def take(self, found: re.Match[str]) -> Iterator[Finding]:
        """What closing with this mark tells."""
        sign, start, end = found[0], found.start(), found.end()
        if sign == "\n":
            if _BLANK.match(self.text, start):
                self.open.clear()
                self.reversed = None
            return
        before, after = self.text[start - 1 : start] if start else "", self.text[end : end + 1]
        opens = (not before or _OPENS.match(before) is not None) and after != "" and not after.isspace()
        closes = (not after or _CLOSES.match(after) is not None) and before != "" and not before.isspace()
        if (sign == "<<" and not _RTL.match(after)) or (sign == ">>" and not before.isalnum()):
            return
        if sign == "«":
            yield from self._guillemet(start, closes and not opens)
        elif sign == "»":
            if self.open and any(mark.sign == "«" for mark in self.open):
                while self.open.pop().sign != "«":
                    pass
            elif opens and not closes and _RTL.match(after):
                self.reversed = start
        elif sign in "'‘’":
            if opens and not closes and sign != "’" and _RTL.match(after):
                self._push_anew(sign, start, end)
            elif closes and not opens:
                yield from self._close(sign, start, end)
        elif (opens and not closes) or (sign in ("“", "„", "<<") and opens == closes):
            self._push_anew(sign, start, end)
        elif closes or sign in ("”", ">>"):
            yield from self._close(sign, start, end)

    def _guillemet(self, start: int, closes: bool) -> Iterator[Finding]:
        if self.reversed is not None and closes and start - self.reversed < _LONGEST:
            yield Finding(start=self.reversed, end=self.reversed + 1, better="«")
            yield Finding(start=start, end=start + 1, better="»")
            self.reversed = None
            return
        for mark in self.open:
            mark.held = True
        self._push("«", start, start + 1)

    def _push_anew(self, sign: str, start: int, end: int) -> None:
        """A mark opens. One like it that is still open was never closed, if both sides look the same."""
        if sign in "\"'”":
            self.open = [mark for mark in self.open if mark.sign != sign]
        self._push(sign, start, end)

    def _push(self, sign: str, start: int, end: int) -> None:
        if len(self.open) < 8:
            self.open.append(_Open(sign, start, end, sum(mark.sign == "«" for mark in self.open)))

    def _close(self, sign: str, start: int, end: int) -> Iterator[Finding]:
        openers = _PAIRS.get(sign, ())
        place = next((i for i in range(len(self.open) - 1, -1, -1) if self.open[i].sign in openers), None)
        if place is None:
            return
        mark = self.open[place]
        del self.open[place:]
        inner = self.text[mark.end : start]
        if start - mark.end > _LONGEST or not _RTL.search(inner) or not _is_persian(inner):
            return
        if (mark.depth and mark.sign == "“" and sign == "”") or not self._is_among_persian(mark.start, end):
            return
        first, last = ("“", "”") if mark.depth else ("«", "»")
        if mark.held:
            yield Finding(start=mark.start, end=mark.end, choices=(first,))
            return
        yield Finding(start=mark.start, end=mark.end, better=first)
        yield Finding(start=start, end=end, better=last)

    def _is_among_persian(self, start: int, end: int) -> bool:
        """Whether what stands around the quotation is no sentence of a language with Latin letters."""
        around = (
            self.text[line_around(self.text, start)[0] : start]
            + self.text[end : line_around(self.text, end)[1]]
        )
        return len(_RTL.findall(around)) >= len(_LATIN.findall(around))


def _is_persian(inner: str) -> bool:
    """Whether most of the quotation is Persian, and more than «و» between two marks."""
    if inner.strip() in ("و", "یا", "تا"):
        return False
    letters = [c for c in inner if c.isalpha()]
    return 2 * sum(_RTL.match(c) is not None for c in letters) >= len(letters)


QUOTATION_RULES = (
    Rule(
        code="text-quotation-marks",
        severity=Severity.WARNING,
        find=find_quotation_marks,
        languages=frozenset({"fa"}),
    ),
)
