"""Listings: their headings, facets and numbers in the language of the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites.addresses import document
from tests.sites.newsroom import Newsroom, item

OUTLET = '[o.name]\nfa = "روزنامه"\nen = "Daily"\nar = "صحيفة"\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = Newsroom(
        tmp_path_factory.mktemp("listings"), languages=("fa", "en", "ar"), more="[pagination]\nsize = 2\n"
    )
    files: dict[str, str | bytes] = {"content/data/outlets.toml": OUTLET}
    for n in range(3):
        files[f"content/clippings/c{n}.md"] = item(title=f"برید {n}", date=f"2026-02-0{n + 1}", outlet="o")
        for tag in ("en", "ar"):
            files[f"content/clippings/c{n}.{tag}.md"] = item(title=f"{tag} {n}")
    files["content/posts/photo.md"] = item(title="عکس", date="2026-02-01", genre="photo")
    files["content/posts/news.md"] = item(title="خبر", date="2025-02-01")
    return site.write(files).publish()


def heading(data: bytes) -> str:
    (found,) = document(data).xpath("//main//h1")
    return str(found.text_content()).strip()


def test_the_comma_is_the_languages_own(made: dict[str, bytes]) -> None:
    assert heading(made["clippings/1404/index.html"]) == "بازتاب رسانه‌ها، ۱۴۰۴"
    assert heading(made["en/clippings/2026/index.html"]) == "In the press, 2026"
    assert heading(made["ar/clippings/2026/index.html"]).endswith("، ٢٠٢٦")


def test_months_are_named_in_the_calendar_of_the_language(made: dict[str, bytes]) -> None:
    assert heading(made["1404/11/index.html"]) == "بهمن ۱۴۰۴"
    assert heading(made["en/2026/02/index.html"]) == "February 2026"


def test_further_pages_say_so_in_their_title(made: dict[str, bytes]) -> None:
    title = document(made["clippings/page/2/index.html"]).findtext(".//title")
    assert title == "بازتاب رسانه‌ها — صفحهٔ ۲ — اتاق خبر نمونه"
    canonical = document(made["clippings/page/2/index.html"]).xpath("//link[@rel='canonical']/@href")
    assert canonical == ["https://x.example/clippings/page/2/"]


def test_genres_are_words_of_the_language(made: dict[str, bytes]) -> None:
    assert heading(made["posts/photo/index.html"]) == "گزارش تصویری"
    facets = document(made["posts/index.html"]).xpath("//main//nav//a/@href")
    assert {"/posts/photo/", "/posts/news/"} <= set(facets)


def test_a_listing_knows_its_other_languages(made: dict[str, bytes]) -> None:
    links = document(made["clippings/outlets/o/index.html"]).xpath("//link/@hreflang")
    assert links == ["fa", "en", "ar", "x-default"]
    assert document(made["posts/index.html"]).xpath("//link/@hreflang") == []


def test_no_page_of_a_listing_is_empty(made: dict[str, bytes]) -> None:
    empty = [p for p in made if "page/" in p and p.endswith(".html") and b"<article" not in made[p]]
    assert empty == []


def test_under_a_theme_without_words_the_program_speaks_still(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    made = site.write({"content/posts/a.md": item(title="الف", date="2026-02-01")}).publish()
    assert heading(made["posts/index.html"]) == "خبرها و گزارش‌ها"
    assert heading(made["404.html"]) == "صفحه پیدا نشد"


def test_of_many_pages_the_first_the_last_and_the_nearest_are_linked(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain", more="[pagination]\nsize = 1\n")
    made = site.write(
        {f"content/posts/p{n}.md": item(title=f"خبر {n}", date="2026-02-01") for n in range(14)}
    )
    page = document(made.publish()["posts/page/7/index.html"])
    shown = [h for h in page.xpath("//a/@href") if h == "/posts/" or h.startswith("/posts/page/")]
    numbers = {int(h.split("/")[3]) if "page" in h else 1 for h in shown}
    assert numbers - {7} == {1, 4, 5, 6, 8, 9, 10, 14}
