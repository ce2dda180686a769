"""The whole way of a comment: written, held, let through, archived, built in, answered, forgotten."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from prsite.model.comments import archive_path, thread_address
from tests.browser.reader import Reader, reading
from tests.browser.servers import Isso
from tests.browser.talk import EN, FA, Talk, widget
from tests.sites.newsroom import item

TEXT = "سرویس **API** از کار افتاده است؛ نسخهٔ 2.0 را ببینید."
SHOWN = "سرویس API از کار افتاده است؛ نسخهٔ 2.0 را ببینید."
AUTHOR = "مریم Rad"
FOREIGN = re.compile(r"[A-Za-z]")
OURS = re.compile(r"name@example\.org|https://example\.org|API|Rad")
"""Latin letters that belong there: samples of addresses, and what the comments hold."""

MONTHS = "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"
JALALI = re.compile(rf"[۰-۹]{{1,2}} (?:{MONTHS}) ۱۴[۰-۹]{{2}}")
SIDES = "all => all.map(e => getComputedStyle(e).direction)"
WORDS = """root => [...root.querySelectorAll('label, a, button, input, textarea, h2, h3, h4, span, p')]
  .filter(e => e.checkVisibility())
  .flatMap(e => [e.getAttribute('placeholder'), e.type === 'submit' || e.type === 'button' ? e.value : '',
    e.children.length ? '' : e.textContent]).filter(Boolean)"""
"""What Isso's interface says, attribute or text."""

SIDED = ".isso-postbox :is(textarea, label, [name=author]), .isso-thread-heading, .isso-comment"
"""What lies as the page does; e-mail and web addresses are written from left to right."""


def prsite(talk: Talk, *arguments: str) -> str:
    """The command line in the newsroom's folder; what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "prsite", *arguments, "--lang", "en"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=talk.room.root,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2]), "PATH": "", "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def archive(talk: Talk, edition: str = "public", id: str = "post-rail") -> dict[str, Any]:
    """The archived thread of an item, as it lies in its file."""
    found: dict[str, Any] = json.loads(
        (talk.room.root / archive_path(edition, id)).read_text(encoding="utf-8")
    )
    return found


def _load(reader: Reader, url: str) -> Locator:
    page = reader.goto(url)
    widget(page).get_by_role("button").first.click()
    widget(page, "live").wait_for()
    return page.locator("#isso-thread")


def _english(thread: Locator) -> list[str]:
    """The words of the interface that are not Persian."""
    return [word for word in thread.evaluate(WORDS) if FOREIGN.search(OURS.sub("", word))]


def _write(thread: Locator, text: str, author: str) -> None:
    thread.locator(".isso-textarea").first.fill(text)
    thread.locator("input[name=author]").first.fill(author)
    thread.locator("input[type=submit]").first.click()


def test_a_comment_is_written_held_and_let_through(browser: Browser, talk: Talk, isso: Isso) -> None:
    talk.build(provider="isso", server=isso.address)
    with reading(browser, talk.home) as reader:
        thread = _load(reader, FA)
        assert set(thread.locator(SIDED).evaluate_all(SIDES)) == {"rtl"}
        assert set(thread.locator("[name=email], [name=website]").evaluate_all(SIDES)) == {"ltr"}
        assert _english(thread) == []
        _write(thread, TEXT, AUTHOR)
        written = thread.locator(".isso-comment[id]")
        expect(written.locator(".isso-text")).to_have_text(SHOWN)
        expect(written.locator(".isso-note")).to_have_text(re.compile("[آ-ی]{3}"))
        assert set(written.locator(".isso-text p").evaluate_all(SIDES)) == {"rtl"}
        assert _english(thread) == []
        assert reader.noises() == []
    (number,) = isso.pending()
    with reading(browser, talk.home) as reader:
        assert _load(reader, FA).locator(".isso-comment[id]").count() == 0
    isso.activate(number)
    with reading(browser, talk.home) as reader:
        thread = _load(reader, FA)
        expect(thread.locator(".isso-comment[id] .isso-text")).to_have_text(SHOWN)
        expect(thread.locator(".isso-author")).to_have_text(AUTHOR)
        assert re.search("[A-Za-z0-9]", thread.locator("time").inner_text()) is None
        assert reader.noises() == []


def test_what_is_let_through_is_archived_and_shown_without_scripts(
    browser: Browser, talk: Talk, isso: Isso
) -> None:
    talk.build(provider="isso", server=isso.address)
    first = isso.post(thread_address("public", "post-rail"), TEXT, author=AUTHOR)
    isso.post(thread_address("public", "post-rail"), "پاسخ ما", author="روابط عمومی", parent=first)
    prsite(talk, "comments", "pull")
    pulled = archive(talk)
    by_database = _pulled_from_database(talk, isso)
    assert by_database == pulled
    assert f"isso-{first}" in [comment["id"] for comment in pulled["comments"]]
    raw = (talk.room.root / archive_path("public", "post-rail")).read_text(encoding="utf-8")
    assert "127.0.0" not in raw
    assert "hash" not in raw
    talk.build(provider="isso", server=isso.address)
    for url in (FA, EN):
        with reading(browser, talk.home, scripts=False) as reader:
            page = reader.goto(url)
            one = page.locator(f"#comment-isso-{first}")
            assert one.is_visible()
            expect(one.get_by_text(SHOWN).first).to_be_visible()
            assert reader.foreign == []
            page.emulate_media(media="print")
            assert one.is_visible()
            assert not widget(page).is_visible()
    with reading(browser, talk.home, scripts=False) as reader:
        page = reader.goto(FA)
        assert JALALI.search(page.locator(f"#comment-isso-{first} time").first.inner_text())
        assert "<strong>API</strong>" in page.locator(f"#comment-isso-{first}").inner_html()


def _pulled_from_database(talk: Talk, isso: Isso) -> dict[str, Any]:
    """The same archive, made anew from Isso's SQLite file while Isso runs."""
    path = talk.room.root / archive_path("public", "post-rail")
    path.unlink()
    prsite(talk, "comments", "pull", "--database", str(isso.database))
    return archive(talk)


