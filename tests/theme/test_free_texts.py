"""Every text that an author may write stands isolated on every page, in both themes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import etree

from tests.sites.addresses import document
from tests.sites.newsroom import Newsroom, item
from tests.sites.test_hostile import sources

BROKEN = "2025-11-16"
TEXT = f"شمارهٔ C++ و {BROKEN} است"
ORGANISATION = f"""
[organisation]
desk = "{TEXT} دفتر"
address = "{TEXT}"
hours = "{TEXT}"
"""
SITE = f"""
[languages.fa]
title = "{TEXT}"
description = "{TEXT}"

[[menus.main]]
title = "{TEXT}"
url = "/posts/"

[[menus.footer]]
title = "{TEXT}"
url = "/posts/"
"""
PLAIN = {"title", "script", "style"}
"""Elements that hold no elements."""


@pytest.fixture(scope="module", params=["newsroom", "plain"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A site whose every text has a Latin name and a date, by path."""
    room = Newsroom(tmp_path_factory.mktemp("texts"), theme=request.param, more=SITE)
    headings = "\n\n".join(f"## {TEXT}" for _ in range(4))
    files: dict[str, str | bytes] = {
        **sources(TEXT),
        "content/posts/a.md": item(f"[TOC]\n\n{headings}", title=TEXT, date="2026-02-03"),
        "content/posts/b.md": item(headings, title=TEXT, date="2026-02-04", tags=f'["{TEXT}"]'),
    }
    settings = room.write(files).root / "prsite.toml"
    text = settings.read_text(encoding="utf-8").replace("\n[organisation]\n", ORGANISATION, 1)
    settings.write_text(text + f'\n[site.licence]\nfa = "{TEXT}"\n', encoding="utf-8")
    made = room.publish()
    return {path: data for path, data in made.items() if path.endswith(".html")}


def sides(element: etree._Element) -> list[str]:
    """The directions that an element and those around it are given, the nearest last."""
    around = [element, *element.iterancestors()]
    return [side for one in reversed(around) if (side := one.get("dir"))]


def bare(page: etree._Element) -> Iterator[str]:
    """The pieces of text in which the date stands among other words without an element of its own."""
    for element in page.iter("*"):
        if element.tag in PLAIN or sides(element)[-1:] == ["ltr"]:
            continue
        for text in (element.text if element.tag != "bdi" else "", *(below.tail for below in element)):
            if text and (BROKEN in text or "C++" in text):
                yield f"{element.tag}.{element.get('class', '')}: {text.strip()}"


def test_no_text_of_an_author_stands_without_isolation(pages: dict[str, bytes]) -> None:
    assert len(pages) > 12
    found = {path: sorted(set(bare(document(data)))) for path, data in pages.items()}
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_the_texts_are_on_the_pages(pages: dict[str, bytes]) -> None:
    isolated = f'<bdi dir="ltr">{BROKEN}</bdi>'.encode()
    assert [path for path, data in pages.items() if isolated not in data and path[:3] != "en/"] == []


def test_a_bare_text_is_seen() -> None:
    page = document(f"<p>متن {TEXT}</p><p>متن <b>۱</b> {BROKEN}</p><p><bdi>{BROKEN}</bdi></p>".encode())
    assert len(list(bare(page))) == 2
