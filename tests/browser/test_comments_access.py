"""The comments as axe, a keyboard and a narrow screen find them, before and after, by day and by night."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from prsite.model.comments import thread_address
from tests.browser.blocks import astray, blocks_of
from tests.browser.reader import reading
from tests.browser.servers import Isso
from tests.browser.survey import OVERFLOW, violations
from tests.browser.talk import EN, FA, Talk, widget
from tests.browser.test_comments_story import prsite

CASES = [(url, scheme) for url in (FA, EN) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def written(talk: Talk, isso: Isso) -> Talk:
    """The newsroom with comments of both languages, live and archived, one of them the office's own."""
    address = thread_address("public", "post-rail")
    first = isso.post(address, "پرسشی دربارهٔ **خط ۲** و `code`:\n\n> نقل\n\n- یک\n- دو", author="مریم")
    reply = isso.post(address, "An answer in English.", author="Desk", parent=first)
    isso.post(
        address, "See https://example.org/a/very/long/address/that/goes/on/and/on/and/on/and/on", author="X"
    )
    talk.build(provider="isso", server=isso.address, timeout=2)
    prsite(talk, "comments", "pull")
    prsite(talk, "comments", "official", f"isso-{reply}")
    return talk.build(provider="isso", server=isso.address, timeout=2)


def _open(page: Page) -> None:
    """Load the comments and open everything that can be opened in them."""
    widget(page).get_by_role("button").first.click()
    widget(page, "live").wait_for()
    page.locator(".isso-all").click()
    page.locator(".isso-comment[id]").nth(2).wait_for()
    page.locator(".isso-reply").first.click()


@pytest.mark.parametrize(("url", "scheme"), CASES)
def test_axe_finds_nothing_before_and_after(browser: Browser, written: Talk, url: str, scheme: str) -> None:
    with reading(browser, written.home, scheme="dark" if scheme == "dark" else "light") as reader:
        page = reader.goto(url)
        assert page.locator(".dialogue [id^=comment-]").count() == 3
        assert violations(page) == ()
        _open(page)
        assert violations(page) == ()
        assert reader.noises() == []


@pytest.mark.parametrize("url", [FA, EN])
def test_axe_finds_nothing_where_it_failed(browser: Browser, written: Talk, url: str) -> None:
    with reading(browser, written.home) as reader:
        page = reader.goto(url)
        page.route("**/js/embed.min.js", lambda route: route.abort())
        widget(page).get_by_role("button").first.click()
        widget(page, "failed").wait_for()
        assert violations(page) == ()


@pytest.mark.parametrize("url", [FA, EN])
def test_every_text_lies_as_its_letters_ask(browser: Browser, written: Talk, url: str) -> None:
    with reading(browser, written.home) as reader:
        page = reader.goto(url)
        assert astray(blocks_of(page, "#comments")) == []
        _open(page)
        assert astray(blocks_of(page, "#comments")) == []


@pytest.mark.parametrize("url", [FA, EN])
def test_a_narrow_screen_holds_it(browser: Browser, written: Talk, url: str) -> None:
    with reading(browser, written.home, width=320) as reader:
        page = reader.goto(url)
        assert page.evaluate(OVERFLOW) == []
        _open(page)
        assert page.evaluate(OVERFLOW) == []


def test_nothing_moves_when_they_come(browser: Browser, written: Talk) -> None:
    """Not even below them: what would be pushed away steps aside until they stand."""
    with reading(browser, written.home) as reader:
        page = reader.goto(FA)
        button = widget(page).get_by_role("button").first
        button.scroll_into_view_if_needed()
        above = "document.querySelector('#comments_write').getBoundingClientRect().top + scrollY"
        before = page.evaluate(above)
        button.click()
        page.locator(".isso-all").wait_for()
        page.wait_for_timeout(600)
        assert page.evaluate(above) == before
        assert reader.shifts() == []


def test_what_moves_or_is_refused_is_seen(browser: Browser, written: Talk) -> None:
    """The notes that the tests of comments rely on are taken."""
    with reading(browser, written.home) as reader:
        page = reader.goto(FA)
        assert reader.shifts() == []
        page.evaluate("""() => {
          const block = document.createElement('p');
          block.textContent = 'A line. '.repeat(400);
          document.querySelector('main').prepend(block);
          const script = document.createElement('script');
          script.textContent = '1';
          document.body.append(script);
          setTimeout(() => { throw new Error('planted'); });
        }""")
        page.wait_for_timeout(300)
        assert reader.shifts()
        assert any("planted" in one for one in reader.noises())
        assert [one for one in reader.violations() if one.startswith("script-src")]


@pytest.mark.parametrize("url", [FA, EN])
def test_the_plain_theme_holds_them_too(browser: Browser, written: Talk, isso: Isso, url: str) -> None:
    written.theme = "plain"
    written.build(provider="isso", server=isso.address, timeout=1)
    try:
        with reading(browser, written.home, width=360) as reader:
            page = reader.goto(url)
            assert page.locator(".dialogue [id^=comment-]").count() == 3
            assert (violations(page), astray(blocks_of(page, "#comments"))) == ((), [])
            _open(page)
            assert (violations(page), page.evaluate(OVERFLOW), reader.noises()) == ((), [], [])
            page = reader.goto(url)
            page.route("**/js/embed.min.js", lambda route: route.abort())
            widget(page).get_by_role("button").first.click()
            widget(page, "failed").wait_for()
            assert page.locator("#comments a[href^=mailto]").is_visible()
    finally:
        written.theme = "newsroom"
        written.build(provider="isso", server=isso.address, timeout=2)


def test_the_keyboard_reaches_it(browser: Browser, written: Talk) -> None:
    """The button is pressed with a key; what has the focus then is still on the page and to be seen."""
    with reading(browser, written.home) as reader:
        page = reader.goto(FA)
        widget(page).get_by_role("button").first.focus()
        page.keyboard.press("Enter")
        widget(page, "live").wait_for()
        focused = (
            "document.activeElement.closest('#comments') !== null && document.activeElement.checkVisibility()"
        )
        assert page.evaluate(focused)
