"""Raw HTML put back into the tree as elements, so that every rule sees one tree and one serialiser writes it.

What an author typed is read by a tolerant tokeniser; only what it understood is written again. A browser
therefore cannot read anything there that we did not see (no tag hides in a comment, an entity or a quote).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

from markdown.util import HTML_PLACEHOLDER_RE, HtmlStash

from prsite.markup.conversion import PLACEHOLDER, Code, Conversion
from prsite.markup.extensions.directives import BLOCK, CODE
from prsite.markup.tree import BLOCKS, VOID

_ELEMENTS = frozenset(
    (
        "a abbr acronym animate animatemotion animatetransform applet b basefont bdi bdo big blink body "
        "button canvas center cite code data datalist del dfn em font frame frameset head html i iframe ins "
        "kbd label listing map mark marquee math meter nobr noembed noframes noscript object optgroup option "
        "output picture plaintext portal progress q rb rp rt rtc ruby s samp script search select set slot "
        "small span strike strong style sub sup svg template textarea time title tt u var xmp"
    ).split()
).union(BLOCKS, VOID)
"""The elements of HTML, living and dead. Anything else an author wrote in angle brackets is their text."""

_FOREIGN = frozenset({"svg", "math"})
_CLOSED_BY: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "thead": frozenset({"tr", "td", "th"}),
    "tbody": frozenset({"thead", "tbody", "tr", "td", "th"}),
    "tfoot": frozenset({"thead", "tbody", "tr", "td", "th"}),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    "rt": frozenset({"rt", "rp"}),
    "rp": frozenset({"rt", "rp"}),
}
"""Which open elements a start tag closes by itself (HTML, section 13.1.2.4)."""

_MARKS = re.compile(f"{HTML_PLACEHOLDER_RE.pattern}|{PLACEHOLDER.pattern}")
_PARAGRAPH_BREAKERS = BLOCKS - frozenset(
    {"audio", "video", "caption", "col", "colgroup", "legend", "summary"}
)


class _Tokens(HTMLParser):
    """Feeds what an author typed to a builder."""

    def __init__(self, builder: _TreeBuilder) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = builder

    def _is_element(self, tag: str) -> bool:
        """Whether it is HTML, an element with a name of its own (a hyphen in it), or inside a drawing."""
        if tag.startswith("prsite-"):
            return False
        return tag in _ELEMENTS or "-" in tag or self.builder.in_foreign()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._is_element(tag):
            self.builder.unknown(tag, self.get_starttag_text() or f"<{tag}>")
            return
        first: dict[str, str] = {}
        for name, value in attrs:
            first.setdefault(name, value or "")
        self.builder.start(tag, first)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        foreign = self.builder.in_foreign()
        self.handle_starttag(tag, attrs)
        if foreign:
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._is_element(tag):
            self.builder.end(tag)
        else:
            self.builder.text(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.builder.text(data)


class _TreeBuilder:
    """Builds the new tree. Elements that Markdown made cannot be closed by a tag that an author typed."""

    def __init__(self, root: Element, stash: HtmlStash, conversion: Conversion) -> None:
        self.raws = stash.rawHtmlBlocks
        self.conversion = conversion
        self.root = Element(root.tag)
        self.stack: list[tuple[Element, bool]] = [(self.root, True)]

    def in_foreign(self) -> bool:
        return any(element.tag in _FOREIGN for element, ours in self.stack if not ours)

    def unknown(self, tag: str, written: str) -> None:
        line = self.conversion.source.line_with(f"<{tag}")
        self.conversion.warning("unknown-element", line, element=tag)
        self.text(written)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        closes = _CLOSED_BY.get(tag, frozenset())
        while (
            len(self.stack) > 1
            and not self.stack[-1][1]
            and (
                self.stack[-1][0].tag in closes
                or (self.stack[-1][0].tag == "p" and tag in _PARAGRAPH_BREAKERS)
            )
        ):
            self.stack.pop()
        if tag in _PARAGRAPH_BREAKERS:
            # A block inside a paragraph of Markdown: a browser would end the paragraph there.
            for holder, ours in self.stack:
                if ours and holder.tag == "p":
                    holder.tag = "div"
        element = SubElement(self.stack[-1][0], tag, attributes)
        if tag not in VOID:
            self.stack.append((element, False))

    def end(self, tag: str) -> None:
        if tag in VOID:
            return
        for at in range(len(self.stack) - 1, 0, -1):
            element, ours = self.stack[at]
            if ours:
                break
            if element.tag == tag:
                self._close_to(at + 1)
                self.stack.pop()
                return
        self.conversion.warning("unbalanced-html", self.conversion.source.line_with(f"</{tag}"), element=tag)

    def _close_to(self, depth: int) -> None:
        """Close everything from that depth on; what closes by itself in HTML is not worth a word."""
        for element, ours in self.stack[depth:]:
            if not ours and element.tag not in _CLOSED_BY and element.tag != "p":
                line = self.conversion.source.line_with(f"<{element.tag}")
                self.conversion.warning("unbalanced-html", line, element=element.tag)
        del self.stack[depth:]

    def text(self, text: str) -> None:
        at = 0
        for found in _MARKS.finditer(text):
            self._data(text[at : found.start()])
            at = found.end()
            if found[1] is not None and int(found[1]) < len(self.raws):
                self.raw(str(self.raws[int(found[1])]))
            elif found[2] is not None and int(found[2]) < len(self.conversion.blocks):
                number = int(found[2])
                kind = CODE if isinstance(self.conversion.blocks[number], Code) else BLOCK
                SubElement(self.stack[-1][0], kind, {"n": str(number)})
        self._data(text[at:])

    def _data(self, text: str) -> None:
        if not text:
            return
        parent = self.stack[-1][0]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text

    def raw(self, piece: str) -> None:
        tokens = _Tokens(self)
        try:
            tokens.feed(piece)
            tokens.close()
        except AssertionError:
            # The tokeniser gives up on declarations such as «<![if»: what is left of the piece is dropped.
            line = self.conversion.source.line_with(piece[:12])
            self.conversion.warning("unbalanced-html", line, element=piece[:12])

    def element(self, element: Element) -> None:
        """Take over an element of Markdown's tree, and what stands behind it."""
        if element.tag == "p" and self._is_only_raw_blocks(element):
            self.text(element.text or "")
        else:
            made = SubElement(self.stack[-1][0], element.tag, dict(element.items()))
            self.stack.append((made, True))
            depth = len(self.stack)
            self.text(element.text or "")
            for child in element:
                self.element(child)
            self._close_to(depth)
            self.stack.pop()
        self.text(element.tail or "")

    def _is_only_raw_blocks(self, element: Element) -> bool:
        if len(element) or not element.text:
            return False
        numbers = [int(found[1]) for found in HTML_PLACEHOLDER_RE.finditer(element.text)]
        if not numbers or HTML_PLACEHOLDER_RE.sub("", element.text).strip():
            return False
        return all(n < len(self.raws) and _begins_block(str(self.raws[n])) for n in numbers)


def restore_raw(root: Element, stash: HtmlStash, conversion: Conversion) -> Element:
    """The tree with raw HTML as elements in it. Raises RecursionError where it is nested too deeply."""
    builder = _TreeBuilder(root, stash, conversion)
    builder.text(root.text or "")
    for child in root:
        builder.element(child)
    builder._close_to(1)
    return builder.root


def _begins_block(piece: str) -> bool:
    found = re.match(r"\s*<(?:[!?]|/?([a-zA-Z][a-zA-Z0-9]*))", piece)
    if found is None:
        return False
    return found[1] is None or found[1].lower() in BLOCKS | {
        "script",
        "style",
        "iframe",
        "object",
        "svg",
        "math",
    }
