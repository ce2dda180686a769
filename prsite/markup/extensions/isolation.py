"""Isolates inside a right-to-left line what the bidirectional algorithm would break; links telephone numbers.

Only text is looked at, never code, addresses or attributes, and no character is changed. A piece that markup
divides is wrapped whole, its markup inside. ``{: .raw}`` on a block or a span keeps it as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from prsite.i18n.bidi import isolating_tag
from prsite.i18n.tokens import RANGE_SIGNS, Token, find_tokens, may_hold_tokens
from prsite.markup.extensions.flow import Cut, split_text
from prsite.markup.extensions.wrapping import BEHIND, Place, Wrapping, wrap_all
from prsite.markup.tree import BLOCKS

_OPAQUE = frozenset(
    (
        "code pre kbd samp script style textarea svg math bdi bdo img input video audio canvas select button "
        "option object iframe template"
    ).split()
)

_KEPT_AS_IS = frozenset({"raw", "footnote-ref", "footnote-back"})

_PARTS = frozenset(
    (
        "a abbr b big cite data del dfn em font i ins mark s small span strike strong sub sup time tt u var "
        "wbr"
    ).split()
)
"""Elements that a piece may hold: an isolate around some of a line's words and them breaks nothing."""

_NOT_DIALLED = frozenset("a del s strike sub sup".split())
"""A number with one of these inside is no link: it holds one, or not all of it is dialled."""

_BREAKS = str.maketrans("\n\r\t\f", "    ")


class _Segment(NamedTuple):
    """A text of the tree, ``slot`` as in a ``Wrapping``; ``start`` and ``end`` are places in its flow."""

    parent: Element
    slot: int
    start: int
    end: int
    in_link: bool


class _Span(NamedTuple):
    """Where an element stands (``slot`` is that of the text behind it) and what it holds begins and ends."""

    parent: Element
    slot: int
    start: int
    end: int


class _Flow:
    """The texts of one line of reading, as if they were one string.

    As the reader sees them: a line break of the source is a space, that of ``<br>`` stays.
    """

    __slots__ = ("length", "segments", "spans", "text", "texts")

    def __init__(self, spans: dict[Element, _Span]) -> None:
        self.segments: list[_Segment] = []
        self.spans = spans
        self.texts: list[str] = []
        self.text = ""
        self.length = 0

    def add(self, parent: Element, slot: int, text: str | None, in_link: bool) -> None:
        if text:
            start = self.length
            self.put(text.translate(_BREAKS) if "\n" in text or "\t" in text else text)
            self.segments.append(_Segment(parent, slot, start, self.length, in_link))

    def put(self, text: str) -> None:
        self.texts.append(text)
        self.length += len(text)

    def tokens(self, zone: str, thorough: bool) -> list[Token]:
        """The tokens in order, runs of spaces read as the one space that is shown."""
        text = self.text = "".join(self.texts)
        if "  " not in text:
            return find_tokens(text, zone, thorough=thorough)
        places = [at for at, c in enumerate(text) if c != " " or text[at - 1 : at] != " "]
        found = find_tokens("".join([text[at] for at in places]), zone, thorough=thorough)
        return [t._replace(start=places[t.start], end=places[t.end - 1] + 1) for t in found]


def isolate_runs(root: Element, zone: str = "", *, thorough: bool = False) -> None:
    """Wrap the broken pieces of a right-to-left tree in ``bdi`` and its telephone numbers in links.

    Blocks without Latin letters, digits that matter, or signs are left out unless ``thorough``.
    """
    flows = [_Flow({})]
    flows[0].add(root, 0, root.text, False)
    for slot, child in enumerate(root, start=1):
        if thorough or child.tag not in BLOCKS or child.tail or _may_need(child):
            _collect_child(root, slot, child, flows, False)
        else:
            _cut(flows)
    wrappings: dict[Element, list[Wrapping]] = {}
    for flow in flows:
        if flow.segments:
            for parent, wrapping in _wrappings(flow, zone, thorough):
                wrappings.setdefault(parent, []).append(wrapping)
    for parent, around in wrappings.items():
        wrap_all(parent, around)
        for wrapping in around:
            if wrapping.wrapper.get("dir") == "rtl":
                split_text(wrapping.wrapper, (), _signs)


