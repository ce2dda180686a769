"""Code: coloured by classes, left to right, and reachable by keyboard where it scrolls."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from prsite.i18n.folding import nearest
from prsite.markup.conversion import Code, Conversion
from prsite.markup.extensions.directives import CODE
from prsite.markup.tree import parents_of, replace

if TYPE_CHECKING:
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none", "output"})
_LONGEST = 200_000
"""Characters of code that are coloured; what is longer is shown plain."""


def set_code(root: Element, conversion: Conversion) -> None:
    """Build the fenced blocks, and make indented ones like them."""
    holders = list(root.iter(CODE))
    parents = parents_of(root) if holders else {}
    for holder in holders:
        code = conversion.blocks[int(holder.get("n", "0"))]
        assert isinstance(code, Code)
        replace(parents, holder, _build(code, conversion))
    for block in root.iter("pre"):
        if len(block) == 1 and block[0].tag == "code" and not len(block[0]):
            block[0].text = (block[0].text or "").strip("\n") + "\n"
        block.set("dir", "ltr")
        block.set("tabindex", "0")


def _build(code: Code, conversion: Conversion) -> Element:
    pre = Element("pre")
    inner = SubElement(pre, "code")
    name = code.language.lower()
    text = code.text.strip("\n") + "\n"
    if name:
        inner.set("class", f"language-{name}")
    lexer = None
    if name not in _PLAIN:
        lexer = _lexer(name)
        if lexer is None:
            near = nearest(name, _language_names())
            if near:
                conversion.warning("code-language-near", code.line, language=code.language, near=near)
            else:
                conversion.warning("code-language", code.line, language=code.language)
    if lexer is None or not conversion.options.highlight or len(text) > _LONGEST:
        inner.text = text
        return pre
    pre.set("class", "highlight")
    _colour(inner, text, lexer)
    return pre


def _colour(inner: Element, text: str, lexer: Lexer) -> None:
    """Append the tokens, neighbours of one class together."""
    last: Element | None = None
    last_class = ""
    for kind, value in lexer.get_tokens(text):
        css_class = "" if value.isspace() else _class_of(kind)
        if css_class and css_class == last_class and last is not None and not last.tail:
            last.text = (last.text or "") + value
        elif css_class:
            last = SubElement(inner, "span", {"class": css_class})
            last.text = value
        elif last is not None:
            last.tail = (last.tail or "") + value
        else:
            inner.text = (inner.text or "") + value
        last_class = css_class


@lru_cache(maxsize=64)
def _lexer(name: str) -> Lexer | None:
    # Pygments takes a while to load, and most bodies show no code.
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=1)
def _language_names() -> tuple[str, ...]:
    from pygments.lexers import get_all_lexers

    names = {alias for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases}
    return tuple(sorted(names, key=lambda name: (len(name), name)))


@lru_cache(maxsize=256)
def _class_of(kind: _TokenType) -> str:
    """The short class of a token type, or of the nearest type above it that has one."""
    from pygments.token import STANDARD_TYPES

    above: _TokenType | None = kind
    while above is not None and above not in STANDARD_TYPES:
        above = above.parent
    return STANDARD_TYPES[above] if above is not None else ""
