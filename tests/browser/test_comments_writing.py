"""What a reader writes below an item: no failure loses it, each end is told, the focus is never lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from prsite.model.comments import archive_path, thread_address
from tests.browser.reader import Reader, reading
from tests.browser.servers import Isso
from tests.browser.talk import FA, Talk, widget
from tests.browser.test_comments_story import prsite
from tests.sites.newsroom import item

ADDRESS = thread_address("public", "post-rail")
ONE = "**/id/*"


def _open(reader: Reader, url: str = FA) -> Locator:
    page = reader.goto(url)
    widget(page).get_by_role("button").first.click()
    widget(page, "live").wait_for()
    page.locator("#isso-thread .isso-thread-heading:not(:empty)").wait_for()
    return page.locator("#isso-thread")


def _write(thread: Locator, text: str) -> Locator:
    """A comment of the reader's own, still to be let through."""
    thread.locator(".isso-textarea").first.fill(text)
    thread.locator("input[type=submit]").first.click()
    written = thread.locator(".isso-comment[id]").filter(has_text=text)
    written.wait_for()
    return written


def _said(page: Page) -> Locator:
    return page.locator("#comments [role=status]")


def _fail(page: Page, how: str, method: str) -> None:
    """From now on one kind of request fails."""

    def answer(route: Route) -> None:
        (_refuse(how) if route.request.method == method else Route.continue_)(route)

    page.route(ONE, answer)


def _refuse(how: str) -> Callable[[Route], None]:
    """How a server is not there, or there and ill."""
    return lambda route: (
        route.abort() if how == "offline" else route.fulfill(status=500, body="<h1>Error</h1>")
    )


@pytest.fixture
def built(talk: Talk, isso: Isso) -> Talk:
    """The newsroom with an Isso that knows nothing, and without an archive."""
    isso.stop()
    isso.database.unlink(missing_ok=True)
    isso.start()
    (talk.room.root / archive_path("public", "post-rail")).unlink(missing_ok=True)
    return talk.build(provider="isso", server=isso.address)


@pytest.mark.parametrize("how", ["offline", "error"])
def test_words_that_could_not_be_saved_stay(browser: Browser, built: Talk, how: str) -> None:
    with reading(browser, built.home) as reader:
        own = _write(_open(reader), "نوشتهٔ نخست")
        own = reader.page.locator(f"#{own.get_attribute('id')}")
        own.locator(".isso-edit").click()
        area = own.locator("textarea")
        expect(area).to_be_focused()
        area.fill("نوشتهٔ بسیار دراز و اصلاح‌شده")
        _fail(reader.page, how, "PUT")
        own.locator(".isso-edit").click()
        expect(own.locator(".unsent")).to_contain_text("ذخیره نشد")
        expect(_said(reader.page)).to_contain_text("ذخیره نشد")
        expect(area).to_have_value("نوشتهٔ بسیار دراز و اصلاح‌شده")
        expect(own.locator(".isso-edit")).to_have_text("ذخیره")
        reader.page.unroute(ONE)
        own.locator(".isso-edit").click()
        expect(own.locator(".isso-text")).to_have_text("نوشتهٔ بسیار دراز و اصلاح‌شده")
        expect(_said(reader.page)).to_have_text("تغییرهای شما ذخیره شد.")
        expect(own.locator(".unsent")).to_be_hidden()
        assert reader.noises() == []


def test_words_stay_while_the_whole_server_is_away(browser: Browser, built: Talk) -> None:
    with reading(browser, built.home) as reader:
        own = _write(_open(reader), "نوشتهٔ نخست")
        own = reader.page.locator(f"#{own.get_attribute('id')}")
        own.locator(".isso-edit").click()
        own.locator("textarea").fill("نوشتهٔ دوم")
        reader.page.context.set_offline(True)
        own.locator(".isso-edit").click()
        expect(own.locator(".unsent")).to_contain_text("ذخیره نشد")
        expect(own.locator("textarea")).to_be_focused()
        reader.page.context.set_offline(False)
        expect(own.locator("textarea")).to_have_value("نوشتهٔ دوم")
        own.locator(".isso-edit").click()
        expect(own.locator(".isso-text")).to_have_text("نوشتهٔ دوم")
        assert reader.noises() == []


