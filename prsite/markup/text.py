"""The plain text of a body: for summaries, search and counting."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from prsite.markup.tree import BLOCKS

_LINES = re.compile(r"[^\S\n]*\n\s*")
_SPACES = re.compile(r"[ \t]{2,}|\t")
_SILENT = frozenset({"footnote-ref", "footnote-back", "visually-hidden", "toc"})
_SILENT_TAGS = frozenset({"video", "audio", "script", "style", "template"})


def plain_text(root: Element) -> str:
    """The words of a tree, one block a line; without footnote marks."""
    out: list[str] = []
    _collect(root, out)
    return _LINES.sub("\n", _SPACES.sub(" ", "".join(out))).strip()


def inline_text(element: Element) -> str:
    """The words of a heading or caption on one line; without footnote marks."""
    return " ".join(plain_text(element).split())


def _collect(element: Element, out: list[str]) -> None:
    if element.get("class") in _SILENT or element.tag in _SILENT_TAGS:
        return
    breaks = element.tag in BLOCKS or element.tag == "br"
    if breaks:
        out.append(" " if element.tag in ("td", "th") else "\n")
    if element.text:
        out.append(element.text)
    for child in element:
        _collect(child, out)
        if child.tail:
            out.append(child.tail)
    if breaks and element.tag != "br":
        out.append(" " if element.tag in ("td", "th") else "\n")
