"""Remark42, giscus and a widget of one's own: the page against stand-ins of their contract.

The true servers were not run. The stand-ins do what the projects document: script, frame, messages, themes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from prsite.model.comments import thread_address
from tests.browser.reader import Reader, reading
from tests.browser.servers import STANDINS, Provider, black_hole, provider
from tests.browser.survey import violations
from tests.browser.talk import CLOSED, EN, FA, QUIET, THREAD, Talk, widget

REPOSITORY = {"repo": "owner/name", "repo_id": "R_1", "category": "Comments", "category_id": "C_1"}
FRAMES = {"remark42": "/web/iframe.html", "giscus": "/fa/widget"}
SCRIPTS = {"remark42": "/web/embed.mjs", "giscus": "/client.js"}


@pytest.fixture(params=["remark42", "giscus"])
def name(request: pytest.FixtureRequest) -> str:
    """One of the providers that live in a frame."""
    return str(request.param)


@pytest.fixture
def standin(name: str) -> Iterator[Provider]:
    """Its stand-in on a loopback port."""
    paths = {f"/{lang}/widget": "/widget.html" for lang in ("fa", "en")}
    with provider(STANDINS / name, paths) as one:
        yield one


def _build(talk: Talk, name: str, server: str, **more: Any) -> None:
    own = {"site_id": "newsroom"} if name == "remark42" else REPOSITORY
    settings: dict[str, Any] = {"provider": name, "server": server, name: own, **more}
    talk.build(**settings)


def _load(page: Page) -> Frame:
    widget(page).get_by_role("button").first.click()
    widget(page, "live").wait_for()
    (frame,) = page.frames[1:]
    return frame


def _theme(frame: Frame) -> str:
    return str(frame.locator(":root").get_attribute("data-theme"))


def test_nobody_is_asked_before_and_the_contract_is_kept_after(
    browser: Browser, talk: Talk, name: str, standin: Provider
) -> None:
    _build(talk, name, standin.address)
    for url, lang in ((FA, "fa"), (EN, "en")):
        standin.asked.clear()
        with reading(browser, talk.home) as reader:
            page = reader.goto(url)
            page.wait_for_timeout(200)
            assert (reader.foreign, standin.asked, violations(page)) == ([], [], ())
            frame = _load(page)
            expect(frame.locator("#told")).to_have_text(
                THREAD if name == "giscus" else talk.home + thread_address(*THREAD.split("/"))
            )
            assert frame.locator(":root").get_attribute("lang") == lang
            assert page.locator("#comments iframe").bounding_box()
            _keeps_peace(reader)
        assert SCRIPTS[name] in [path.partition("?")[0] for path in standin.asked]


def _keeps_peace(reader: Reader) -> None:
    """Nothing was refused, no error was left; that there is no discussion yet is no error."""
    assert [one for one in reader.noises() if "Discussion not found" not in one] == []


def test_what_the_frame_is_asked_for(browser: Browser, talk: Talk, name: str, standin: Provider) -> None:
    _build(talk, name, standin.address)
    with reading(browser, talk.home) as reader:
        _load(reader.goto(FA))
        (asked,) = [path for path in standin.asked if path.partition("?")[0] == FRAMES[name]]
    query = {key: values[0] for key, values in parse_qs(urlsplit(asked).query).items()}
    if name == "remark42":
        assert query["site_id"] == "newsroom"
        assert query["url"] == talk.home + thread_address(*THREAD.split("/"))
        assert query["locale"] == "fa"
        assert "خط ۲ گشوده شد" in query["page_title"]
    else:
        assert query["repo"] == REPOSITORY["repo"]
        assert (query["repoId"], query["categoryId"]) == ("R_1", "C_1")
        assert (query["term"], query["strict"]) == (THREAD, "1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_frame_follows_the_schemes_of_the_page(
    browser: Browser, talk: Talk, name: str, standin: Provider, scheme: str
) -> None:
    """At the start, by the page's own switch, and when the system changes and the reader has not chosen."""
    _build(talk, name, standin.address)
    other = "light" if scheme == "dark" else "dark"
    with reading(browser, talk.home, scheme="dark" if scheme == "dark" else "light") as reader:
        page = reader.goto(FA)
        frame = _load(page)
        root = frame.locator(":root")
        assert scheme in _theme(frame)
        page.emulate_media(color_scheme="dark" if other == "dark" else "light")
        expect(root).to_have_attribute("data-theme", other)
        page.locator("button.scheme").click()
        expect(root).to_have_attribute("data-theme", scheme)
        _keeps_peace(reader)