@pytest.mark.parametrize("how", ["offline", "error"])
def test_opening_and_deleting_in_vain_is_told(browser: Browser, built: Talk, how: str) -> None:
    with reading(browser, built.home) as reader:
        own = _write(_open(reader), "نوشتهٔ نخست")
        _fail(reader.page, how, "GET")
        own.locator(".isso-edit").click()
        expect(own.locator(".unsent")).to_contain_text("انجام نشد")
        expect(own.locator(".isso-edit")).to_have_text("ویرایش")
        expect(own.locator(".isso-text")).to_have_text("نوشتهٔ نخست")
        reader.page.unroute(ONE)
        _fail(reader.page, how, "DELETE")
        own.locator(".isso-delete").click()
        own.locator(".isso-delete").click()
        expect(own.locator(".isso-delete")).to_have_text("حذف")
        expect(_said(reader.page)).to_contain_text("انجام نشد")
        assert reader.noises() == []


@pytest.mark.parametrize("how", ["offline", "error"])
def test_sending_in_vain_leaves_the_button(browser: Browser, built: Talk, how: str) -> None:
    with reading(browser, built.home) as reader:
        thread = _open(reader)
        reader.page.route("**/new?*", _refuse(how))
        thread.locator(".isso-textarea").first.fill("نوشته‌ای")
        thread.locator("input[type=submit]").first.click()
        expect(thread.locator(".unsent")).to_contain_text("فرستاده نشد")
        expect(thread.locator("input[type=submit]").first).to_be_enabled()
        expect(thread.locator(".isso-textarea").first).to_have_value("نوشته‌ای")
        assert reader.noises() == []


def test_after_deleting_the_reader_is_somewhere(browser: Browser, built: Talk) -> None:
    """At the next comment, else at the heading, which tells the truth all the way."""
    with reading(browser, built.home) as reader:
        thread = _open(reader)
        heading = thread.locator(".isso-thread-heading")
        expect(heading).to_have_text("هنوز کسی دیدگاهی ننوشته است.")
        first = _write(thread, "دیدگاه یکم")
        expect(heading).to_have_text("دیدگاه‌های خوانندگان")
        second = _write(thread, "دیدگاه دوم")
        kept = second.get_attribute("id")
        _delete(first)
        expect(_said(reader.page)).to_have_text("دیدگاه شما حذف شد.")
        assert reader.page.evaluate("document.activeElement.id") == kept
        _delete(second)
        expect(heading).to_be_focused()
        expect(heading).to_have_text("هنوز کسی دیدگاهی ننوشته است.")
        assert reader.noises() == []


def _delete(own: Locator) -> None:
    own.locator(".isso-delete").click()
    own.locator(".isso-delete").click()
    expect(own).to_have_count(0)


def test_giving_up_leaves_the_focus_at_the_command(browser: Browser, built: Talk) -> None:
    with reading(browser, built.home) as reader:
        own = _write(_open(reader), "نوشتهٔ نخست")
        own = reader.page.locator(f"#{own.get_attribute('id')}")
        own.locator(".isso-edit").click()
        own.locator("textarea").fill("نه، نه")
        own.locator(".isso-cancel").click()
        expect(own.locator(".isso-edit")).to_be_focused()
        own.locator(".isso-edit").click()
        expect(own.locator("textarea")).to_have_value("نوشتهٔ نخست")


def test_blanks_are_no_letters(browser: Browser, built: Talk) -> None:
    with reading(browser, built.home) as reader:
        thread = _open(reader)
        thread.locator(".isso-textarea").first.fill("  و   ")
        thread.locator("input[type=submit]").first.click()
        expect(thread.locator(".unsent")).to_contain_text("سه حرف")
        assert [url for url in reader.asked if "/new" in url] == []


def test_what_is_archived_is_not_newer_however_many_answers_it_has(
    browser: Browser, built: Talk, isso: Isso
) -> None:
    first = isso.post(ADDRESS, "پرسشی با هفت پاسخ", author="مریم")
    for n in range(7):
        isso.post(ADDRESS, f"پاسخ شمارهٔ {n}", author="دیگری", parent=first)
    prsite(built, "comments", "pull")
    built.build(provider="isso", server=isso.address)
    with reading(browser, built.home) as reader:
        thread = _open(reader)
        expect(thread.locator(".isso-thread-heading")).to_have_text("دیدگاه تازه‌تری نیست")
        assert thread.locator(".isso-comment:visible").count() == 0
        assert reader.page.locator(".jump a").get_attribute("href") == "#comments_write"
    isso.stop()
    isso.database.unlink()
    isso.start()
    with reading(browser, built.home) as reader:
        thread = _open(reader)
        expect(thread.locator(".isso-thread-heading")).to_have_text("دیدگاه تازه‌تری نیست")
        assert reader.noises() == []


