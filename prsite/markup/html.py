"""An element tree as HTML. Every ``<`` of the result is written here, from a name that was looked at."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from prsite.markup.tree import BLOCKS, VOID

_NAME = re.compile(r"[a-z][a-z0-9-]*\Z")
_ATTRIBUTE = re.compile(r"[A-Za-z_][\w.:-]*\Z", re.ASCII)
_BOOLEAN = frozenset(
    (
        "allowfullscreen async autofocus autoplay checked controls default defer disabled hidden inert ismap "
        "itemscope loop multiple muted novalidate open playsinline readonly required reversed selected"
    ).split()
)
_SPECIAL = re.compile("[&<>\x02\x03]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\x02": "", "\x03": ""}


def write_inner(root: Element) -> str:
    """The content of an element as HTML, blocks on lines of their own."""
    out: list[str] = []
    if root.text and not root.text.isspace():
        out.append(_escape(root.text))
    for child in root:
        _write(child, out.append, "block")
    return "".join(out).strip()


def _write(element: Element, put: Callable[[str], None], context: str) -> None:
    tag = element.tag
    if not _NAME.match(tag):
        put(_inner_text(element))
    else:
        put(f"<{tag}")
        for name, value in element.items():
            if not _ATTRIBUTE.match(name):
                continue
            if name in _BOOLEAN and value in ("", name):
                put(f" {name}")
            else:
                quoted = _escape(value).replace('"', "&quot;")
                put(f' {name}="{quoted}"')
        put(">")
        if tag not in VOID:
            _write_content(element, put, "pre" if tag == "pre" else context)
            put(f"</{tag}>")
    tail = element.tail
    if tag in BLOCKS and context != "pre" and (not tail or tail.isspace()):
        put("\n")
    elif tail:
        put(_escape(tail))


def _write_content(element: Element, put: Callable[[str], None], context: str) -> None:
    text = element.text
    if context != "pre" and len(element) and element[0].tag in BLOCKS and (not text or text.isspace()):
        put("\n")
    elif text:
        # The parser takes away a line feed right behind <pre>.
        put(("\n" if element.tag == "pre" and text.startswith("\n") else "") + _escape(text))
    for child in element:
        _write(child, put, context)


def _inner_text(element: Element) -> str:
    return _escape("".join(element.itertext()))


def _escape(text: str) -> str:
    if _SPECIAL.search(text) is None:
        return text
    return _SPECIAL.sub(lambda found: _ESCAPES[found.group()], text)
