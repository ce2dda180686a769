"""Every address in a built site, and whether something answers it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
from lxml import etree

_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")


def broken(tree: dict[str, bytes], base: str) -> list[str]:
    """``page: address`` of every internal address that no file, or no id in it, answers.

    ``base`` is the site's full address; an address on its host but outside its path is broken too.
    """
    ids = {path: _ids(data) for path, data in tree.items() if path.endswith(".html")}
    bad = []
    for path, data in tree.items():
        for address in sorted(set(_addresses(path, data))):
            if fault := _fault(address, path, base, tree, ids):
                bad.append(f"{path}: {address} {fault}")
    return bad


def _fault(address: str, path: str, base: str, tree: dict[str, bytes], ids: dict[str, set[str]]) -> str:
    page = urljoin(base, path.removesuffix("index.html"))
    whole = urlsplit(urljoin(page, address))
    home = urlsplit(base)
    if whole.scheme not in ("http", "https") or whole.netloc != home.netloc:
        return ""
    if not whole.path.startswith(home.path):
        return "leaves the site's path"
    file = unquote(whole.path[len(home.path) :])
    file = file + "index.html" if not file or file.endswith("/") else file
    if file not in tree:
        return "does not exist"
    anchor = unquote(whole.fragment)
    if anchor and file in ids and anchor not in ids[file]:
        return "has no such id"
    return ""


def _ids(data: bytes) -> set[str]:
    return {str(id) for id in document(data).xpath("//@id")}


def document(data: bytes) -> lxml.html.HtmlElement:
    """A page as a tree."""
    return lxml.html.document_fromstring(data.decode("utf-8"))


def _addresses(path: str, data: bytes) -> Iterator[str]:
    if path.endswith(".html"):
        yield from _of_page(data)
    elif path.endswith("feed.json"):
        yield from _of_json(json.loads(data))
    elif path.endswith(".xml"):
        yield from _of_xml(data)
    elif path.endswith(".css"):
        yield from (found for found in _URL.findall(data.decode("utf-8")) if not found.startswith("data:"))
    elif path == "robots.txt":
        yield from re.findall(r"(?m)^Sitemap: (\S+)", data.decode("utf-8"))


def _of_page(data: bytes) -> Iterator[str]:
    page = document(data)
    for name in ("href", "src", "poster", "data-embed"):
        yield from (str(value) for value in page.xpath(f"//@{name}"))
    for value in page.xpath("//@srcset"):
        yield from (part.split()[0] for part in str(value).split(",") if part.strip())
    for value in page.xpath("//meta[starts-with(@property, 'og:')]/@content"):
        if str(value).startswith("http"):
            yield str(value)
    for value in page.xpath("//meta[@http-equiv='refresh']/@content"):
        yield str(value).partition("url=")[2]
    for block in page.xpath("//script[@type='application/ld+json']"):
        yield from _of_json(json.loads(block.text or ""))


def _of_json(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key == "content_html":
                yield from _of_page(str(part).encode("utf-8"))
            elif key != "@context":
                yield from _of_json(part)
    elif isinstance(value, list):
        for part in value:
            yield from _of_json(part)
    elif isinstance(value, str) and value.startswith(("http:", "https:")):
        yield value


def _of_xml(data: bytes) -> Iterator[str]:
    for element in etree.fromstring(data).iter():
        for name in ("href", "url"):
            if address := element.get(name):
                yield address
        tag = etree.QName(element).localname
        text = element.text or ""
        if tag in ("loc", "link", "docs", "logo") and text.strip():
            yield text.strip()
        elif tag in ("encoded", "content") and text.strip():
            yield from _of_page(text.encode("utf-8"))
