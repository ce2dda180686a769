"""A comments server that is down, slow, blocked or broken: the page says so in time, and nothing moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from prsite.digest import code
from prsite.model.comments import thread_address
from tests.browser.reader import reading
from tests.browser.servers import Isso, black_hole, free_port
from tests.browser.talk import FA, Talk, state, widget

TIMEOUT = 1
"""Seconds that the sites of these tests wait for a server."""

LATE = TIMEOUT * 1000 + 1500
"""Milliseconds after which the reader must have been told, on a busy machine."""

CODE = code("post-rail")
"""The item's news code, as its short address has it."""

PLACES = """() => [...document.querySelectorAll(
  '#comments > *, #comments a, [data-comments], main > *, .colophon')].map(e => {
  const {top, height} = e.getBoundingClientRect();
  const size = e.matches('#comments *') ? 0 : Math.round(height);
  return [e.nodeName, e.className, Math.round(top + scrollY), size];
})"""
"""Where everything stands that a reader could lose sight of."""


SCRIPT, CONFIG = "**/js/embed.min.js", "**/config"
FAULTS: dict[str, tuple[str, Callable[[Route], None]]] = {
    "the script is blocked": (SCRIPT, lambda route: route.abort("blockedbyclient")),
    "the script is an error": (SCRIPT, lambda route: _answer(route, 502)),
    "the script is another page": (SCRIPT, lambda route: _answer(route, 200)),
    "the interface is blocked": (CONFIG, lambda route: route.abort("blockedbyclient")),
    "the interface is an error": (CONFIG, lambda route: _answer(route, 502)),
    "the interface is another page": (CONFIG, lambda route: _answer(route, 200)),
}


def _answer(route: Route, status: int) -> None:
    """A page where there should be a script: of a server before the server, or of a hotel."""
    route.fulfill(status=status, content_type="text/html", body="<!doctype html><title>Sign in</title>")


@pytest.fixture(scope="module")
def hole() -> Iterator[str]:
    """A server that takes calls and says nothing."""
    with black_hole() as address:
        yield address


@contextmanager
def _failing(browser: Browser, talk: Talk, server: str) -> Iterator[Page]:
    """The page of a reader who asks for the comments in vain, before the asking; then how it bears it."""
    talk.build(provider="isso", server=server, timeout=TIMEOUT)
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        yield page
        button = widget(page).get_by_role("button").first
        button.scroll_into_view_if_needed()
        before = page.evaluate(PLACES)
        page.evaluate("noted.shifts.length = 0")
        button.click()
        widget(page, "failed").wait_for(timeout=LATE)
        page.wait_for_timeout(150)
        assert page.evaluate(PLACES) == before
        assert reader.shifts() == []
        assert reader.noises() == []
        _told(page)


@pytest.mark.parametrize("fault", FAULTS)
def test_the_reader_is_told_in_time_and_nothing_moves(
    browser: Browser, talk: Talk, isso: Isso, fault: str
) -> None:
    with _failing(browser, talk, isso.address) as page:
        page.route(*FAULTS[fault])


@pytest.mark.parametrize("asked", [SCRIPT, CONFIG])
def test_an_answer_that_never_comes(browser: Browser, talk: Talk, isso: Isso, hole: str, asked: str) -> None:
    with _failing(browser, talk, isso.address) as page:
        page.route(asked, lambda route: route.continue_(url=f"{hole}/"))


def test_a_server_that_is_not_there(browser: Browser, talk: Talk) -> None:
    with _failing(browser, talk, f"http://127.0.0.1:{free_port()}"):
        pass


def test_a_server_that_takes_calls_and_says_nothing(browser: Browser, talk: Talk, hole: str) -> None:
    with _failing(browser, talk, hole):
        pass