def test_lists_and_quotations_lie_as_their_letters_ask(browser: Browser, built: Talk, isso: Isso) -> None:
    isso.post(ADDRESS, "متن فارسی\n\n> An English quotation\n\n- یک مورد\n- An item", author="مریم")
    with reading(browser, built.home) as reader:
        thread = _open(reader)
        sides = "all => all.map(e => getComputedStyle(e).direction)"
        assert thread.locator(".isso-text blockquote").evaluate_all(sides) == ["ltr"]
        assert thread.locator(".isso-text li").evaluate_all(sides) == ["rtl", "ltr"]
        assert thread.locator(".isso-text > p").evaluate_all(sides) == ["rtl"]


@pytest.mark.parametrize("live", [True, False])
def test_links_of_mails_lead_to_the_archive(browser: Browser, built: Talk, isso: Isso, live: bool) -> None:
    number = isso.post(ADDRESS, "دیدگاهی در بایگانی", author="مریم")
    prsite(built, "comments", "pull")
    if not live:
        source = "content/posts/rail.md"
        built.files[source] = item(
            "بند.\n\n" * 60, title="خط ۲", date="2026-02-20", id="post-rail", slug="rail", comments="closed"
        )
    try:
        built.build(provider="isso", server=isso.address)
    finally:
        built.files.clear()
    with reading(browser, built.home) as reader:
        page = reader.goto(f"{FA}#isso-{number}")
        expect(page.locator(f"#comment-isso-{number}")).to_be_in_viewport()
        assert reader.foreign == []
        page = reader.goto(f"{ADDRESS}#isso-{number}")
        page.wait_for_url(re.compile(re.escape(FA) + "#"))
        expect(page.locator(f"#comment-isso-{number}")).to_be_in_viewport()
        assert reader.noises() == []
    if live:
        with reading(browser, built.home) as reader:
            page = reader.goto(f"{FA}#isso-999")
            expect(page.locator("#comments")).to_be_in_viewport()
            assert reader.foreign == []


@pytest.mark.parametrize("how", ["offline", "error"])
def test_a_refusal_is_told_at_once(browser: Browser, talk: Talk, isso: Isso, how: str) -> None:
    """Long before the time is up that a silent server is given."""
    talk.build(provider="isso", server=isso.address, timeout=30)
    with reading(browser, talk.home) as reader:
        page = reader.goto(FA)
        page.route("**/config", _refuse(how))
        widget(page).get_by_role("button").first.click()
        widget(page, "failed").wait_for(timeout=5000)
        assert reader.noises() == []


def test_comments_that_cannot_be_read_are_no_silence(browser: Browser, built: Talk) -> None:
    with reading(browser, built.home) as reader:
        reader.page.route(re.compile(r"/\?uri="), _refuse("error"))
        thread = _open(reader)
        expect(thread.locator(".isso-thread-heading")).to_have_text("دیدگاه‌ها بارگیری نشد.")
        assert reader.noises() == []


def test_a_wish_can_be_withdrawn_where_loading_fails(browser: Browser, talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address, timeout=1)
    context = browser.new_context()
    with reading(browser, talk.home, context=context) as reader:
        page = reader.goto(FA)
        widget(page).get_by_role("checkbox").check()
        widget(page).get_by_role("button").first.click()
        widget(page, "live").wait_for()
    with reading(browser, talk.home, context=context) as reader:
        reader.page.route("**/js/embed.min.js", lambda route: route.abort())
        page = reader.goto(FA)
        widget(page, "failed").wait_for()
        box = widget(page).get_by_role("checkbox")
        expect(box).to_be_checked()
        box.uncheck()
        expect(_said(page)).to_contain_text("پاک شد")
        assert page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('comments'))") == []
    context.close()


def test_without_our_script_there_is_no_dead_button(browser: Browser, built: Talk) -> None:
    with reading(browser, built.home) as reader:
        reader.page.route("**/js/comments.*", lambda route: route.abort())
        page = reader.goto(FA)
        assert widget(page).get_by_role("button").count() == 0
        expect(widget(page).locator(".room .without")).to_be_visible()
    with reading(browser, built.home) as reader:
        page = reader.goto(FA)
        assert widget(page).get_by_role("button").count() == 1
        expect(widget(page).locator(".room .without")).to_be_hidden()
        assert reader.shifts() == []
        page.emulate_media(media="print")
        expect(page.locator("#comments")).to_be_hidden()
