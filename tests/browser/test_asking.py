"""A poll and the form of a question in Chromium: accessible, in both directions, without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.opening import Opener
from tests.browser.site import served
from tests.browser.survey import OVERFLOW, violations
from tests.sites.newsroom import SETTINGS, Newsroom, item

ENDPOINT = "https://forms.example/f/1"
MORE = f"""
[ask]
endpoint = "{ENDPOINT}"
[ask.fields]
_next = "/thanks/"
"""
POLLS = """
[rail]
question.fa = "آیا از ساعت کار خط ۲ راضی هستید؟"
question.en = "Are you content with the opening hours of line 2?"
options = [
  {label = {fa = "آری", en = "Yes"}, votes = 812},
  {label = {fa = "نه، شب‌ها زود بسته می‌شود", en = "No, it closes too early"}, votes = 501},
  {label = {fa = "بی‌نظر", en = "No opinion"}, votes = 188},
]
from = "۱۴۰۵/۰۸/۰۲"
to = "۱۴۰۵/۰۸/۰۹"
method.fa = "پیامکی، در ده ایستگاه. پاسخ دادن داوطلبانه بود و پاسخ‌دهندگان نمایندهٔ همهٔ مسافران نیستند."
method.en = "By text message, at ten busy stations. Those who answered do not stand for all passengers."
"""
BODY = "{}\n\n::: poll id=rail\n\n::: ask\n{}\n:::"
PAGES = {
    ("fa", "post"): "/1404/11/a/",
    ("en", "post"): "/en/2026/02/a/",
    ("fa", "faq"): "/faq/",
    ("en", "faq"): "/en/faq/",
    ("fa", "press"): "/press/",
    ("en", "press"): "/en/press/",
}


@pytest.fixture(scope="module")
def open_question(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opener]:
    """Opens pages of a newsroom with a poll and a form."""
    site = Newsroom(tmp_path_factory.mktemp("asking"))
    settings = SETTINGS.format(url=site.url, languages='"fa", "en"', theme="newsroom") + MORE
    site.write(
        {
            "prsite.toml": settings.replace(
                "[organisation]", '[organisation]\nemail = "pr@x.example"\nphone = "۰۲۱-۸۸۷۷۶۶۵۵"'
            ),
            "content/data/polls.toml": POLLS,
            "content/posts/a.md": item(
                BODY.format("متن.", "بپرسید."), title="نظر", date="2026-02-01", id="a"
            ),
            "content/posts/a.en.md": item(BODY.format("Text.", "Do ask."), title="Opinions", id="a"),
            "content/posts/b.md": item("متن.", title="بی‌فرم", date="2026-02-02", id="b"),
            "content/faq/q.md": item("پاسخ.", title="چرا؟", category="ساعت", id="q", asked_in="a"),
            "content/faq/q.en.md": item("Answer.", title="Why?", category="Hours", id="q", asked_in="a"),
            "content/releases/r.md": item(title="خبر", date="2026-02-02", id="r"),
            "content/releases/r.en.md": item("Text.", title="News", id="r"),
        }
    )
    site.publish()
    with served(site.output) as address:
        opener = Opener(browser, address)
        yield opener
        opener.close()


@pytest.mark.parametrize("kind", ["post", "faq", "press"])
@pytest.mark.parametrize("lang", ["fa", "en"])
def test_no_violations_in_any_width_and_scheme(open_question: Opener, lang: str, kind: str) -> None:
    found = {}
    for scheme in ("light", "dark"):
        page, watch = open_question(PAGES[lang, kind], scheme=scheme)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            found[scheme, width] = (*violations(page), *page.evaluate(OVERFLOW))
        found[scheme, 0] = (*watch.foreign, *watch.console, *watch.errors)
        page.close()
    assert {where: lines for where, lines in found.items() if lines} == {}


def bars(page: Page) -> list[tuple[float, float, float]]:
    """Of each bar: how far it stands from the left and the right end of its place, and its share of it."""
    found: list[tuple[float, float, float]] = page.evaluate("""() =>
      [...document.querySelectorAll('.poll-bar')].map(bar => {
        const [whole, part] = [...bar.children].map(one => one.getBoundingClientRect());
        return [part.left - whole.left, whole.right - part.right, part.width / whole.width];
      })""")
    return found


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("lang", ["fa", "en"])
def test_each_fact_stands_beside_its_label(open_question: Opener, lang: str, width: int) -> None:
    """However long it is: a label alone on a line would name what follows below it."""
    page, _ = open_question(PAGES[lang, "post"], width=width)
    found: list[tuple[float, float]] = page.evaluate("""() =>
      [...document.querySelectorAll('.poll-facts > div')].map(pair => {
        const [label, fact] = [...pair.children].map(one => one.getBoundingClientRect());
        const beside = Math.min(Math.abs(label.left - fact.right), Math.abs(fact.left - label.right));
        return [Math.abs(label.top - fact.top), beside];
      })""")
    page.close()
    assert len(found) == 3
    assert [one for one in found if max(one) > 12] == []


@pytest.mark.parametrize("width", [1280, 360])
def test_bars_begin_where_lines_begin(open_question: Opener, width: int) -> None:
    for lang, end in (("fa", 1), ("en", 0)):
        page, _ = open_question(PAGES[lang, "post"], width=width)
        found = bars(page)
        assert [share for _, _, share in found] == pytest.approx([0.541, 0.334, 0.125], abs=0.01)
        assert all(abs(one[end]) < 1 for one in found)
        assert all(one[1 - end] > 10 for one in found)
        page.close()


def send(page: Page, form: str = "form") -> dict[str, list[str]]:
    """Fill in the form as a person does and send it; what reaches whoever takes it, {} where nothing does."""
    taken: list[str] = []

    def take(route: Route) -> None:
        taken.append(route.request.post_data or "")
        route.fulfill(status=200, content_type="text/html; charset=utf-8", body="<title>ok</title>")

    page.route("https://forms.example/**", take)
    fields = page.locator(form)
    fields.get_by_label("پرسش شما").fill("چرا ساعت ۱۰ می‌بندید؟")
    fields.get_by_label("رایانامه یا تلفن شما، برای پاسخ").fill("reza@x.example")
    fields.get_by_role("button").click()
    page.wait_for_timeout(400)
    return parse_qs(taken[0]) if taken else {}


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("kind", ["post", "faq", "press"])
def test_a_question_reaches_the_press_office(open_question: Opener, kind: str, scripts: bool) -> None:
    url = PAGES["fa", kind]
    page, watch = open_question(url, scripts=scripts)
    assert send(page) == {
        "page": [f"https://x.example{url}"],
        "lang": ["fa"],
        "_next": ["/thanks/"],
        "contact": ["reza@x.example"],
        "question": ["چرا ساعت ۱۰ می‌بندید؟"],
    }
    assert watch.console == []
    page.close()


def test_nothing_goes_out_before_it_is_whole(open_question: Opener) -> None:
    page, watch = open_question(PAGES["fa", "press"])
    page.locator("form").get_by_role("button").click()
    assert page.evaluate("document.activeElement.name") == "contact"
    assert watch.foreign == []
    page.close()


def test_a_page_without_the_form_may_send_none(open_question: Opener) -> None:
    page, watch = open_question("/1404/11/b/")
    page.route("https://forms.example/**", lambda route: route.fulfill(status=200, body="taken"))
    page.evaluate(f"""() => {{
      const form = document.createElement('form');
      Object.assign(form, {{method: 'post', action: '{ENDPOINT}'}});
      document.body.append(form);
      form.submit();
    }}""")
    page.wait_for_timeout(300)
    assert any("form-action" in line for line in watch.console)
    page.close()


def test_a_field_takes_the_direction_of_what_is_typed(open_question: Opener) -> None:
    page, _ = open_question(PAGES["fa", "post"])
    side = "one => getComputedStyle(one).direction"
    field = page.locator("form [name=contact]")
    assert field.evaluate(side) == "rtl"
    field.fill("reza@x.example")
    assert field.evaluate(side) == "ltr"
    field.fill("۰۲۱ شمارهٔ دفتر")
    assert field.evaluate(side) == "rtl"
    page.close()


def test_fields_are_as_tall_as_a_fingertip(open_question: Opener) -> None:
    page, _ = open_question(PAGES["fa", "post"], width=360)
    heights: list[float] = page.evaluate("""() => [...document.querySelectorAll(
      '.ask-form :is(input:not([type=hidden]), textarea, button), .ask-us a')]
      .map(one => one.getBoundingClientRect().height)""")
    assert len(heights) == 6
    assert min(heights) >= 44
    page.close()


def test_on_paper_the_numbers_stay_and_the_form_does_not(open_question: Opener) -> None:
    page, _ = open_question(PAGES["fa", "post"])
    page.emulate_media(media="print")
    assert page.locator(".ask-form").is_hidden()
    assert page.locator(".ask-us a[href^='mailto:']").is_visible()
    assert page.locator(".poll-results").is_visible()
    assert page.locator(".poll-bar").first.bounding_box()
    page.close()


@pytest.mark.parametrize("label", ["بلند" * 40, "https://x.example/" + "a-long-address/" * 8])
def test_a_long_answer_does_not_widen_the_page(open_question: Opener, label: str) -> None:
    page, _ = open_question(PAGES["fa", "post"], width=360)
    page.evaluate(
        "words => { document.querySelector('.poll-results th[scope=row]').textContent = words }", label
    )
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.close()
