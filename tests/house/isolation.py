"""Where templates put free text into other text without isolating it from it.

A page is read as a browser reads it, with the templates' values as marks in it. A value that anybody may have
written, a title, a name, a tag, is at home in three ways: with ``bdi`` among other text; with ``runs`` as all
of a block that has ``dirattr`` of the same value (or a ``dir``; bare in ``dir="ltr"``); in plain text, that
is in ``title`` and in attributes that people read, alone or with ``isolate``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from tests.house.expansion import Fork, Loop, Piece, Scope, Text, Theme, Value, resolved

INLINE = frozenset("a abbr b cite em i mark q s small span strong sub sup time u".split())
VOID = frozenset("area base br col embed hr img input link meta source track wbr rect path".split())
READ_ALOUD = re.compile(r"alt|title|aria-label|aria-description|content|placeholder|label|summary|data-\w+")
"""Attributes that hold text for people."""

ISOLATING = {"bdi", "phone", "mail"}
"""Filters that put what they are given between isolates, as elements."""

FORMATTING = frozenset(
    "date second_date date_line time datetime_iso partial number percent filesize minutes href absolute tel "
    "mailto langattr dirattr paragraphs length round int float".split()
)
"""Filters whose result is no free text: the program's own words and figures, or elements with a ``dir``."""

MACHINE = frozenset(
    "url href short_url lang dir id anchor type mime csp hreflang canonical width height size count number "
    "total index level hex og_type og_locale og_image og_image_width og_image_height year focus target "
    "absolute".split()
)
"""Values that nobody wrote as text: addresses, tags of languages, sizes, numbers."""

OURS = {
    "label": "a message of the theme: what kind of listing this is",
    "facet.title": "a message of the theme",
    "month.title": "a formatted date",
    "letter": "a letter of the page's alphabet, alone in its heading",
    "part": "a formatted date of the date line",
    "day()": "a formatted date, in its own element",
    "loop()": "the same again for the replies to a comment",
    "page.csp": "a policy",
    "page.json_ld": "JSON",
}
"""Values that look like free text and are the program's own, each with its reason."""

SAFE = {"body.html", "question.body.html", "node.comment.html", "page.json_ld"}
"""What may pass ``safe``: bodies and comments, isolated when they were made, and JSON in its script."""

