"""Isolates inside a right-to-left line what the bidirectional algorithm would break; links telephone numbers.

Only text is looked at, never code, addresses or attributes, and no character is changed. ``{: .raw}`` on a
block or a span keeps it as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from prsite.markup.extensions.flow import Cut, insert_in_tail, insert_in_text
from prsite.markup.extensions.tokens import Token, find_tokens, may_hold_tokens
from prsite.markup.tree import BLOCKS

_OPAQUE = frozenset(
    (
        "code pre kbd samp script style textarea svg math bdi bdo img input video audio canvas select button "
        "option object iframe template"
    ).split()
)

_KEPT_AS_IS = frozenset({"raw", "footnote-ref", "footnote-back"})


@dataclass(slots=True)
class _Segment:
    """A text of the tree: behind ``child``, or at the beginning of ``parent`` where there is none."""

    parent: Element
    child: Element | None
    text: str
    start: int
    in_link: bool


@dataclass(slots=True)
class _Flow:
    """The texts of one line of reading, as if they were one string."""

    segments: list[_Segment] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, parent: Element, child: Element | None, text: str | None, in_link: bool) -> None:
        if text:
            self.segments.append(_Segment(parent, child, text, self.length, in_link))
            self.put(text)

    def put(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)


def isolate_runs(root: Element, zone: str = "", *, thorough: bool = False) -> None:
    """Wrap the broken pieces of a right-to-left tree in ``bdi`` and its telephone numbers in links.

    Blocks without Latin letters, digits that matter, or signs are left out unless ``thorough``.
    """
    flows = [_Flow()]
    flows[0].add(root, None, root.text, False)
    for child in root:
        if thorough or child.tag not in BLOCKS or child.tail or _may_need(child):
            _collect_child(root, child, flows, False)
        else:
            flows.append(_Flow())
    for flow in flows:
        if flow.segments:
            _isolate(flow, zone, thorough)


def _may_need(block: Element) -> bool:
    return may_hold_tokens("".join(block.itertext()) if len(block) else block.text or "")


def _collect(element: Element, flows: list[_Flow], in_link: bool) -> None:
    flows[-1].add(element, None, element.text, in_link)
    for child in element:
        _collect_child(element, child, flows, in_link)


def _collect_child(element: Element, child: Element, flows: list[_Flow], in_link: bool) -> None:
    is_block = child.tag in BLOCKS
    if is_block:
        flows.append(_Flow())
    if child.tag == "br":
        flows[-1].put("\n")
    elif _is_opaque(child):
        flows[-1].put("\ufffc")
    else:
        _collect(child, flows, in_link or child.tag == "a")
    if is_block:
        flows.append(_Flow())
    flows[-1].add(element, child, child.tail, in_link)


def _is_opaque(element: Element) -> bool:
    if element.tag in _OPAQUE or element.get("dir") in ("ltr", "auto"):
        return True
    words = element.get("class")
    return words is not None and not _KEPT_AS_IS.isdisjoint(words.split())


def _isolate(flow: _Flow, zone: str, thorough: bool) -> None:
    tokens = find_tokens("".join(flow.text), zone, thorough=thorough)
    if not tokens:
        return
    for segment in flow.segments:
        cuts = [
            (token.start - segment.start, token.end - segment.start, _make(token, segment))
            for token in tokens
            if token.start >= segment.start and token.end <= segment.start + len(segment.text)
        ]
        if cuts:
            _insert(segment, cuts)


def _make(token: Token, segment: _Segment) -> Element:
    if token.href and not segment.in_link:
        made = Element("a", {"href": token.href, "dir": "ltr"})
    else:
        made = Element("bdi", {"dir": "ltr"})
    made.text = segment.text[token.start - segment.start : token.end - segment.start]
    return made


def _insert(segment: _Segment, cuts: list[Cut]) -> None:
    if segment.child is None:
        insert_in_text(segment.parent, cuts)
    else:
        insert_in_tail(segment.parent, segment.child, cuts)
