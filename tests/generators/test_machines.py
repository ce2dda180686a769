"""The sitemap and robots.txt."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from tests.sites.addresses import document
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, item

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
INTRANET = '[editions.intranet]\nurl = "https://in.example/"\n'


def entries(data: bytes) -> dict[str, tuple[str, dict[str, str]]]:
    """Address → (lastmod, versions by language)."""
    return {
        url.findtext("s:loc", "", namespaces=NS): (
            url.findtext("s:lastmod", "", namespaces=NS),
            {link.get("hreflang", ""): link.get("href", "") for link in url.iterfind("x:link", NS)},
        )
        for url in etree.fromstring(data).iterfind("s:url", NS)
    }


def test_every_page_that_may_be_found_is_in_the_sitemap(tmp_path: Path) -> None:
    files = everything() | {"content/pages/quiet.md": item(title="بی‌صدا", noindex="true")}
    made = Newsroom(tmp_path, theme="plain").write(files).publish()
    found = entries(made["sitemap.xml"])
    canonical = {}
    for path, data in made.items():
        if path.endswith(".html"):
            page = document(data)
            if "noindex" not in "".join(page.xpath("//meta[@name='robots']/@content")):
                (address,) = page.xpath("//link[@rel='canonical']/@href")
                links = page.xpath("//link[@rel='alternate'][@hreflang]")
                canonical[address] = {link.get("hreflang"): link.get("href") for link in links}
    assert {address: versions for address, (_, versions) in found.items()} == canonical
    assert all(address.isascii() for address in found)
    assert found["https://x.example/1404/11/khabar/"][0] == "2026-02-01T00:00:00+03:30"


def test_robots(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, url="https://x.example/n/", theme="plain", more=INTRANET).write({})
    assert (
        site.publish()["robots.txt"].decode().split("\n\n")[1] == "Sitemap: https://x.example/n/sitemap.xml\n"
    )
    closed = b"User-agent: *\nDisallow: /\n"
    assert site.publish(edition="intranet", output=tmp_path / "in")["robots.txt"] == closed
    assert site.publish(preview=True, output=tmp_path / "pre")["robots.txt"] == closed
