"""Links: to other items by their source, to files beside them, within the page, and out of the site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

from prsite.i18n.bidi import ZWNJ, strip_controls
from prsite.markup.conversion import Conversion
from prsite.markup.media import find_file
from prsite.markup.safety import is_safe_address
from prsite.model.body import BodyLink

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST = re.compile(r"(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|ir|info|edu|gov|io)(?:/|$))", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+$")
_BREAKS = re.compile(r"[\t\r\n]+[ ]*")
_UNSAFE_IN_FRAGMENT = re.compile(r'[\s"<>\\^`{|}%]')


@dataclass(frozen=True, slots=True)
class Address:
    """A relative address in its parts, percent-decoded except the query."""

    path: str
    query: str
    anchor: str


def split_address(href: str) -> Address:
    """The path, query and anchor of a relative address."""
    rest, _, anchor = href.partition("#")
    path, _, query = rest.partition("?")
    return Address(unquote(path), query, unquote(anchor))


def write_anchor(anchor: str) -> str:
    """An anchor as the end of an address: letters of any script stay readable."""
    return "#" + _UNSAFE_IN_FRAGMENT.sub(lambda c: quote(c.group(), safe=""), anchor) if anchor else ""


def clean_anchor(anchor: str) -> str:
    """An id, or what a link calls it, without invisible characters.

    As in slugs, ZWNJ becomes a hyphen, and ZWJ and bidirectional controls vanish: nobody sees whether they
    were typed, so a link that leaves one out must come to the same place.
    """
    return strip_controls(anchor.replace(ZWNJ, "-"), keep_zwnj=False)


def resolve_links(root: Element, conversion: Conversion) -> None:
    """Make every link of the tree lead somewhere; report those that cannot."""
    for link in root.iter():
        if link.tag in ("a", "area") and "href" in link.attrib:
            _resolve(link, conversion)


def _resolve(link: Element, conversion: Conversion) -> None:
    # Browsers drop line breaks and tabs inside an address (URL Standard, section 4.4).
    href = _BREAKS.sub("", link.attrib["href"]).strip()
    if not is_safe_address(href):
        return
    if href.startswith("#"):
        anchor = clean_anchor(unquote(href[1:]))
        if anchor not in ("", "top") and not link.get("role", "").startswith("doc-"):
            conversion.links.append(BodyLink("", anchor, conversion.source.line_of(href)))
        link.set("href", write_anchor(anchor) or "#")
    elif href.startswith("//") or _SCHEME.match(href):
        if href[:3].lower() == "id:":
            _to_item(link, f"id:{href[3:]}", conversion)
        else:
            _to_outside(link, href)
    elif href.startswith("/"):
        address = split_address(href)
        anchor = clean_anchor(address.anchor)
        conversion.links.append(BodyLink(address.path, anchor, conversion.source.line_of(href)))
        if anchor != address.anchor:
            href = href.partition("#")[0] + write_anchor(anchor)
        link.set("href", conversion.resolver.href(href))
    else:
        _to_neighbour(link, href, conversion)


def _to_outside(link: Element, href: str) -> None:
    link.set("href", href)
    if href[:2] == "//" or href[:5].lower() in ("http:", "https"):
        rel = link.get("rel", "").split()
        wanted = ["external", "noopener"] if link.get("target") else ["external"]
        link.set("rel", " ".join(rel + [word for word in wanted if word not in rel]))


def _to_neighbour(link: Element, href: str, conversion: Conversion) -> None:
    address = split_address(href)
    if not address.path:
        conversion.error("link-empty", conversion.source.line_of(f"]({href})"))
        link.attrib.pop("href")
    elif address.path.lower().endswith(".md"):
        _to_item(link, href, conversion)
    elif _MAIL.match(address.path):
        _report_bare(href, f"mailto:{href}", conversion)
    elif _HOST.match(address.path) and conversion.resolver.file(address.path) is None:
        _report_bare(href, f"https://{href}", conversion)
    else:
        media = find_file(address.path, conversion.source.line_of(href), conversion)
        if media is not None:
            link.set("href", conversion.resolver.href(media.url) + write_anchor(address.anchor))


def _report_bare(href: str, meant: str, conversion: Conversion) -> None:
    line = conversion.source.line_of(href)
    conversion.error("link-without-scheme", line, target=href, meant=meant)


def _to_item(link: Element, href: str, conversion: Conversion) -> None:
    line = conversion.source.line_of(href)
    address = split_address(href)
    target = conversion.resolver.item(address.path)
    if target is None:
        conversion.error("broken-link", line, target=href)
        link.attrib.pop("href")
        return
    if not target.href:
        conversion.warning("link-to-hidden", line, target=href)
        _unlink(link)
        return
    if not len(link) and not (link.text or "").strip():
        link.text = target.title
    query = f"?{address.query}" if address.query else ""
    # A question's own address ends in an anchor; the one asked for takes its place.
    page, _, own = target.href.partition("#")
    anchor = clean_anchor(address.anchor)
    link.set("href", page + query + write_anchor(anchor or own))
    if target.key:
        conversion.links.append(BodyLink(target.key, anchor, line))


def _unlink(link: Element) -> None:
    """Leave the words of a link to an item that is not public, and nothing that tells of it."""
    for name in ("href", "title", "rel", "target", "download", "id"):
        link.attrib.pop(name, None)
    if link.tag == "a":
        link.tag = "span"
