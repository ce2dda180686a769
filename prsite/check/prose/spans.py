"""What stands inside the lines of a body: code, targets of links, HTML, emphasis, references."""

from __future__ import annotations

import re
from bisect import bisect_right

from prsite.check.prose.blocks import Blocks, is_other_language
from prsite.check.prose.holes import Holes

_SIGN = re.compile(r"[\\`<&\[\]{*_\n]")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_TICKS = re.compile("`+")
_SHORTER = 6
"""Where no run of as many ticks closes code, Markdown takes fewer of them to open it; seldom so many."""

_AUTOLINK = re.compile(r"<(?:[A-Za-z][\w+.-]{1,30}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>")
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][\w:-]*)(?P<attributes>(?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+)>"
)
_DECLARATION = re.compile(r"<[!?][^<>]*>")
_LONGEST_TAG = 4000
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NOTE = re.compile(r"\[\^[^\]\n]{1,200}\]")
_TARGET = re.compile(
    r"\([ ]*(?:<[^<>\n]*>|(?:[^\s()\\]++|\\.|\([^\s()]*\))*+)"
    r"(?:[ \n]+(?:\"[^\"]*\"|'[^']*'|«[^»]*»))?[ ]*\)"
)
_LOOSE_TARGET = re.compile(r"\((?:[^()\n]++|\([^()\n]*\))*+\)")
_LABEL = re.compile(r"[ ]?\[[^\[\]\n]{0,200}\]")
_LONGEST_TARGET = 4000
_ATTRIBUTES = re.compile(r"\{(?::[ ]*|[ ]*(?=[.#]))([^{}\n]{0,500})\}")
_EMPHASIS = re.compile(r"\*+|_+")
_OPAQUE = frozenset("code pre kbd samp tt script style textarea svg math var xmp template".split())
_RAW_TEXT = frozenset({"script", "style", "textarea"})
_VOID = frozenset("area br col embed hr img input link meta param source track wbr".split())
_OF_LINE = frozenset("code kbd samp tt var span a q cite i b em strong bdi bdo small mark".split())
_CELLS = frozenset({"td", "th"})
_OF_TABLE = _CELLS | frozenset("tr table thead tbody tfoot caption".split())
_CLASS_RAW = re.compile(r"class\s*=\s*(?:[\"'][^\"']*\braw\b|raw\b)")


def hide_spans(holes: Holes, body: int, blocks: Blocks, lang: str) -> None:
    """Hide what is no prose inside the blocks of a body."""
    reader = _Spans(holes, body, blocks, lang)
    at = body
    while sign := _SIGN.search(holes.text, at):
        at = reader.take(sign.start(), sign[0])
    reader.end()


