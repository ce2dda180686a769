"""The plain text of a body: for summaries, search and counting."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from prsite.markup.tree import BLOCKS

_SILENT = frozenset({"footnote-ref", "footnote-back", "visually-hidden", "toc"})
_SILENT_TAGS = frozenset({"video", "audio", "form", "script", "style", "template"})

_EDGES = {**dict.fromkeys(BLOCKS, "\n"), "br": "\n", "td": " ", "th": " "}
"""What parts an element of its own lines, or a cell, from its neighbours."""


def plain_text(root: Element) -> str:
    """The words of a tree, one block a line; without footnote marks."""
    out: list[str] = []
    _collect(root, out)
    text = "".join(out).replace("\t", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return "\n".join(filter(None, map(str.strip, text.split("\n"))))


def inline_text(element: Element) -> str:
    """The words of a heading or caption on one line; without footnote marks."""
    out: list[str] = []
    _collect(element, out)
    return " ".join("".join(out).split())


def _collect(element: Element, out: list[str]) -> None:
    tag = element.tag
    if tag in _SILENT_TAGS or element.get("class") in _SILENT:
        return
    edge = _EDGES.get(tag)
    if edge:
        out.append(edge)
    if text := element.text:
        out.append(text)
    for child in element:
        if len(child) or child.tag in _SILENT_TAGS or child.keys():
            _collect(child, out)
        else:
            # Most elements hold nothing but their text.
            edge_of_child = _EDGES.get(child.tag, "")
            out.append(f"{edge_of_child}{child.text or ''}{'' if child.tag == 'br' else edge_of_child}")
        if tail := child.tail:
            out.append(tail)
    if edge and tag != "br":
        out.append(edge)
