"""Direction of blocks: a block inherits the page's, and carries its own only where its letters say so."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from prsite.i18n.bidi import block_direction
from prsite.i18n.languages import Direction
from prsite.markup.tree import BLOCKS

CODE_ELEMENTS = frozenset({"code", "pre", "kbd", "samp"})
_SILENT = CODE_ELEMENTS | {"script", "style", "svg", "math", "textarea"}
_WHOLES = frozenset({"ul", "ol", "dl", "table", "blockquote"})
"""Turned round as one where everything inside is opposite: list markers and columns go with the text."""

_WORD_OF: dict[Direction, re.Pattern[str]] = {
    "rtl": re.compile("(?<!\\S)[\u0620-\u064a\u0671-\u06d3\u200c\u05d0-\u05ea]+(?!\\S)"),
    "ltr": re.compile("(?<!\\S)[A-Za-z]+(?!\\S)"),
}
"""A word without any sign of an address: the block has letters of its page's direction, whatever else."""

_FIRST_WORD_OF: dict[Direction, re.Pattern[str]] = {
    "rtl": re.compile("(?<!\\S)[\u0620-\u064a\u0671-\u06d3\u200c\u05d0-\u05ea]+\\s"),
    "ltr": re.compile("(?<!\\S)[A-Za-z]+\\s"),
}
"""Such a word with white space behind it: what follows in the next element is no part of it."""

_LEAVES = frozenset(
    "p h1 h2 h3 h4 h5 h6 td th dt dd figcaption caption summary legend blockquote address".split()
)


def set_directions(root: Element, base: Direction, *, thorough: bool = False) -> None:
    """Give code its direction, and every block against the page's direction its own.

    Unless ``thorough``, a block whose first words are of the page's direction is not read to its end.
    """
    for element in root.iter():
        if element.tag in CODE_ELEMENTS:
            element.set("dir", "ltr")
    _walk(root, base, thorough)


def _walk(parent: Element, base: Direction, thorough: bool) -> None:
    for child in parent:
        tag = child.tag
        own = child.get("dir")
        if own in ("ltr", "rtl"):
            if tag not in CODE_ELEMENTS:
                _walk(child, "ltr" if own == "ltr" else "rtl", thorough)
            continue
        turned: Direction | None = None
        if tag in _WHOLES and (thorough or not _agrees(child, base)):
            turned = _direction(_all_text(child), base)
        if turned is None and tag in _LEAVES and (thorough or not _begins_with(child.text, base)):
            turned = _direction(_line_text(child), base)
        if turned is not None:
            child.set("dir", turned)
        elif tag == "li" and (thorough or not _begins_with(child.text, base)):
            _turn_item(child, base)
        if len(child):
            _walk(child, turned or base, thorough)


def _begins_with(text: str | None, base: Direction) -> bool:
    """Whether a block's first text alone has a whole word of the page's direction: it inherits then."""
    return text is not None and _FIRST_WORD_OF[base].search(text) is not None


def _agrees(whole: Element, base: Direction) -> bool:
    """Whether the first text of an item or paragraph decides for all of a list or quotation."""
    return any(
        part.tag in BLOCKS and part.tag not in _SILENT and _begins_with(part.text, base) for part in whole
    )


def _direction(text: str, base: Direction) -> Direction | None:
    """The direction a block with this text must carry; most need no more than a look at one word."""
    return None if _WORD_OF[base].search(text) else block_direction(text, base)


def _turn_item(item: Element, base: Direction) -> None:
    """Direct the words of a list item without moving its marker."""
    turned = _direction(_line_text(item), base)
    if turned is None:
        return
    if len(item) and item[0].tag == "label" and not (item.text or "").strip():
        item[0].set("dir", turned)
        return
    span = Element("span", {"dir": turned})
    span.text, item.text = item.text, None
    while len(item) and item[0].tag not in BLOCKS:
        child = item[0]
        item.remove(child)
        span.append(child)
    item.insert(0, span)


def _line_text(element: Element) -> str:
    """The words of a block itself, without those of blocks inside it and without code."""
    out: list[str] = []
    _gather(element, out, lines_only=True)
    return "".join(out)


def _all_text(element: Element) -> str:
    out: list[str] = []
    _gather(element, out, lines_only=False)
    return "".join(out)


def _gather(element: Element, out: list[str], *, lines_only: bool) -> None:
    out.append(element.text or "")
    for child in element:
        is_block = child.tag in BLOCKS
        if child.tag not in _SILENT and not (lines_only and is_block):
            if is_block:
                out.append("\n")
            _gather(child, out, lines_only=lines_only)
        out.append(("\n" if is_block else "") + (child.tail or ""))