class _Spans:
    """Reads a body from sign to sign."""

    def __init__(self, holes: Holes, body: int, blocks: Blocks, lang: str) -> None:
        self.holes = holes
        self.text = holes.text
        self.body = body
        self.starts = blocks.starts
        self.references = blocks.references
        self.rows = blocks.rows
        self.cell: int | None = None
        self.lang = lang
        self.open: list[int] = []
        self.last: tuple[int, int] | None = None
        self.element: tuple[str, int] | None = None
        self.depth = 0
        self.ticks: dict[int, list[int]] | None = None
        self.comments_end = True
        self._block = (body, body)

    def take(self, at: int, sign: str) -> int:
        """Read what begins with the sign there; where to go on."""
        if self.element is not None and self.element[0] in _RAW_TEXT and sign != "<":
            return at + 1
        if sign == "\n":
            return self._line_end(at)
        if sign in "*_":
            return self._emphasis(at)
        if sign == "[":
            return self._open(at)
        if sign == "]":
            return self._close(at)
        if sign == "`":
            return self._code(at)
        if sign == "<":
            return self._angle(at)
        pattern = _ESCAPE if sign == "\\" else _ENTITY if sign == "&" else _ATTRIBUTES
        found = pattern.match(self.text, at)
        if found is None:
            return at + 1
        self.holes.hide(at, found.end())
        if sign == "{":
            self._attributes(at, found[1])
        return found.end()

    def end(self) -> None:
        """Nothing is left to read."""
        if self.element is not None:
            self.holes.hide(self.element[1], len(self.text))
        self._end_cell(len(self.text))

    def _block_of(self, at: int) -> tuple[int, int]:
        """Where the block of an offset begins and ends."""
        if not self._block[0] <= at < self._block[1]:
            number = bisect_right(self.starts, at)
            first = self.starts[number - 1] if number else self.body
            last = self.starts[number] if number < len(self.starts) else len(self.text)
            self._block = (first, last)
        return self._block

    def _line_end(self, at: int) -> int:
        if self._block_of(at)[1] <= at + 1:
            self.open.clear()
            self.last = None
            if self.element is not None and self.element[0] in _OF_LINE:
                self.holes.hide(self.element[1], at)  # never closed, but a browser closes it here
                self.element = None
        return at + 1

    def _emphasis(self, at: int) -> int:
        found = _EMPHASIS.match(self.text, at)
        end = found.end() if found else at + 1
        self.holes.hide(at, end)
        if self.text.startswith("{", end):
            mark = self.text[at:end]
            opening = self.text.rfind(mark, max(self._block_of(at)[0], at - 2000), at)
            self.last = (opening, end) if opening >= 0 else None
        return end

    def _open(self, at: int) -> int:
        note = _NOTE.match(self.text, at)
        if note:
            self.holes.hide(at, note.end())
            return note.end()
        self.open.append(at)
        return at + 1

    def _close(self, at: int) -> int:
        if not self.open:
            return at + 1
        opening = self.open.pop()
        following = self.text[at + 1 : at + 2]
        target = None
        if following == "(":
            limit = at + _LONGEST_TARGET
            target = _TARGET.match(self.text, at + 1, limit) or _LOOSE_TARGET.match(self.text, at + 1, limit)
        elif following in ("[", " ") and self.references:
            target = _LABEL.match(self.text, at + 1)
        if target is None and not (
            self.references and self.text[opening + 1 : at].lower() in self.references
        ):
            return at + 1
        end = target.end() if target else at + 1
        start = opening - 1 if opening and self.text[opening - 1] == "!" else opening
        self.holes.hide(start, opening + 1)
        self.holes.hide(at, end)
        self.last = (start, end)
        return end

    def _code(self, at: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for ticks in _TICKS.finditer(self.text, self.body):
                self.ticks.setdefault(ticks.end() - ticks.start(), []).append(ticks.start())
        found = _TICKS.match(self.text, at)
        run = found.end() - at if found else 1
        limit = self._block_of(at)[1]
        for size in range(run, max(0, run - _SHORTER), -1):
            places = self.ticks.get(size, [])
            number = bisect_right(places, at + size if size < run else at)
            if number < len(places) and places[number] < limit:
                end = places[number] + size
                self.holes.hide(at, end)
                self.last = (at, end)
                return end
        return at + run

    def _angle(self, at: int) -> int:
        text = self.text
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4) if self.comments_end else -1
            self.comments_end = end >= 0
            self.holes.hide(at, end + 3 if end >= 0 else at + 4)
            return end + 3 if end >= 0 else at + 4
        found = _TAG.match(text, at, at + _LONGEST_TAG)
        if found:
            self.holes.hide(at, found.end())
            self._element(found)
            return found.end()
        other = _AUTOLINK.match(text, at, at + _LONGEST_TAG) or _DECLARATION.match(
            text, at, at + _LONGEST_TAG
        )
        if other:
            self.holes.hide(at, other.end())
            return other.end()
        return at + 1

    def _element(self, tag: re.Match[str]) -> None:
        """Follow an element whose content is no prose of this language to its end."""
        name = tag["name"].lower()
        if self.element is not None:
            if name == self.element[0]:
                self.depth += -1 if tag["slash"] else 1
                if self.depth == 0:
                    self.holes.hide(self.element[1], tag.end())
                    self.element = None
            return
        if name in _OF_TABLE:
            self._end_cell(tag.start())
            if name in _CELLS and not tag["slash"]:
                self.cell = tag.end()
        attributes = tag["attributes"]
        if tag["slash"] or name in _VOID or attributes.endswith("/"):
            return
        opaque = name in _OPAQUE or (
            bool(attributes)
            and (is_other_language(attributes, self.lang) or _CLASS_RAW.search(attributes) is not None)
        )
        if opaque:
            self.element, self.depth = (name, tag.start()), 1

    def _end_cell(self, at: int) -> None:
        if self.cell is not None:
            self.rows.append((self.cell, at))
            self.cell = None

    def _attributes(self, at: int, attributes: str) -> None:
        """Hide the run before an attribute list that takes it out of prose."""
        if self.last and self.last[1] == at and is_other_language(attributes, self.lang):
            self.holes.hide(self.last[0], at)
