"""Elements put around pieces of what an element holds, whatever text and children the pieces are made of."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

Place = tuple[int, int]
"""A place in an element: which of its texts (0 is the one before its children, 1 the one behind the first
child, and so on), and how far into that."""

BEHIND = sys.maxsize
"""As far into a text as it goes."""


class Wrapping(NamedTuple):
    """From where to where ``wrapper`` goes; ``holder``, itself or an element in it, takes what was there."""

    start: Place
    end: Place
    wrapper: Element
    holder: Element


def wrap_all(parent: Element, wrappings: Iterable[Wrapping]) -> None:
    """Put wrappers around pieces of an element, which are in order and apart from each other.

    The time is that of writing the element anew once, however many there are.
    """
    children = list(parent)
    texts = [parent.text or "", *[child.tail or "" for child in children]]
    parent[:] = []
    parent.text = None

    def move(target: Element, start: Place, end: Place) -> None:
        (slot, offset), (last, stop) = start, end
        while slot < last:
            _append(target, texts[slot][offset:])
            child = children[slot]
            child.tail = None
            target.append(child)
            slot, offset = slot + 1, 0
        _append(target, texts[slot][offset:stop])

    at: Place = (0, 0)
    for start, end, wrapper, holder in wrappings:
        move(parent, at, start)
        move(holder, start, end)
        parent.append(wrapper)
        at = end
    move(parent, at, (len(children), BEHIND))


def _append(target: Element, text: str) -> None:
    if not text:
        return
    if len(target):
        last = target[-1]
        last.tail = (last.tail or "") + text
    else:
        target.text = (target.text or "") + text