@pytest.mark.parametrize("missing", ["script", "frame", "server"])
def test_what_is_missing_is_told_in_time(
    browser: Browser, talk: Talk, name: str, standin: Provider, missing: str
) -> None:
    standin.instead = {SCRIPTS[name]: 503} if missing == "script" else {FRAMES[name]: 503}
    with black_hole() as hole:
        _build(talk, name, hole if missing == "server" else standin.address, timeout=1)
        with reading(browser, talk.home) as reader:
            page = reader.goto(FA)
            widget(page).get_by_role("button").first.click()
            widget(page, "failed").wait_for(timeout=2500)
            assert page.locator("#comments").get_by_role("status").inner_text().strip()
            assert reader.shifts() == []
            _keeps_peace(reader)


def test_what_was_missing_may_come_at_the_second_try(
    browser: Browser, talk: Talk, name: str, standin: Provider
) -> None:
    standin.instead = {FRAMES[name]: 503}
    _build(talk, name, standin.address, timeout=1)
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        widget(page).get_by_role("button").first.click()
        widget(page, "failed").wait_for()
        standin.instead = {}
        assert _load(page).locator("#told").inner_text()
        _keeps_peace(reader)


def test_other_pages_do_not_know_it(browser: Browser, talk: Talk, name: str, standin: Provider) -> None:
    _build(talk, name, standin.address)
    with reading(browser, talk.home) as reader:
        for url in (QUIET, CLOSED, "/"):
            assert standin.address not in reader.goto(url).content()


BROKEN = {
    "remark42": '<div id="remark42"></div><script type="module" src="{server}/web/embed.mjs"></script>',
    "giscus": '<script type="module" src="{server}/client.js" data-repo="owner/name"></script>',
}


def test_the_standins_insist_on_their_contract(browser: Browser, name: str, standin: Provider) -> None:
    """A page that breaks it is refused, as by the true ones: else the tests above would show nothing."""
    page = browser.new_page()
    with page.expect_event("pageerror") as refused:
        page.set_content(BROKEN[name].format(server=standin.address))
    assert refused.value is not None
    assert len(page.frames) == 1
    page.close()


@pytest.fixture
def own(talk: Talk) -> Iterator[Provider]:
    """A widget that the site has made itself: its server, and the partial that the site adds to the theme."""
    with provider(STANDINS / "own", {}) as one:
        talk.files["overrides/templates/partials/comments-custom.html"] = (
            f'<div id="own" data-thread="{{{{ widget.thread }}}}"></div>\n'
            f'<script src="{one.address}/talk.js"></script>\n'
        )
        yield one


def test_a_widget_of_ones_own_waits_and_is_allowed_what_it_declares(
    browser: Browser, talk: Talk, own: Provider
) -> None:
    talk.build(provider="custom", custom={"scripts": [own.address], "connects": [own.address]})
    with reading(browser, talk.home) as reader:
        for url in (QUIET, CLOSED, "/"):
            assert own.address not in reader.goto(url).content()
        page = reader.goto(FA)
        page.wait_for_timeout(200)
        assert (reader.foreign, own.asked, violations(page)) == ([], [], ())
        widget(page).get_by_role("button").first.click()
        widget(page, "live").wait_for()
        expect(page.locator("#own")).to_have_text(f"گفت‌وگوی {THREAD}")
        assert reader.noises() == []


def test_what_it_does_not_declare_it_does_not_get(browser: Browser, talk: Talk, own: Provider) -> None:
    talk.build(provider="custom", custom={"scripts": [own.address]})
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        widget(page).get_by_role("button").first.click()
        expect(page.locator("#own")).to_have_text("nothing")
        assert [one.split()[0] for one in reader.violations()] == ["connect-src"]
        assert own.asked == ["/talk.js"]


def test_a_widget_of_ones_own_may_fail(browser: Browser, talk: Talk, own: Provider) -> None:
    own.instead = {"/talk.js": 503}
    talk.build(provider="custom", timeout=1, custom={"scripts": [own.address], "connects": [own.address]})
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        widget(page).get_by_role("button").first.click()
        widget(page, "failed").wait_for(timeout=2500)
        assert reader.noises() == []
