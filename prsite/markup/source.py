"""The source of a body: made clean, and searched for the line that a finding belongs to."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable

# C0 without tab and line feed, DEL, C1, the byte order mark, noncharacters and lone surrogates: none of
# them may stand in an HTML document (HTML, section 13.2.3.5) or in a UTF-8 file.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_BREAKS = re.compile("\r\n?|[\u2028\u2029\x85]")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_LOOSE = re.compile("[\x00-\x20\x7f-\xa0\\\\]+")
_LONGEST_LINE = 20_000
"""Lines longer than this are not searched for code spans; nobody writes them by hand."""

_BEFORE = frozenset("([<\"'= \t\n:«")
_AFTER = frozenset(")]>\"' \t\n»")


def clean(source: str) -> tuple[str, tuple[int, ...]]:
    """The text with plain line ends and no control characters, and the lines (from 0) that had some."""
    text = _BREAKS.sub("\n", source) if any(c in source for c in "\r\u2028\u2029\x85") else source
    if text.startswith("\ufeff"):
        text = text[1:]
    if _CONTROLS.search(text) is None:
        return text, ()
    dirty = sorted({text.count("\n", 0, found.start()) for found in _first_of_each_line(text)})
    return _CONTROLS.sub("", text), tuple(dirty)


def _first_of_each_line(text: str) -> Iterable[re.Match[str]]:
    at = 0
    while found := _CONTROLS.search(text, at):
        yield found
        at = text.find("\n", found.end())
        if at < 0:
            return


class SourceLines:
    """Finds the lines of what a reader of the result cannot see any more.

    Code and directive lines are hidden from the search once ``hide`` has named them. A target asked for
    again is looked for further on, so that the same broken link written twice gets both its lines.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self.first_line = first_line
        self._source = text
        self._split: list[str] = []
        self._text: str | None = None
        self._starts: list[int] = []
        self._next: dict[str, int] = {}
        self._found: dict[str, int] = {}

    @property
    def _lines(self) -> list[str]:
        if not self._split:
            self._split = self._source.split("\n")
        return self._split

    def hide(self, start: int, end: int) -> None:
        """Take the lines from ``start`` to before ``end`` (from 0) out of the search."""
        lines = self._lines
        lines[start:end] = [""] * len(lines[start:end])

    def line_of(self, target: str) -> int:
        """The file's line of the next place where a link target or attribute value stands.

        Where it is not found as it is, the first line that says it with escapes or entities; where there
        is none, the first line of the body.
        """
        return (
            self._seek(target, exact=True)
            or self._seek(target.replace("&", "&amp;"), exact=True)
            or self._seek(target, exact=False)
            or self._seek_loosely(target)
        )

    def line_with(self, word: str) -> int:
        """The file's line of the next place where a word stands, in any case; else the body's first line."""
        return self._seek(word.lower(), exact=False) or self.first_line

    def _seek_loosely(self, target: str) -> int:
        wanted = _loose(target)
        if wanted:
            for number, line in enumerate(self._lines):
                if len(line) >= len(wanted) and wanted in _loose(line):
                    return number + self.first_line
        return self.first_line

    def _seek(self, target: str, *, exact: bool) -> int:
        if not target:
            return 0
        if self._text is None:
            self._text = "\n".join(map(_without_code, self._lines))
            at = 0
            for line in self._lines:
                self._starts.append(at)
                at += len(line) + 1
        text = self._text if exact else self._text.lower()
        wanted = target if exact else target.lower()
        at = text.find(wanted, self._next.get(target, 0))
        while at >= 0:
            end = at + len(wanted)
            if not exact or (
                (at == 0 or text[at - 1] in _BEFORE) and (end == len(text) or text[end] in _AFTER)
            ):
                self._next[target] = end
                number = bisect_right(self._starts, at) - 1 + self.first_line
                self._found[target] = number
                return number
            at = text.find(wanted, at + 1)
        return self._found.get(target, 0)


def _loose(text: str) -> str:
    """The text as a browser may understand it: entities decoded, escapes and white space gone."""
    return _LOOSE.sub("", html.unescape(text)).lower()


def _without_code(line: str) -> str:
    if "`" not in line or len(line) > _LONGEST_LINE:
        return line
    return _CODE_SPAN.sub(lambda found: " " * len(found.group()), line)
