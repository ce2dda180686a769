"""Addresses of items and listings."""

from __future__ import annotations

import pytest

from prsite.site.permalinks import listing, page_of, permalink, short_address, year_and_month
from prsite.site.terms import term_slug
from tests.site.newsroom import clipping, moment, page, person, post, question, release, settings

PATTERNS = '[permalinks]\npost = "/{section}/{kind}/{id}"\npage = "/{slug}.html"\n'
ENGLISH = '[languages.en.permalinks]\npost = "/{year}-{month}-{day}/{slug}/"\n'


def test_the_built_in_patterns() -> None:
    config = settings()
    assert permalink(post("khat2"), config) == "/1404/08/khat2/"
    assert permalink(release("khat2"), config) == "/1404/08/khat2/"
    assert permalink(clipping("a"), config) == "/clippings/1404/a/"
    assert permalink(question("a", category="بلیت و کرایه"), config) == "/faq/بلیت-و-کرایه/#a"
    assert permalink(question("a", category="؟"), config) == f"/faq/{term_slug('؟', 'categories')}/#a"
    assert permalink(person("shiva"), config) == "/people/shiva/"
    assert permalink(page("about"), config) == "/about/"


def test_years_are_the_languages_own_in_ascii_digits() -> None:
    assert permalink(post("a", date="۱ فروردین ۱۴۰۵"), settings()) == "/1405/01/a/"
    assert permalink(post("a", lang="en", date="۱ فروردین ۱۴۰۵"), settings()) == "/en/2026/03/a/"


def test_the_month_is_that_of_the_sites_zone() -> None:
    midnight = "2026-03-20T20:30:00+00:00"
    before = "2026-03-20T20:29:00+00:00"
    assert permalink(post("a", date=midnight), settings()) == "/1405/01/a/"
    assert permalink(post("a", date=before), settings()) == "/1404/12/a/"
    assert year_and_month(moment(midnight).at, "fa", settings()) == (1405, 1)
    assert year_and_month(moment(before).at, "en", settings()) == (2026, 3)


def test_patterns_of_the_settings() -> None:
    config = settings(PATTERNS + ENGLISH)
    assert permalink(post("a", id="post 1404/a"), config) == "/posts/post/post-1404-a/"
    assert permalink(post("a", lang="en"), config) == "/en/2025-11-16/a/"
    assert permalink(page("about"), config) == "/about.html"
    assert permalink(release("a"), config) == "/1404/08/a/"


def test_an_item_without_a_date_has_an_address_all_the_same() -> None:
    assert permalink(post("a", date=None), settings()) == "/0000/00/a/"


def test_short_addresses_hang_on_the_id_alone() -> None:
    config = settings()
    one = short_address(post("a"), config)
    assert one == short_address(post("a", slug="b", title="دیگر", date="1405/01/01"), config)
    assert one != short_address(post("b"), config)
    assert one != short_address(post("a", lang="en"), config)
    assert one.startswith("/n/")
    assert one.isascii()
    assert len(one) == len("/n/1234567/")


@pytest.mark.parametrize(("number", "url"), [(0, "/posts/"), (1, "/posts/"), (2, "/posts/page/2/")])
def test_pages_of_listings(number: int, url: str) -> None:
    assert page_of("/posts/", number) == url


def test_listings() -> None:
    assert listing("tags", "آب", "fa", settings()) == "/tags/آب/"
    assert listing("outlets", "bamdad", "en", settings()) == "/en/clippings/outlets/bamdad/"
