"""What may not be in a page: looked for in the finished tree, whatever way it was written."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from prsite.markup.conversion import Conversion
from prsite.markup.tree import drop
from prsite.model.urls import runs_code, visible

FORBIDDEN = frozenset(
    (
        "script iframe object embed base meta link style frame frameset applet param plaintext xmp noembed "
        "noframes listing portal html head body title animate animatemotion animatetransform set"
    ).split()
)
"""Elements that run code, load foreign pages, change the whole page, or swallow what follows them."""

_WORDS = frozenset("alt title class id placeholder label summary lang dir datetime abbr headers".split())
"""Attributes that hold words: no browser follows them."""

_HARMLESS_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif)[;,]")
_EVENT = re.compile(r"on[a-z]")
_LISTS = re.compile(r"[;,]")


def examine(root: Element, conversion: Conversion) -> None:
    """Take out what is unsafe and report it: elements, event handlers, addresses that run code, styles."""
    elements = list(root.iter())
    tags = {element.tag for element in elements}
    if conversion.options.thorough or not FORBIDDEN.isdisjoint(map(str.lower, tags)):
        _drop_forbidden(elements, conversion)
        elements = list(root.iter())
    for element in elements:
        for name in element.keys():  # noqa: SIM118 (an element is not its attributes)
            _examine_attribute(element, name, conversion)


def _drop_forbidden(elements: list[Element], conversion: Conversion) -> None:
    for parent in elements:
        for at in range(len(parent) - 1, -1, -1):
            tag = parent[at].tag.lower()
            if tag in FORBIDDEN:
                line = conversion.source.line_with(f"<{tag}")
                conversion.error("forbidden-html", line, element=tag)
                drop(parent, at)


def _examine_attribute(element: Element, name: str, conversion: Conversion) -> None:
    value = element.attrib[name]
    lower = name.lower()
    if _EVENT.match(lower):
        line = conversion.source.line_with(lower)
        conversion.error("event-handler", line, attribute=lower, element=element.tag)
        del element.attrib[name]
    elif lower == "style":
        line = conversion.source.line_with("style=")
        conversion.warning("inline-style", line, element=element.tag, style=value[:60])
        del element.attrib[name]
    elif lower == "srcdoc":
        conversion.error("forbidden-html", conversion.source.line_with("srcdoc"), element="srcdoc")
        del element.attrib[name]
    elif (
        ":" in value
        and lower not in _WORDS
        and not lower.startswith("aria-")
        and not is_safe_address(value, picture=element.tag in ("img", "source"))
    ):
        conversion.error("unsafe-link", conversion.source.line_of(value), target=value[:80])
        del element.attrib[name]


def is_safe_address(value: str, *, picture: bool = False) -> bool:
    """Whether a browser that follows the address runs no code by it.

    Lists of addresses are looked at one by one.
    """
    if ":" not in value or (value.startswith(("https://", "http://")) and not _LISTS.search(value)):
        return True
    for part in _LISTS.split(value) if "data:" not in value.lower() else [value]:
        if runs_code(part) and not (picture and _HARMLESS_DATA.match(visible(part))):
            return False
    return True


def sanitise(html: str) -> str:
    """The page part with only what a commentary needs: for kinds whose raw HTML is not trusted."""
    # nh3 loads a shared library; most builds never meet raw HTML in such a kind.
    import nh3

    return nh3.clean(
        html,
        tags=nh3.ALLOWED_TAGS
        | {"section", "input", "label", "video", "audio", "source", "track", "figure", "figcaption", "nav"},
        clean_content_tags={"script", "style"},
        attributes={"*": _KEPT, **{tag: set(names) for tag, names in _OWN.items()}},
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel", "sms"},
        generic_attribute_prefixes={"aria-"},
    )


_KEPT = {"class", "id", "dir", "lang", "title", "role", "tabindex", "data-embed"}
_OWN: dict[str, tuple[str, ...]] = {
    "a": ("href", "rel", "download", "hreflang"),
    "img": ("src", "alt", "srcset", "sizes", "width", "height", "loading", "decoding"),
    "ol": ("start", "reversed"),
    "li": ("value",),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
    "time": ("datetime",),
    "abbr": ("title",),
    "q": ("cite",),
    "blockquote": ("cite",),
    "input": ("type", "checked", "disabled"),
    "video": ("src", "controls", "preload", "poster", "width", "height"),
    "audio": ("src", "controls", "preload"),
    "source": ("src", "type"),
    "track": ("src", "kind", "srclang", "label", "default"),
}