def _may_need(block: Element) -> bool:
    return may_hold_tokens("".join(block.itertext()) if len(block) else block.text or "")


def _cut(flows: list[_Flow]) -> None:
    if flows[-1].length:
        flows.append(_Flow(flows[-1].spans))


def _collect(element: Element, flows: list[_Flow], in_link: bool) -> None:
    flows[-1].add(element, 0, element.text, in_link)
    for slot, child in enumerate(element, start=1):
        _collect_child(element, slot, child, flows, in_link)


def _collect_child(element: Element, slot: int, child: Element, flows: list[_Flow], in_link: bool) -> None:
    is_block = child.tag in BLOCKS
    if is_block:
        _cut(flows)
    if child.tag == "br":
        flows[-1].put("\n")
    elif _is_opaque(child):
        flows[-1].put("\ufffc")
    else:
        flow = flows[-1]
        start = flow.length
        _collect(child, flows, in_link or child.tag == "a")
        if flow is flows[-1] and child.tag in _PARTS:
            flow.spans[child] = _Span(element, slot, start, flow.length)
    if is_block:
        _cut(flows)
    flows[-1].add(element, slot, child.tail, in_link)


def _is_opaque(element: Element) -> bool:
    if element.tag in _OPAQUE or element.get("dir") in ("ltr", "auto"):
        return True
    words = element.get("class")
    return words is not None and not _KEPT_AS_IS.isdisjoint(words.split())


def _wrappings(flow: _Flow, zone: str, thorough: bool) -> Iterator[tuple[Element, Wrapping]]:
    """What to wrap in a line, and the element that it stands in, in order."""
    segments = flow.segments
    index = 0
    for token in flow.tokens(zone, thorough):
        while segments[index].end <= token.start:
            index += 1
        first = last = segments[index]
        start, end = (first.slot, token.start - first.start), (first.slot, token.end - first.start)
        if token.end <= first.end:
            yield first.parent, Wrapping(start, end, *_made(token, flow.text, may_link=not first.in_link))
            continue
        behind = index
        while last.end < token.end:
            behind += 1
            last = segments[behind]
        end = (last.slot, token.end - last.start)
        if (found := _together(first.parent, start, last.parent, end, token, flow)) is not None:
            parent, start, end = found
            inside = {e.tag for child in parent[start[0] : end[0]] for e in child.iter()}
            if inside <= _PARTS:
                may_link = not first.in_link and inside.isdisjoint(_NOT_DIALLED)
                yield parent, Wrapping(start, end, *_made(token, flow.text, may_link=may_link))


def _together(
    first: Element, start: Place, last: Element, end: Place, token: Token, flow: _Flow
) -> tuple[Element, Place, Place] | None:
    """Both ends of a piece brought under one parent; None where an element has only a part of it.

    An element that holds nothing but a part of the piece is taken whole.
    """
    ends = {last: end}
    while (span := flow.spans.get(last)) is not None and token.start <= span.start and span.end <= token.end:
        last, end = span.parent, (span.slot, 0)
        ends[last] = end
    while first not in ends:
        span = flow.spans.get(first)
        if span is None or span.start < token.start or span.end > token.end:
            return None
        # Before the element: at the end of the text in front of it, however long that is.
        first, start = span.parent, (span.slot - 1, BEHIND)
    return first, start, ends[first]


def _made(token: Token, text: str, *, may_link: bool) -> tuple[Element, Element]:
    """The element to put around a token, and that inside it which holds the text."""
    if token.is_range:
        around = Element("bdi", {"dir": "rtl"})
        return around, around
    tag = isolating_tag(text[token.start : token.end])
    if not token.href or not may_link:
        around = Element(tag, {"dir": "ltr"})
        return around, around
    link = Element("a", {"href": token.href, "dir": "ltr"})
    return link, (link if tag == "bdi" else SubElement(link, tag, {"dir": "ltr"}))


def _signs(text: str) -> list[Cut]:
    """An isolate for each sign of a range from right to left: its numbers are not drawn together into one."""
    cuts: list[Cut] = []
    for sign in RANGE_SIGNS.finditer(text):
        apart = Element("bdi")
        apart.text = sign[0]
        cuts.append((sign.start(), sign.end(), apart))
    return cuts
