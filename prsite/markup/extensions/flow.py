"""Text inside elements: walked in reading order, and cut where an element must stand in it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from xml.etree.ElementTree import Element

Cut = tuple[int, int, Element]
"""From, to, and the element that takes the place of that piece of text."""


def split_text(root: Element, skipped: Collection[str], make: Callable[[str], list[Cut]]) -> None:
    """Offer every text of a tree, outside the elements to skip, to ``make`` and put in what it returns."""
    stack = [root]
    while stack:
        element = stack.pop()
        children = list(element)
        if element.text and (cuts := make(element.text)):
            insert_in_text(element, cuts)
        for child in children:
            words = child.get("class")
            if child.tag not in skipped and (words is None or "raw" not in words.split()):
                stack.append(child)
            if child.tail and (cuts := make(child.tail)):
                insert_in_tail(element, child, cuts)


def insert_in_text(element: Element, cuts: list[Cut]) -> None:
    """Cut the text at the beginning of an element."""
    text = element.text or ""
    element.text = text[: cuts[0][0]]
    _insert(element, 0, text, cuts)


def insert_in_tail(parent: Element, child: Element, cuts: list[Cut]) -> None:
    """Cut the text behind a child."""
    text = child.tail or ""
    child.tail = text[: cuts[0][0]]
    _insert(parent, list(parent).index(child) + 1, text, cuts)


def _insert(parent: Element, at: int, text: str, cuts: list[Cut]) -> None:
    ends = [start for start, _, _ in cuts[1:]] + [len(text)]
    for offset, ((_, end, element), following) in enumerate(zip(cuts, ends, strict=True)):
        element.tail = text[end:following]
        parent.insert(at + offset, element)
