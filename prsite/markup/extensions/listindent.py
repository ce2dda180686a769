"""Lists as people type them, rewritten into the four-space nesting that the block parser reads.

Two spaces are enough for a nested list, ``۱.`` and ``۱)`` number a list like ``1.``, a list may follow a
paragraph without a blank line, and a list of the other type begins a list of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from prsite.i18n.digits import ascii_digits
from prsite.markup.conversion import DEEPEST, BodyTooDeepError

_MARKER = re.compile(r"(?P<mark>[*+-]|(?P<number>[0-9۰-۹٠-٩]{1,9})(?P<end>[.)]))(?P<gap>[ ]+)(?P<rest>\S.*)$")
_RULE = re.compile(r"(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$")
_CONTAINER = re.compile(r"(?:!!![ ]?\S|\[\^[^\]]+\]:|:[ ]{1,3}\S)")
_HASHTAG = re.compile(r"#{1,6}[^#\s]")
_NESTED_QUOTES = 24
_LARGEST_NUMBER = 999
"""«۱۴۰۴. سالی که …» begins with a year, not with an item of a list."""


@dataclass(slots=True)
class _Level:
    """An open item or container: columns that its children need, where its text begins, its list's type."""

    needs: int
    content: int
    ordered: bool | None


class _Walker:
    """One pass over lines of the same quotation depth; ``quick`` knows prose by its first letter."""

    def __init__(self, depth: int, quick: bool) -> None:
        self.depth = depth
        self.quick = quick
        self.levels: list[_Level] = []
        self.out: list[str] = []
        self.after_blank = True
        self.block_lead = self.block_lines = 0
        self.quoted: list[str] = []
        self.quote_indent = ""

    def walk(self, lines: list[str]) -> list[str]:
        out, quick = self.out, self.quick
        for line in lines:
            if quick and not self.quoted:
                # An empty line, or one that begins with a letter where no list is open.
                if not line:
                    out.append("")
                    self.after_blank = True
                    continue
                if line[0].isalpha() and (self.after_blank or not self.levels):
                    self.levels = []
                    self.after_blank = False
                    if not out or not out[-1]:
                        self.block_lead = self.block_lines = 0
                    self.block_lines += 1
                    out.append(line)
                    continue
            stripped = line.lstrip(" ")
            if stripped.startswith(">") and self.depth < _NESTED_QUOTES and self._quote(line, stripped):
                continue
            self._end_quote()
            if not stripped:
                self.out.append("")
                self.after_blank = True
                continue
            self._line(line, stripped, len(line) - len(stripped))
            self.after_blank = False
        self._end_quote()
        return self.out

    def _quote(self, line: str, stripped: str) -> bool:
        indent = len(line) - len(stripped)
        if not self.quoted:
            lead = self._text_lead(indent)
            if lead - 4 * len(self.levels) > 3:
                return False
            self.quote_indent = " " * lead
        self.quoted.append(stripped[2:] if stripped.startswith("> ") else stripped[1:])
        return True

    def _end_quote(self) -> None:
        if self.quoted:
            inner = _Walker(self.depth + 1, self.quick).walk(self.quoted)
            self.out.extend(f"{self.quote_indent}> {line}".rstrip(" ") for line in inner)
            self.quoted = []
            self.after_blank = False

    def _line(self, line: str, stripped: str, indent: int) -> None:
        marker = _MARKER.match(stripped)
        if marker and not _is_rule(stripped) and self._item(stripped, indent, marker):
            return
        if stripped[0] == "#" and self._heading(stripped, indent):
            return
        container = _CONTAINER.match(stripped)
        if container and indent <= (self.levels[-1].content + 3 if self.levels else 3):
            while self.levels and indent < self.levels[-1].needs:
                self.levels.pop()
            self._put(4 * len(self.levels), stripped)
            self.levels.append(_Level(indent + 4, indent + 4, None))
            return
        self._put(self._text_lead(indent), stripped)
        if self.block_lines == 2 and not self.levels and not (stripped.strip("=") and stripped.strip("-")):
            # An underlined heading: a block of its own is quicker to read.
            self.out.append("")

    def _put(self, lead: int, text: str) -> None:
        """Emit a line; remember how far in its block of lines began."""
        if not self.out or not self.out[-1]:
            self.block_lead, self.block_lines = lead, 0
        self.block_lines += 1
        self.out.append(" " * lead + text if lead else text)

    def _heading(self, stripped: str, indent: int) -> bool:
        """A heading between blank lines, which ends every list; «#برچسب» is a word and keeps its sign."""
        if _is_hashtag(stripped):
            self._put(self._text_lead(indent), f"\\{stripped}")
            return True
        if indent:
            return False
        if self.out and self.out[-1]:
            self.out.append("")
        self.levels = []
        self.out += [stripped, ""]
        return True

    def _text_lead(self, indent: int) -> int:
        """The indentation of a line that is no item; closes the levels it stands outside of."""
        if self.after_blank:
            while self.levels and indent < self.levels[-1].needs:
                self.levels.pop()
        base = 4 * len(self.levels)
        if not self.levels:
            return indent
        beyond = indent - self.levels[-1].content
        if not self.after_blank or beyond < 4:
            return base
        return indent if indent >= base + 4 else base + beyond

    def _item(self, stripped: str, indent: int, marker: re.Match[str]) -> bool:
        levels = list(self.levels)
        sibling: _Level | None = None
        while levels and indent < levels[-1].needs:
            sibling = levels.pop()
        if not levels and indent > 3:
            return False
        if levels and self.after_blank and indent - levels[-1].content > 5 and indent >= 4 * len(levels) + 4:
            return False
        number = marker["number"]
        ordered = number is not None
        value = int(ascii_digits(number)) if number is not None else 1
        if sibling is None and value > _LARGEST_NUMBER:
            self._put(self._text_lead(indent), stripped.replace(".", "\\.", 1))
            return True
        if not self.after_blank and self._needs_gap(sibling, levels, ordered):
            if ordered and value != 1 and sibling is None:
                return False
            self.out.append("")
        lead = 4 * len(levels)
        if lead < self.block_lead and self.out and self.out[-1]:
            # The block parser would read the line at the depth where its block begins.
            self.out.append("")
        if len(levels) > DEEPEST // 2:
            raise BodyTooDeepError
        self.levels = levels
        mark = f"{value}." if ordered else marker["mark"]
        rest = f"\\{marker['rest']}" if _is_hashtag(marker["rest"]) else marker["rest"]
        self._put(lead, f"{mark} {rest}")
        width = len(marker["mark"]) + (len(marker["gap"]) if len(marker["gap"]) <= 4 else 1)
        self.levels.append(_Level(indent + 2, indent + width, ordered))
        return True

    def _needs_gap(self, sibling: _Level | None, levels: list[_Level], ordered: bool) -> bool:
        """Whether a blank line must part the item from what stands right above it."""
        if sibling is not None and sibling.ordered is not None:
            return sibling.ordered != ordered
        return not levels or (levels[-1].ordered is None and not self._opens_container())

    def _opens_container(self) -> bool:
        return bool(self.out) and _CONTAINER.match(self.out[-1].lstrip(" ")) is not None


def _is_hashtag(text: str) -> bool:
    return _HASHTAG.match(text) is not None


def _is_rule(stripped: str) -> bool:
    """Whether a line that looks like an item draws a line: across the page, or below a table's head."""
    return _RULE.match(stripped) is not None or ("|" in stripped and not set(stripped) - set("|:- "))


def normalise_lists(lines: list[str], *, quick: bool = True) -> list[str]:
    """The lines with lists nested by four spaces and numbered in ASCII digits with a full stop.

    Without ``quick`` every line is looked at for everything; the result is the same.
    """
    return _Walker(0, quick).walk(lines)


class ListIndentPreprocessor(Preprocessor):
    """Runs after raw HTML has been taken out, so that nothing inside a tag is touched."""

    def __init__(self, md: Markdown, *, quick: bool) -> None:
        super().__init__(md)
        self.quick = quick

    def run(self, lines: list[str]) -> list[str]:
        """The lines for the block parser."""
        return normalise_lists(lines, quick=self.quick)
