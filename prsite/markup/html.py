"""An element tree as HTML. Every ``<`` of the result is written here, from a name that was looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from xml.etree.ElementTree import Element

from prsite.markup.tree import BLOCKS, VOID

_KNOWN = (
    BLOCKS | VOID | frozenset("a abbr b bdi cite code em i label q s small span strong sub sup u".split())
)
_NAME = re.compile(r"[a-z][a-z0-9-]*\Z")
_ATTRIBUTE = re.compile(r"[A-Za-z_][\w.:-]*\Z", re.ASCII)
_BOOLEAN = frozenset(
    (
        "allowfullscreen async autofocus autoplay checked controls default defer disabled hidden inert ismap "
        "itemscope loop multiple muted novalidate open playsinline readonly required reversed selected"
    ).split()
)
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\x02", ""), ("\x03", ""))


def write_inner(root: Element) -> str:
    """The content of an element as HTML, blocks on lines of their own."""
    text = "".join(root.itertext())
    words = _escape if _is_marked(text) else str
    out: list[str] = []
    if root.text and not root.text.isspace():
        out.append(words(root.text))
    for child in root:
        _write(child, out.append, words, False)
    return "".join(out).strip()


def _write(element: Element, put: Callable[[str], None], words: Callable[[str], str], in_pre: bool) -> None:
    """Write an element and the text behind it; ``words`` writes texts (attributes are always escaped)."""
    tag, tail = element.tag, element.tail
    if tag not in _KNOWN and not _is_name(tag):
        put(_escape("".join(element.itertext())))
    else:
        attributes = element.items()
        start = f"<{tag}{_attributes(attributes)}>" if attributes else f"<{tag}>"
        if tag in VOID:
            put(start)
        elif len(element) or tag == "pre":
            put(start)
            _write_content(element, put, words, in_pre or tag == "pre")
            put(f"</{tag}>")
        else:
            text = element.text
            put(f"{start}{words(text)}</{tag}>" if text else f"{start}</{tag}>")
    if not in_pre and (not tail or tail.isspace()) and tag in BLOCKS:
        put("\n")
    elif tail:
        put(words(tail))


def _write_content(
    element: Element, put: Callable[[str], None], words: Callable[[str], str], in_pre: bool
) -> None:
    text = element.text
    if not in_pre and element[0].tag in BLOCKS and (not text or text.isspace()):
        put("\n")
    elif text:
        # The parser takes away a line feed right behind <pre>.
        put(("\n" if element.tag == "pre" and text.startswith("\n") else "") + words(text))
    for child in element:
        _write(child, put, words, in_pre)


def _attributes(pairs: Iterable[tuple[str, str]]) -> str:
    out: list[str] = []
    for name, value in pairs:
        if not _is_attribute(name):
            continue
        if name in _BOOLEAN and value in ("", name):
            out.append(f" {name}")
        else:
            if _is_marked(value) or '"' in value:
                value = _escape(value).replace('"', "&quot;")
            out.append(f' {name}="{value}"')
    return "".join(out)


@lru_cache(maxsize=512)
def _is_name(tag: str) -> bool:
    return _NAME.match(tag) is not None


@lru_cache(maxsize=512)
def _is_attribute(name: str) -> bool:
    return _ATTRIBUTE.match(name) is not None


def _is_marked(text: str) -> bool:
    return "&" in text or "<" in text or ">" in text or "\x02" in text or "\x03" in text


def _escape(text: str) -> str:
    for sign, written in _ESCAPES:
        if sign in text:
            text = text.replace(sign, written)
    return text