def test_the_offices_reply_is_marked_and_a_person_is_forgotten(
    browser: Browser, talk: Talk, isso: Isso
) -> None:
    address = thread_address("public", "post-rail")
    asked = isso.post(address, "پرسش خواننده", author="خواننده")
    answered = isso.post(address, "پاسخ دفتر", author="دفتر", parent=asked)
    regretted = isso.post(address, "نوشتهٔ پس‌گرفته", author="پشیمان")
    talk.build(provider="isso", server=isso.address)
    prsite(talk, "comments", "pull")
    prsite(talk, "comments", "official", f"isso-{answered}")
    prsite(talk, "comments", "forget", f"isso-{regretted}", f"isso-{asked}")
    for _ in range(2):
        talk.build(provider="isso", server=isso.address)
        with reading(browser, talk.home, scripts=False) as reader:
            page = reader.goto(FA)
            expect(page.locator(f"#comment-isso-{answered}")).to_contain_text("پاسخ روابط‌عمومی")
            text = page.locator("#comments").inner_text()
            assert text.count("پاسخ روابط‌عمومی") == 1
            assert not re.search("پشیمان|پس‌گرفته|پرسش خواننده", text)
            assert "این دیدگاه برداشته شده است" in text
            assert "پشیمان" not in (talk.room.root / archive_path("public", "post-rail")).read_text("utf-8")
        prsite(talk, "comments", "pull")


def test_a_renamed_item_keeps_its_thread(browser: Browser, talk: Talk, isso: Isso) -> None:
    isso.post(thread_address("public", "post-rail"), "پیش از تغییر نام", author="ناظر")
    source = "content/posts/rail.md"
    talk.files[source] = item("متن", title="خط دو", date="2026-02-20", id="post-rail", slug="line-two")
    try:
        talk.build(provider="isso", server=isso.address)
        with reading(browser, talk.home) as reader:
            thread = _load(reader, "/1404/12/line-two/")
            expect(thread.get_by_text("پیش از تغییر نام")).to_be_visible()
    finally:
        del talk.files[source]


def test_both_languages_share_and_the_editions_do_not(browser: Browser, talk: Talk, isso: Isso) -> None:
    isso.post(thread_address("public", "post-rail"), "برای همگان", author="یک خواننده")
    isso.post(thread_address("intranet", "post-rail"), "تنها همکاران", author="یک همکار")
    talk.build(provider="isso", server=isso.address).build(
        edition="intranet", provider="isso", server=isso.address
    )
    for home, url, seen, unseen in (
        (talk.home, FA, "برای همگان", "تنها همکاران"),
        (talk.home, EN, "برای همگان", "تنها همکاران"),
        (talk.intranet, FA, "تنها همکاران", "برای همگان"),
    ):
        with reading(browser, home) as reader:
            thread = _load(reader, url)
            expect(thread.get_by_text(seen)).to_be_visible()
            assert thread.get_by_text(unseen).count() == 0
    prsite(talk, "comments", "pull")
    prsite(talk, "comments", "pull", "--edition", "intranet")
    assert "همکار" not in json.dumps(archive(talk), ensure_ascii=False)
    assert "همگان" not in json.dumps(archive(talk, "intranet"), ensure_ascii=False)


def test_it_can_be_answered_changed_and_withdrawn_in_the_page(
    browser: Browser, talk: Talk, isso: Isso
) -> None:
    """The rest of Isso's interface speaks the page's language and direction, too."""
    isso.post(thread_address("public", "post-rail"), "سخن نخست", author="آغازگر")
    talk.build(provider="isso", server=isso.address)
    with reading(browser, talk.home) as reader:
        thread = _load(reader, FA)
        _answer_and_change(thread, reader.page)
        assert _english(thread) == []
        assert reader.noises() == []


def _answer_and_change(thread: Locator, page: Page) -> None:
    thread.locator(".isso-reply").last.click()
    form = thread.locator(".isso-comment[id] .isso-postbox")
    form.locator("textarea").fill("پاسخی به همان سخن")
    form.locator("input[name=preview]").click()
    expect(form.locator(".isso-preview .isso-text")).to_have_text("پاسخی به همان سخن")
    form.locator("input[type=submit]").click()
    own = thread.locator(".isso-follow-up .isso-comment[id]").last
    expect(own.locator(".isso-text")).to_contain_text("پاسخی به همان سخن")
    own.locator(".isso-edit").click()
    own.locator("textarea").fill("پاسخی دیگر")
    own.locator(".isso-edit").click()
    expect(own.locator(".isso-text")).to_contain_text("پاسخی دیگر")
    assert set(own.locator("p").evaluate_all(SIDES)) == {"rtl"}
