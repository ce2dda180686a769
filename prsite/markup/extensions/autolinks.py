"""Addresses in running text become links: only those that begin like one, and plain e-mail addresses."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from prsite.markup.conversion import Conversion
from prsite.markup.extensions.flow import split_text

_SKIPPED = frozenset(
    "a code pre kbd samp script style textarea button label svg math option select title".split()
)

# Letters of any script may stand in a path (encyclopaedias use them); quotes and Persian punctuation end it.
_URL = r"(?:https?://|(?<![\w@.-])www\.)[^\s<>«»“”‘’\"'`،؛؟\[\]{}|\\^…\u200b-\u200f\u2066-\u2069]+"
_MAIL = r"(?<![\w@./:+%-])[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w@-])"
_ADDRESS = re.compile(f"(?P<url>(?<![A-Za-z0-9]){_URL})|(?P<mail>{_MAIL})")
ADDRESS_SIGNS = ("://", "www.", "@")
"""One of these is in every text that holds an address."""

_TRAILING = ".,:;!?*_~"


def find_addresses(text: str) -> list[tuple[int, int, str]]:
    """Start, end and ``href`` of each address in a text."""
    if not any(sign in text for sign in ADDRESS_SIGNS):
        return []
    found: list[tuple[int, int, str]] = []
    for match in _ADDRESS.finditer(text):
        if match["mail"]:
            found.append((match.start(), match.end(), f"mailto:{match['mail']}"))
            continue
        url = _without_trailing(match["url"])
        host = url.partition("://")[2] or url
        if re.match(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}|localhost\b|[0-9.]+", host) is None:
            continue
        href = url if "://" in url else f"https://{url}"
        found.append((match.start(), match.start() + len(url), href))
    return found


def _without_trailing(url: str) -> str:
    """The address without the punctuation of the sentence around it."""
    while url:
        if url[-1] in _TRAILING or (url[-1] == ")" and url.count(")") > url.count("(")):
            url = url[:-1]
        else:
            break
    return url


def link_addresses(root: Element, conversion: Conversion) -> None:
    """Turn the addresses of a tree's text into links; in rtl pages web addresses get ``dir=ltr``."""

    def make(text: str) -> list[tuple[int, int, Element]]:
        made: list[tuple[int, int, Element]] = []
        for start, end, href in find_addresses(text):
            link = Element("a", {"href": href})
            if not href.startswith("mailto:"):
                link.set("rel", "external")
                if conversion.base == "rtl":
                    link.set("dir", "ltr")
            link.text = text[start:end]
            made.append((start, end, link))
        return made

    split_text(root, _SKIPPED, make)
