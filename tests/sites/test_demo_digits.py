"""Readers see the digits of their language; addresses and whatever machines read have ASCII ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html
from lxml.html import HtmlElement

OF_MACHINES = ("script", "style", "head", "code", "pre", "kbd", "samp")
LATIN = re.compile(r"[A-Za-z][A-Za-z .:/+-]*[0-9][0-9.:]*")
"""A name that keeps its digits in Persian text: ISO 9001, CC BY 4.0, UTF-8."""
NATIVE = re.compile("[٠-٩۰-۹]")
ADDRESSES = ("href", "src", "srcset", "datetime", "id", "data-embed", "width", "height", "content")


def pages(site: Path, lang: str) -> Iterator[tuple[str, HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        tree = html.fromstring(path.read_bytes())
        if tree.get("lang") == lang:
            yield path.relative_to(site).as_posix(), tree


def texts(tree: HtmlElement, lang: str) -> Iterator[str]:
    """Every text of a page that stands in its language and direction."""
    for text in tree.xpath("//body//text()"):
        holder = text.getparent() if text.is_text else text.getparent().getparent()
        around = [holder, *holder.iterancestors()]
        if not any(
            e.tag in OF_MACHINES or e.get("dir") == "ltr" or e.get("lang", lang) != lang for e in around
        ):
            yield str(text)


def test_persian_pages_show_persian_digits(demo_site: Path) -> None:
    found = {
        (name, text.strip())
        for name, tree in pages(demo_site, "fa")
        for text in texts(tree, "fa")
        if re.search("[0-9]", LATIN.sub("", text))
    }
    assert found == set()


def test_the_eye_of_this_test_is_open(demo_site: Path) -> None:
    shown = [text for _, tree in pages(demo_site, "fa") for text in texts(tree, "fa")]
    assert sum(bool(NATIVE.search(text)) for text in shown) > 500
    assert any(re.search("[0-9]", text) for text in shown)
    assert re.search("[0-9]", LATIN.sub("", "صفحهٔ 2 از ISO 9001"))


@pytest.mark.parametrize("lang", ["fa", "en"])
def test_addresses_and_machine_formats_have_ascii_digits(demo_site: Path, lang: str) -> None:
    found = set()
    for name, tree in pages(demo_site, lang):
        for attribute in ADDRESSES:
            for value in tree.xpath(f"//body//@{attribute}"):
                if NATIVE.search(unquote(str(value).partition("?")[0])):  # a text to share is no address
                    found.add((name, attribute, value))
    assert found == set()


def test_file_names_have_ascii_digits(demo_site: Path) -> None:
    assert [path for path in demo_site.rglob("*") if NATIVE.search(path.name)] == []
