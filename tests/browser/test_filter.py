"""The box above long lists: made by a script, right to left, said aloud, gone without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.opening import Opener, Watch
from tests.browser.site import served
from tests.browser.survey import OVERFLOW, violations
from tests.sites.newsroom import Newsroom, item

SHOWN = "all => all.filter(e => e.checkVisibility()).map(e => e.innerText.split('\\n')[0].trim())"
PEOPLE = [
    "آرش کیان",
    "بهراد سپهر",
    "تارا مسئول",
    "دارا هیئتی",
    "زهرا یزدی",
    "سارا مسؤول",
    "شیوا راستاد",
    "كاوه علي",
]


@contextmanager
def _box(opener: Opener, url: str) -> Iterator[tuple[Page, Watch]]:
    page, watch = opener(url)
    yield page, watch
    assert (watch.foreign, watch.console, watch.errors, watch.failed) == ([], [], [], [])
    page.close()


def test_words_are_found_however_they_are_spelled(open_page: Opener) -> None:
    with _box(open_page, "/tags/") as (page, _):
        box, status = page.get_by_role("searchbox"), page.get_by_role("status").first
        every = page.locator(".terms-list li").count()
        assert every >= 8
        name = page.locator(".terms-list li a").first.inner_text()
        box.press_sequentially(name.replace("ی", "ي").replace("ک", "ك").replace("\u200c", " "))
        assert name in page.locator(".terms-list li a").evaluate_all(SHOWN)
        expect(status).to_contain_text("از ۱۴ برچسب")
        assert page.locator(".group:not([hidden])").count() < page.locator(".group").count()
        box.press("Escape")
        assert box.input_value() == ""
        expect(status).to_be_empty()
        assert len(page.locator(".terms-list li").evaluate_all(SHOWN)) == every


def test_questions_and_answers_are_looked_through(open_page: Opener) -> None:
    with _box(open_page, "/faq/") as (page, _):
        box, status = page.get_by_label("جست‌وجو در پرسش‌ها"), page.get_by_role("status").first
        every = page.locator(".ask").count()
        box.fill("كارت")
        shown = page.locator(".ask").evaluate_all(SHOWN)
        assert 0 < len(shown) < every
        expect(status).to_have_text(
            f"{len(shown)} از {every} پرسش".translate({ord(str(i)): chr(0x6F0 + i) for i in range(10)})
        )
        # What the theme writes below every answer is no part of any.
        box.fill(page.locator(".answer .meta a").first.text_content() or "")
        assert page.locator(".ask").evaluate_all(SHOWN) == []
        box.fill("ناپیداترین")
        assert page.locator(".ask").evaluate_all(SHOWN) == []
        expect(status).to_have_text("پرسشی با این واژه‌ها پیدا نشد.")
        assert violations(page) == ()


def test_it_stands_where_its_place_was_kept(open_page: Opener) -> None:
    """Nothing moves when the script makes the box, it follows the page's direction, and it fits 320 px."""
    for url, direction in (("/faq/", "rtl"), ("/tags/", "rtl"), ("/en/tags/", "ltr")):
        with _box(open_page, url) as (page, _):
            page.get_by_role("searchbox").wait_for()
            assert (
                page.evaluate("""() => new Promise(done => {
              const seen = new PerformanceObserver(list => list.getEntries());
              seen.observe({type: 'layout-shift', buffered: true});
              setTimeout(() => done(seen.takeRecords().reduce((sum, e) => sum + e.value, 0)), 100);
            })""")
                < 0.01
            )
            box, label = (page.locator(f".tools {name}").bounding_box() for name in ("input", "label"))
            assert box
            assert label
            assert (label["x"] > box["x"]) == (direction == "rtl")
            assert box["height"] >= 44
            page.set_viewport_size({"width": 320, "height": 640})
            assert page.evaluate(OVERFLOW) == []
            assert violations(page) == ()


def test_without_scripts_there_is_no_box_and_the_list_is_whole(open_page: Opener) -> None:
    page, _ = open_page("/faq/", scripts=False)
    assert page.locator("[data-filter]").count() == 1
    assert page.locator("input").count() == 0
    box = page.locator("[data-filter]").bounding_box()
    assert box is None or box["height"] == 0
    page.close()


def test_a_short_list_has_none(open_page: Opener) -> None:
    for url in ("/people/", "/en/people/"):
        with _box(open_page, url) as (page, _):
            assert page.locator("[data-filter], input").count() == 0


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom of eight people."""
    room = Newsroom(tmp_path_factory.mktemp("people"))
    sources: dict[str, str | bytes] = {}
    for number, name in enumerate(PEOPLE):
        given, _, family = name.partition(" ")
        sources[f"content/people/p{number}.md"] = item(
            title=name, given_name=given, family_name=family, role="کارشناس"
        )
    room.write(sources)
    room.publish()
    return room.output


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("مسئول", ["تارا مسئول", "سارا مسؤول"]),
        ("هيأت", ["دارا هیئتی"]),
        ("علی کاوه", ["كاوه علي"]),
        ("کارشناس سارا", ["سارا مسؤول"]),
    ],
)
def test_people_are_found_by_any_of_their_words(
    browser: Browser, people: Path, typed: str, found: list[str]
) -> None:
    with served(people) as address:
        opener = Opener(browser, address)
        with _box(opener, "/people/") as (page, _):
            page.get_by_label("جست‌وجو در افراد").fill(typed)
            assert sorted(page.locator(".profile").evaluate_all(SHOWN)) == sorted(found)
        opener.close()
