"""The blocks of a body: what of their lines is markup, and where each begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from prsite.check.prose.holes import Holes
from prsite.markup.directives.registry import FORMS
from prsite.markup.directives.syntax import CLOSING, OPENING

PROSE_VALUES = frozenset("alt caption credit licence title by role source".split())
"""Keys of directives whose values people read."""

_QUOTES = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_FENCE = re.compile(r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
_RULE = re.compile(r"(?:[-*_=][ ]*){3,}$|=+[ ]*$|-+[ ]*$")
_HEADING = re.compile(r"#{1,6}(?!#)")
_CLOSING_SIGNS = re.compile(r"[ ]#+[ ]*$")
_ITEM = re.compile(r"(?P<mark>[*+-]|\d{1,9}[.)])(?P<gap>[ \t]+)(?P<task>\[[ xX]\](?=[ ]))?")
_REFERENCE = re.compile(r"\[(?!\^)([^\]\n]{1,200})\]:[ ]*\S+[ ]*(?:[\"'(].*)?$")
_NOTE = re.compile(r"\[\^[^\]\n]{1,200}\]:")
_ABBREVIATION = re.compile(r"\*\[[^\]\n]{1,200}\]:")
_ADMONITION = re.compile(r"!!![ ]*[\w -]*?(?=[ ]*(?:\"|$))")
_DEFINITION = re.compile(r":[ ]{1,3}(?=\S)")
_DELIMITER_ROW = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_ATTRIBUTES = re.compile(r"[ ]*\{(?::|[ ]*(?=[.#]))[ ]*([^{}\n]{1,500})\}[ ]*$")
_VALUE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_RAW = re.compile(r"(?:^|\s)\.raw(?=\s|$)")
_LANGUAGE = re.compile(r"(?:^|\s)lang=[\"']?([A-Za-z]+)")


def is_other_language(attributes: str, lang: str) -> bool:
    """Whether an attribute list takes its text out of the document's language, or away from all rules."""
    if _RAW.search(attributes):
        return True
    named = _LANGUAGE.search(attributes)
    return named is not None and named[1].lower() != lang.replace("_", "-").partition("-")[0].lower()


@dataclass(slots=True)
class Blocks:
    """What the lines told: where blocks begin, in order, the rows of tables, from and to, and the labels of
    reference definitions in lower case."""

    starts: list[int] = field(default_factory=list)
    rows: list[tuple[int, int]] = field(default_factory=list)
    references: set[str] = field(default_factory=set)


def hide_blocks(holes: Holes, body: int, lang: str) -> Blocks:
    """Hide what is no prose of the body's lines, apart from what stands inside a line."""
    reader = _Body(holes, lang)
    text = holes.text
    at = body
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        reader.line(at, stop)
        at = stop + 1
    return reader.blocks