def _told(page: Page) -> None:
    """The sentence, and the ways to reach us with the subject and the news code filled in."""
    section = page.locator("#comments")
    expect(section.get_by_role("status")).not_to_be_empty()
    assert section.get_by_role("status").is_visible()
    mail = section.locator('a[href^="mailto:press@x.example"]')
    assert mail.is_visible()
    letter = parse_qs(urlsplit(mail.get_attribute("href") or "").query)
    assert "خط ۲ گشوده شد" in letter["subject"][0]
    assert CODE in letter["subject"][0]
    assert f"/n/{CODE}/" in letter["body"][0]
    text = section.locator('a[href^="sms:"]')
    assert text.is_visible()
    assert CODE in unquote(text.get_attribute("href") or "")
    assert section.locator('a[href^="tel:"]').is_visible()
    assert section.locator('a[href^="https://messenger.example"]').is_visible()


@pytest.mark.parametrize("load", ["visible", "now"])
def test_what_loads_by_itself_fails_as_quietly(browser: Browser, talk: Talk, hole: str, load: str) -> None:
    """The page is loaded all the same: the browser does not turn its wheel for the comments."""
    talk.build(provider="isso", server=hole, timeout=TIMEOUT, load=load)
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        widget(page).scroll_into_view_if_needed()
        widget(page, "failed").wait_for(timeout=LATE)
        assert reader.shifts() == []
        assert reader.noises() == []
        _told(page)


def test_the_server_stops_between_two_visits(browser: Browser, talk: Talk, isso: Isso) -> None:
    """The script may still come from the browser's cache; its interface is dead all the same."""
    talk.build(provider="isso", server=isso.address, timeout=TIMEOUT)
    context = browser.new_context()
    with reading(browser, talk.home, context=context) as reader:
        page = reader.goto(FA)
        widget(page).get_by_role("button").first.click()
        widget(page, "live").wait_for()
    isso.stop()
    try:
        with reading(browser, talk.home, context=context) as reader:
            page = reader.goto(FA)
            widget(page).get_by_role("button").first.click()
            widget(page, "failed").wait_for(timeout=LATE)
            assert reader.noises() == []
            _told(page)
    finally:
        isso.start()
        context.close()


def test_an_answer_after_the_time_breaks_nothing(browser: Browser, talk: Talk, isso: Isso) -> None:
    """A server that is slower than our patience; whatever the page then shows, it shows whole."""
    talk.build(provider="isso", server=isso.address, timeout=TIMEOUT)
    held: list[Route] = []
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        page.route(SCRIPT, lambda route: held.append(route))
        widget(page).get_by_role("button").first.click()
        widget(page, "failed").wait_for(timeout=LATE)
        for route in held:
            route.continue_()
        page.wait_for_timeout(600)
        shown = page.locator("#isso-thread .isso-postbox").is_visible()
        assert (state(page) == "live") == shown
        assert reader.noises() == []


@pytest.mark.parametrize("asked", [SCRIPT, CONFIG])
def test_the_reader_tries_again(browser: Browser, talk: Talk, isso: Isso, asked: str) -> None:
    """By then it works, and everything is there once."""
    for _ in range(2):
        isso.post(thread_address("public", "post-rail"), "یک بار", author="خواننده")
    talk.build(provider="isso", server=isso.address, timeout=TIMEOUT)
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        page.route(asked, lambda route: route.abort())
        widget(page).get_by_role("button").first.click()
        widget(page, "failed").wait_for(timeout=LATE)
        page.unroute(asked)
        widget(page).get_by_role("button", name="دوباره").click()
        widget(page, "live").wait_for()
        expect(page.locator(".isso-comment[id] .isso-text").first).to_have_text("یک بار")
        page.wait_for_timeout(200)
        expect(page.locator(".isso-thread-heading")).to_have_text("دیدگاه‌های خوانندگان")
        parts = (".isso-postbox", "#isso-root", ".isso-thread-heading")
        assert [page.locator(part).count() for part in parts] == [1, 1, 1]
        ids = page.locator(".isso-comment[id]").evaluate_all("all => all.map(e => e.id)")
        assert len(set(ids)) == len(ids)
        assert reader.noises() == []
