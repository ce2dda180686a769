"""No byte goes to the comments server before the reader wishes it, and the wish is the reader's to keep."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import Reader, reading
from tests.browser.servers import Isso
from tests.browser.site import file_of, pages_of
from tests.browser.talk import CLOSED, EN, FA, QUIET, RELEASE, Talk, state, widget

SETTLED = 400
"""Milliseconds in which a page that wants something would have asked for it."""

DENIED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('The reader has forbidden it', 'SecurityError'); },
})"""


def _load(page: Page) -> None:
    widget(page).get_by_role("button").first.click()
    widget(page, "live").wait_for()


def _untouched(reader: Reader, url: str) -> None:
    """A page, scrolled to its end, that asks nobody but the site."""
    page = reader.goto(url)
    page.mouse.wheel(0, 100_000)
    page.wait_for_timeout(SETTLED)
    assert (reader.foreign, reader.noises(), page.context.cookies()) == ([], [], [])


def test_with_comments_off_there_is_nothing(browser: Browser, talk: Talk) -> None:
    talk.build()
    with reading(browser, talk.home) as reader:
        _untouched(reader, FA)
        assert reader.page.locator("#comments, [data-comments]").count() == 0
        assert [url for url in reader.asked if "comments" in url or "isso" in url] == []


@pytest.mark.parametrize("url", [FA, EN])
def test_before_the_click_nobody_is_asked(browser: Browser, talk: Talk, isso: Isso, url: str) -> None:
    talk.build(provider="isso", server=isso.address)
    with reading(browser, talk.home) as reader:
        _untouched(reader, url)
        assert state(reader.page) == "idle"
        _load(reader.page)
        assert "/js/embed.min.js" in reader.asked_of(isso.address)
        assert reader.foreign == [one for one in reader.foreign if one.startswith(f"{isso.address}/")]
        assert reader.noises() == []


def test_only_pages_with_an_open_widget_name_the_server(talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address)
    pages = {
        page.url: file_of(talk.room.output, page.url).read_text("utf-8")
        for page in pages_of(talk.room.output)
    }
    assert {FA, EN, QUIET, CLOSED, RELEASE} <= pages.keys()
    assert {url for url, text in pages.items() if isso.address in text} == {FA, EN}
    assert {url for url, text in pages.items() if "js/comments" in text} == {FA, EN}
    assert {url for url, text in pages.items() if "css/comments" in text} == {FA, EN}
    assert {url for url, text in pages.items() if 'id="comments"' in text} == {FA, EN}


def test_when_visible_it_waits_to_be_seen(browser: Browser, talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address, load="visible")
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        page.wait_for_timeout(SETTLED)
        assert reader.foreign == []
        widget(page).scroll_into_view_if_needed()
        widget(page, "live").wait_for()
        assert reader.noises() == []


def test_at_once_means_at_once(browser: Browser, talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address, load="now")
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        widget(page, "live").wait_for()
        assert page.evaluate("scrollY") == 0
        assert reader.noises() == []


def test_consent_is_kept_only_where_the_reader_ticks(browser: Browser, talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address)
    context = browser.new_context()
    with reading(browser, talk.home, context=context) as reader:
        page = reader.goto(FA)
        _load(page)
        assert page.evaluate("Object.keys(localStorage)") == []
    with reading(browser, talk.home, context=context) as reader:
        _untouched(reader, FA)
        box = widget(reader.page).get_by_role("checkbox")
        expect(box).not_to_be_checked()
        box.check()
        _load(reader.page)
    with reading(browser, talk.home, context=context) as reader:
        page = reader.goto(EN)
        widget(page, "live").wait_for()
        assert reader.foreign
        page.locator("#comments").get_by_role("button", name="Clear").click()
    with reading(browser, talk.home, context=context) as reader:
        _untouched(reader, EN)
        assert reader.page.evaluate("Object.keys(localStorage)") == []
    context.close()


def test_a_browser_that_keeps_nothing_is_served_too(browser: Browser, talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address)
    with reading(browser, talk.home) as reader:
        reader.page.add_init_script(DENIED)
        page = reader.goto(FA)
        widget(page).get_by_role("checkbox").check()
        _load(page)
        assert reader.noises() == []


def test_without_scripts_the_ways_to_reach_us_are_there(browser: Browser, talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address)
    with reading(browser, talk.home, scripts=False) as reader:
        page = reader.goto(FA)
        section = page.locator("#comments")
        assert section.get_by_role("button").count() == 0
        assert section.locator("input:visible").count() == 0
        for scheme in ("mailto:", "tel:", "sms:", "https://messenger.example"):
            assert section.locator(f'a[href^="{scheme}"]:visible').count() == 1, scheme
        assert reader.foreign == []
