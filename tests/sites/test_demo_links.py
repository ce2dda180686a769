"""Every address that the demo newsroom gives leads somewhere: links, anchors, pictures, feeds, sitemap."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree, html

BASE = "https://news.nilavand-metro.example/"
ATTRIBUTES = ("href", "src", "poster", "data")
UNCHECKED = ("mailto:", "tel:", "sms:", "data:")


@dataclass(frozen=True)
class Built:
    """A built site as a visitor's program sees it."""

    folder: Path

    @cached_property
    def pages(self) -> Mapping[str, html.HtmlElement]:
        """Parsed pages by root-relative address, decoded."""
        found = {}
        for path in sorted(self.folder.rglob("*.html")):
            url = "/" + path.relative_to(self.folder).as_posix().removesuffix("index.html")
            found[url] = html.document_fromstring(path.read_text(encoding="utf-8"))
        return found

    @cached_property
    def files(self) -> set[str]:
        """Every file and folder index by root-relative address."""
        names = {
            "/" + path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file()
        }
        return names | {name.removesuffix("index.html") for name in names if name.endswith("/index.html")}

    @cached_property
    def anchors(self) -> Mapping[str, set[str]]:
        """The ids of each page."""
        found: dict[str, set[str]] = defaultdict(set)
        for url, page in self.pages.items():
            found[url] = {str(e.get("id")) for e in page.iter() if isinstance(e.tag, str) and e.get("id")}
        return found

    def fault(self, reference: str, base: str) -> str:
        """What is wrong with a reference from a page; nothing for a good one or a foreign one."""
        if reference.startswith(UNCHECKED):
            return ""
        whole = urljoin(BASE.rstrip("/") + base, reference)
        if not whole.startswith(BASE):
            return "" if urlsplit(whole).scheme in ("http", "https") else "a strange scheme"
        parts = urlsplit(whole)
        path = unquote(parts.path)
        if path not in self.files:
            return "no such file"
        if parts.fragment and unquote(parts.fragment) not in self.anchors[path]:
            return "no such anchor"
        return ""


@pytest.fixture(scope="session")
def built(demo_site: Path) -> Built:
    """The demo newsroom."""
    return Built(demo_site)


def references(page: html.HtmlElement) -> Iterator[str]:
    """Every address that a page names in its elements."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        for name in ATTRIBUTES:
            if element.get(name) is not None:
                yield str(element.get(name))
        for candidate in str(element.get("srcset", "")).split(","):
            if candidate.strip():
                yield candidate.split()[0]
        if str(element.get("property", "")) in ("og:image", "og:url"):
            yield str(element.get("content"))


def test_every_reference_of_every_page_leads_somewhere(built: Built) -> None:
    broken = [
        f"{url} → {reference}: {fault}"
        for url, page in built.pages.items()
        for reference in references(page)
        if (fault := built.fault(reference, url))
    ]
    assert broken == []


def test_broken_references_are_seen(built: Built) -> None:
    assert built.fault("/no/such/page/", "/") == "no such file"
    assert built.fault("#no-such-anchor", "/") == "no such anchor"
    assert built.fault("javascript:alert(1)", "/") == "a strange scheme"
    assert built.fault("https://elsewhere.example/", "/") == ""


def test_style_sheets_name_only_what_is_there(built: Built) -> None:
    broken = []
    for path in sorted(built.folder.rglob("*.css")):
        base = "/" + path.relative_to(built.folder).as_posix()
        for reference in re.findall(r"url\(\s*[\"']?([^\"')]+)", path.read_text(encoding="utf-8")):
            if fault := built.fault(reference, base):
                broken.append(f"{base} → {reference}: {fault}")
    assert broken == []


def test_the_sitemap_lists_every_page_that_wants_to_be_found(built: Built) -> None:
    tree = etree.parse(built.folder / "sitemap.xml")
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    located = [str(e.text) for e in tree.iterfind(".//s:loc", names)]
    alternates = [str(e.get("href")) for e in tree.iterfind(".//x:link", names)]
    assert all(url.isascii() for url in (*located, *alternates))
    assert len(located) == len(set(located))
    assert [url for url in (*located, *alternates) if built.fault(url, "/")] == []
    listed = {unquote(urlsplit(url).path) for url in located}
    wanted = {url for url, page in built.pages.items() if _is_public(page) and not url.endswith("404.html")}
    assert {url for url in wanted - listed if "/page/" not in url} == set()
    assert {url for url in listed if not _is_public(built.pages[url])} == set()


def _is_public(page: html.HtmlElement) -> bool:
    robots = page.xpath('//meta[@name="robots"]/@content')
    refresh = page.xpath('//meta[@http-equiv="refresh"]')
    return not refresh and not any("noindex" in str(value) for value in robots)


def test_canonical_addresses_are_complete_and_their_own(built: Built) -> None:
    wrong = []
    for url, page in built.pages.items():
        if not _is_public(page) or url.endswith("404.html"):
            continue
        found = [str(value) for value in page.xpath('//link[@rel="canonical"]/@href')]
        if len(found) != 1 or unquote(urlsplit(found[0]).path) != url or not found[0].isascii():
            wrong.append(f"{url}: {found}")
    assert wrong == []


def test_languages_name_each_other(built: Built) -> None:
    """hreflang is reciprocal: where A names B as its translation, B names A."""
    named = {
        url: {
            str(link.get("hreflang")): unquote(urlsplit(str(link.get("href"))).path)
            for link in page.xpath('//link[@rel="alternate"][@hreflang]')
        }
        for url, page in built.pages.items()
    }
    lonely = [
        f"{url} names {there}, which does not name it"
        for url, links in named.items()
        for tag, there in links.items()
        if tag != "x-default" and url not in named.get(there, {}).values()
    ]
    assert lonely == []


def test_short_addresses_lead_to_their_items(built: Built) -> None:
    short = {url: page for url, page in built.pages.items() if url.startswith("/n/")}
    assert short
    for url, page in short.items():
        content = str(page.xpath('//meta[@http-equiv="refresh"]/@content')[0])
        target = content.partition("url=")[2] or content.partition("URL=")[2]
        assert built.fault(target, url) == "", f"{url} → {target}"
        assert re.fullmatch(r"/n/[0-9a-hjkmnp-tv-z]{7}/", url)