class _Body:
    """Reads the lines of a body one after the other."""

    def __init__(self, holes: Holes, lang: str) -> None:
        self.holes = holes
        self.text = holes.text
        self.lang = lang
        self.blocks = Blocks()
        self.after_blank = True
        self.in_code = False
        self.in_table = False
        self.fence = ""
        self.fence_quotes = 0
        self.depth = 0
        self.frames = 0
        self.items: list[int] = []

    def line(self, start: int, end: int) -> None:
        """Hide what is no prose of a line."""
        text = self.text[start:end]
        quotes = _QUOTES.match(text) if ">" in text[:8] else None
        lead = quotes.end() if quotes else 0
        depth = quotes[0].count(">") if quotes else 0
        if self.fence:
            if depth >= self.fence_quotes:
                self._in_fence(start, end, text[lead:])
                return
            self.fence = ""
        rest = text[lead:]
        if not rest.strip():
            self.holes.hide(start, start + lead)
            self.after_blank = True
            self.in_table = False
            return
        self.holes.hide(start, start + lead)
        if depth != self.depth:
            self.depth = depth
            self.items.clear()
        if self._is_code(rest):
            self.holes.hide(start, end)
            self.in_code, self.after_blank = True, False
            return
        if self.after_blank or self.in_code:
            self.blocks.starts.append(start)
        self.in_code = False
        self._prose(start + lead, end, rest, depth)
        self.after_blank = False

    def _in_fence(self, start: int, end: int, text: str) -> None:
        self.holes.hide(start, end)
        bare = text.strip()
        if bare and set(bare) == {self.fence[0]} and len(bare) >= len(self.fence):
            self.fence = ""
            self.after_blank = True

    def _is_code(self, text: str) -> bool:
        """Whether the line belongs to an indented code block."""
        if not text.startswith((" ", "\t")):
            if self.after_blank and not _ITEM.match(text):
                self.items.clear()
            return False
        wide = text.expandtabs(4)
        indent = len(wide) - len(wide.lstrip(" "))
        if self.after_blank and indent < 2:
            self.items.clear()
        if self.after_blank:
            while self.items and self.items[-1] > indent + 1 and indent < 4 * len(self.items):
                self.items.pop()
        if indent < 4 or self.frames or not (self.after_blank or self.in_code):
            return False
        least = self.items[-1] if self.items else 0
        return indent - least >= 4

    def _prose(self, start: int, end: int, text: str, depth: int) -> None:
        bare = text.lstrip(" \t")
        at = start + len(text) - len(bare)
        if "```" in bare or "~~~" in bare:
            fence = _FENCE.match(bare) or self._fence_in_item(bare)
            if fence:
                self.fence, self.fence_quotes = fence["fence"], depth
                self.holes.hide(at, end)
                return
        if bare.startswith(":::") and self._directive(at, end, bare):
            self._begin(start)
        elif self.in_table or ("|" in bare and self._opens_table(end)):
            self._row(at, end, bare)
        elif _RULE.match(bare):
            self.holes.hide(at, end)
            self._begin(end)
        elif bare[0] == "[" and (reference := _REFERENCE.match(bare)):
            self.blocks.references.add(reference[1].lower())
            self.holes.hide(at, end)
            self._begin(end)
        else:
            self._marked(at, end, bare)

    def _fence_in_item(self, bare: str) -> re.Match[str] | None:
        item = _ITEM.match(bare)
        return _FENCE.match(bare, item.end()) if item else None

    def _begin(self, at: int) -> None:
        """A block begins there, also without a blank line before it."""
        starts = self.blocks.starts
        if not starts or starts[-1] < at:
            starts.append(at)

    def _directive(self, at: int, end: int, bare: str) -> bool:
        if CLOSING.match(bare):
            self.frames = max(0, self.frames - 1)
            self.holes.hide(at, end)
            self.after_blank = True
            return True
        opening = OPENING.match(bare)
        if opening is None:
            return False
        form = FORMS.get(opening["name"].lower())
        if form is not None and form.holds == "content":
            self.frames += 1
        hidden = at
        for value in _VALUE.finditer(bare):
            if value[1].lower() in PROSE_VALUES:
                group = 2 if value[2] is not None else 3
                self.holes.hide(hidden, at + value.start(group))
                hidden = at + value.end(group)
        self.holes.hide(hidden, end)
        return True

    def _opens_table(self, end: int) -> bool:
        after = self.text.find("\n", end + 1)
        following = self.text[end + 1 : len(self.text) if after < 0 else after]
        quotes = _QUOTES.match(following)
        following = following[quotes.end() if quotes else 0 :]
        return "-" in following and "|" in following and _DELIMITER_ROW.match(following) is not None

    def _row(self, at: int, end: int, bare: str) -> None:
        self.in_table = True
        self._begin(at)
        if _DELIMITER_ROW.match(bare):
            self.holes.hide(at, end)
            return
        self.blocks.rows.append((at, end))
        for sign in re.finditer(r"(?<!\\)\|", bare):
            self.holes.hide(at + sign.start(), at + sign.end())

    def _marked(self, at: int, end: int, bare: str) -> None:
        """A line of text with or without a mark before it: a heading, an item, a note."""
        if bare[0] == "#":
            heading = _HEADING.match(bare)
            if heading:
                self._begin(at)
                self.holes.hide(at, at + heading.end())
                closing = _CLOSING_SIGNS.search(bare)
                if closing:
                    self.holes.hide(at + closing.start(), end)
                self._attributes(at, end, bare)
                self.after_blank = False
                return
        if item := _ITEM.match(bare):
            self._item(at, item)
            self._admonition(at + item.end(), bare[item.end() :])
        elif bare[0] in "[*" and (label := _NOTE.match(bare) or _ABBREVIATION.match(bare)):
            self._begin(at)
            self.holes.hide(at, at + label.end())
            self.items = [4]
        elif bare.startswith("!!!"):
            self._begin(at)
            self._admonition(at, bare)
            self.items = [4]
        elif bare[0] == ":" and (definition := _DEFINITION.match(bare)):
            self._begin(at)
            self.holes.hide(at, at + definition.end())
            self.items = [4]
        if "{" in bare:
            self._attributes(at, end, bare)

    def _admonition(self, at: int, bare: str) -> None:
        """Hide the sign, the kind and the quotation marks of a box, also where it opens an item."""
        while item := _ITEM.match(bare):
            at, bare = at + item.end(), bare[item.end() :]
        if bare.startswith("!!!") and (admonition := _ADMONITION.match(bare)):
            self.holes.hide(at, at + admonition.end())
            for quote in re.finditer('"', bare):
                self.holes.hide(at + quote.start(), at + quote.end())

    def _item(self, at: int, item: re.Match[str]) -> None:
        line_start = self.text.rfind("\n", 0, at) + 1
        _, quotes, lead = self.text[line_start:at].rpartition(">")
        indent = len((lead[1:] if quotes else lead).expandtabs(4))
        if indent > 3 and not self.items:
            return  # it goes on with a paragraph
        while self.items and self.items[-1] > indent + 1:
            self.items.pop()
        self.items.append(indent + len(item["mark"]) + 1)
        self._begin(at)
        self.holes.hide(at, at + item.end("mark"))
        if item["task"]:
            self.holes.hide(at + item.start("task"), at + item.end("task"))

    def _attributes(self, at: int, end: int, bare: str) -> None:
        """Hide an attribute list at the end of a line, and its block where that takes it out of prose."""
        found = _ATTRIBUTES.search(bare) if bare.rstrip().endswith("}") else None
        if found is None:
            return
        own_line = found.start() == 0
        if not own_line and bare[0] != "#":
            return
        self.holes.hide(at + found.start(), end)
        if is_other_language(found[1], self.lang):
            self.holes.hide(self.blocks.starts[-1] if self.blocks.starts else at, end)