MESSAGES = {"_", "gettext", "ngettext"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """Free text in an expression: its name, how it is isolated, and whether other text stands beside it."""

    name: str
    how: str
    beside: bool


@dataclass(slots=True, eq=False)
class Element:
    """An element with all that stands in it; ``marks`` are the values that print attributes."""

    name: str
    above: Element | None
    loops: tuple[int, ...]
    attributes: dict[str, list[Entry]] = field(default_factory=dict)
    marks: list[Value] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def leaves(self) -> Iterator[Entry]:
        """All the text and values in the element and in those in it."""
        for entry in self.entries:
            if isinstance(entry.what, Element):
                yield from entry.what.leaves()
            else:
                yield entry


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Text, a value or an element, under which alternatives and in which loops it stands."""

    what: str | Value | Element
    turns: tuple[tuple[int, int], ...]
    loops: tuple[int, ...]

    def beside(self, other: Entry) -> bool:
        """Whether a page may show both."""
        mine = dict(self.turns)
        return all(mine.get(number, turn) == turn for number, turn in other.turns)


@dataclass(slots=True)
class Reader:
    """Reads pieces as HTML; ``found`` are the values with where they stand: an element, or an attribute."""

    root: Element = field(default_factory=lambda: Element("", None, ()))
    found: list[tuple[Entry, Element, str]] = field(default_factory=list)
    stack: list[Element] = field(default_factory=list)
    turns: list[tuple[int, int]] = field(default_factory=list)
    loops: list[int] = field(default_factory=list)
    kept: list[list[Element]] = field(default_factory=list)
    mode: str = "text"
    word: str = ""
    attribute: str = ""
    closing: bool = False
    fresh: Element | None = None

    def read(self, pieces: Iterable[Piece]) -> Reader:
        """Reads a whole page."""
        self.stack = [self.root]
        for piece in pieces:
            match piece:
                case Text():
                    for character in piece.text:
                        self._character(character)
                    self._flush()
                case Value():
                    self._value(piece)
                case Fork():
                    self._fork(piece)
                case Loop():
                    self._flush()
                    self.loops = [*self.loops, piece.number] if piece.begins else self.loops[:-1]
        return self

    def _fork(self, piece: Fork) -> None:
        self._flush()
        if piece.turn == 0:
            self.kept.append(list(self.stack))
            self.turns.append((piece.number, 0))
        elif piece.turn == 1:
            self.stack = list(self.kept[-1])
            self.turns[-1] = (piece.number, self.turns[-1][1] + 1)
        else:
            self.kept.pop()
            self.turns.pop()

    def _entry(self, what: str | Value | Element) -> Entry:
        return Entry(what, tuple(self.turns), tuple(self.loops))

    def _flush(self) -> None:
        if self.mode == "text" and self.word.strip():
            self.stack[-1].entries.append(self._entry(self.word))
        if self.mode == "text":
            self.word = ""

    def _value(self, value: Value) -> None:
        self._flush()
        entry = self._entry(value)
        if self.mode == "name" and _prints_attribute(value):
            self._name_ends()
        if self.mode == "text":
            self.stack[-1].entries.append(entry)
            self.found.append((entry, self.stack[-1], ""))
        elif self.mode == "name":
            self.word += "1"
        elif self.mode == "tag" and self.fresh:
            self.fresh.marks.append(value)
        elif self.fresh:
            self.fresh.attributes[self.attribute].append(entry)
            self.found.append((entry, self.fresh, self.attribute))

    def _character(self, c: str) -> None:
        if self.mode == "text":
            self._in_text(c)
        elif self.mode == "open":
            self.closing = c == "/"
            self.mode = "other" if c in "!?" else "name"
            self.word = "" if c == "/" else c
        elif self.mode == "other":
            self.mode = "text" if c == ">" else self.mode
            self.word = ""
        elif self.mode == "name":
            self._in_name(c)
        elif self.mode == "tag":
            self._in_tag(c)
        elif self.mode == "value":
            self._in_value(c)

    def _in_text(self, c: str) -> None:
        if c != "<":
            self.word += c
            return
        self._flush()
        self.mode = "open"

    def _in_name(self, c: str) -> None:
        if c not in " \n>/":
            self.word += c
            return
        self._name_ends()
        self._in_tag(c)

    def _name_ends(self) -> None:
        self.fresh = Element(self.word.lower(), self.stack[-1], tuple(self.loops))
        self.word, self.mode = "", "tag"

    def _in_tag(self, c: str) -> None:
        if c == ">":
            self._end_tag()
        elif c == '"' and self.word.endswith("="):
            self.attribute = self.word[:-1].strip().lower()
            assert self.fresh is not None
            self.fresh.attributes.setdefault(self.attribute, [])
            self.word, self.mode = "", "value"
        elif c in " \n/":
            self.word = ""
        else:
            self.word += c

    def _in_value(self, c: str) -> None:
        assert self.fresh is not None
        if c == '"':
            self.word, self.mode = "", "tag"
        else:
            self.fresh.attributes[self.attribute].append(self._entry(c))

    def _end_tag(self) -> None:
        element, self.fresh, self.mode, self.word = self.fresh, None, "text", ""
        assert element is not None
        if self.closing:
            names = [e.name for e in self.stack]
            if element.name in names[1:]:
                del self.stack[len(names) - 1 - names[::-1].index(element.name) :]
            return
        self.stack[-1].entries.append(self._entry(element))
        if element.name not in VOID:
            self.stack.append(element)


def _prints_attribute(value: Value) -> bool:
    node, _ = resolved(value.node, value.scope)
    return isinstance(node, nodes.Filter) and node.name in ("dirattr", "langattr")


def leaves(node: nodes.Node | None, scope: Scope, beside: bool = False) -> Iterator[Leaf]:
    """The free texts of an expression."""
    if isinstance(node, nodes.Expr):
        node, scope = resolved(node, scope)
    match node:
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            name = spelled(node, scope)
            own = name in OURS or any(name.endswith(f".{n}") for n in OURS)
            if not own and name.rpartition(".")[2] not in MACHINE and not name.startswith("loop."):
                yield Leaf(name, "", beside)
        case nodes.Filter():
            yield from _filtered(node, scope, beside)
        case nodes.CondExpr():
            yield from leaves(node.expr1, scope, beside)
            yield from leaves(node.expr2, scope, beside)
        case nodes.Or() | nodes.And():
            yield from leaves(node.left, scope, beside)
            yield from leaves(node.right, scope, beside)
        case nodes.Concat() | nodes.List() | nodes.Tuple():
            parts = node.nodes if isinstance(node, nodes.Concat) else node.items
            for part in parts:
                yield from leaves(part, scope, beside or len(parts) > 1)
        case nodes.Add():
            yield from leaves(node.left, scope, True)
            yield from leaves(node.right, scope, True)
        case nodes.Call():
            yield from _called(node, scope, beside)


def _filtered(node: nodes.Filter, scope: Scope, beside: bool) -> Iterator[Leaf]:
    name = node.name
    if name == "map" and node.args and isinstance(node.args[0], nodes.Const):
        name = str(node.args[0].value)
    if name in ISOLATING or name == "isolate":
        yield Leaf(spelled(node.node, scope), "isolate" if name == "isolate" else "bdi", beside)
    elif name == "runs":
        for leaf in leaves(node.node, scope, beside):
            yield Leaf(leaf.name, leaf.how or "runs", leaf.beside)
    elif name == "safe":
        said = spelled(node.node, scope)
        if said not in SAFE:
            yield Leaf(said, "safe", beside)
    elif name not in FORMATTING:
        yield from leaves(node.node, scope, beside or name in ("join", "join_list"))


def _called(node: nodes.Call, scope: Scope, beside: bool) -> Iterator[Leaf]:
    called = node.node
    if isinstance(called, nodes.Name):
        if called.name in MESSAGES:
            said = node.args[0].value if isinstance(node.args[0], nodes.Const) else "?"
            worded = bool(re.search(r"\w", re.sub(r"\{\w+\}", "", str(said)))) or len(node.kwargs) > 1
            for pair in node.kwargs:
                yield from leaves(pair.value, scope, beside or worded)
        elif (
            called.name not in ("label", "asset", "preload", "ngettext") and spelled(node, scope) not in OURS
        ):
            yield Leaf(spelled(node, scope), "", beside)
    else:
        yield Leaf(spelled(node, scope), "", beside)


def spelled(node: nodes.Node | None, scope: Scope) -> str:
    """An expression in one spelling: ``card.details.get("role")`` and ``card.details.role`` are the same."""
    if isinstance(node, nodes.Expr):
        node, scope = resolved(node, scope)
    match node:
        case nodes.Name():
            return str(node.name)
        case nodes.Getattr():
            return f"{spelled(node.node, scope)}.{node.attr}"
        case nodes.Getitem():
            return f"{spelled(node.node, scope)}.{spelled(node.arg, scope)}"
        case nodes.Const():
            return str(node.value)
        case nodes.Call() if isinstance(node.node, nodes.Getattr) and node.node.attr == "get":
            return f"{spelled(node.node.node, scope)}.{spelled(node.args[0], scope)}"
        case nodes.Call():
            return f"{spelled(node.node, scope)}()"
        case nodes.Filter():
            return spelled(node.node, scope)
    return type(node).__name__


def faults(theme: Theme, template: str) -> list[str]:
    """``template:line what is wrong`` for one page of a theme."""
    reader = Reader().read(theme.pieces(template))
    told: dict[str, None] = {}
    for entry, element, attribute in reader.found:
        value = entry.what
        assert isinstance(value, Value)
        for leaf in leaves(value.node, value.scope):
            if problem := _problem(leaf, entry, element, attribute):
                told[f"{value.place} {leaf.name}: {problem}"] = None
    return list(told)


def _problem(leaf: Leaf, entry: Entry, element: Element, attribute: str) -> str:
    if leaf.how == "safe":
        return "passes safe"
    if attribute and not READ_ALOUD.fullmatch(attribute):
        return ""
    if attribute or element.name == "title":
        if leaf.how in ("bdi", "runs"):
            return "an element where only text can be"
        whole = element.attributes[attribute] if attribute else list(element.leaves())
        alone = not leaf.beside and _alone(entry, whole, element)
        return "" if alone or leaf.how == "isolate" else f"in {attribute or 'title'} without isolate"
    if element.name in ("script", "style") or leaf.how == "bdi":
        return ""
    if leaf.how == "isolate":
        return "between control characters where bdi can be"
    return _in_element(leaf, entry, element)


def _in_element(leaf: Leaf, entry: Entry, element: Element) -> str:
    if leaf.beside:
        return "among other words of a message without bdi"
    around: Element | None = element
    nearest_block = ""
    while around is not None and around.name:
        if not _alone(entry, list(around.leaves()), around):
            break
        if around.name == "bdi" or "dir" in around.attributes or leaf.name in set(_directed(around)):
            return "" if leaf.how == "runs" or _is_ltr(around) else "without runs"
        nearest_block = nearest_block or ("" if around.name in INLINE else around.name)
        around = around.above
    if nearest_block:
        return f"all of {nearest_block}, which has no dirattr of it"
    return f"beside other text in {around.name} without bdi" if around and around.name else "in no element"


def _is_ltr(element: Element) -> bool:
    """Whether the template says that an element runs from left to right: nothing breaks there."""
    return [entry.what for entry in element.attributes.get("dir", ())] == ["l", "t", "r"]


def _directed(element: Element) -> Iterator[str]:
    """The values from which an element has its direction."""
    for mark in element.marks:
        node, scope = resolved(mark.node, mark.scope)
        if isinstance(node, nodes.Filter) and node.name == "dirattr":
            yield from (leaf.name for leaf in leaves(node.node, scope))


def _alone(entry: Entry, whole: Iterable[Entry], element: Element) -> bool:
    if len(entry.loops) > len(element.loops):
        return False
    others = (o for o in whole if o is not entry and not (isinstance(o.what, str) and not o.what.strip()))
    return not any(entry.beside(other) for other in others)
