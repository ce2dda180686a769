"""How Persian and English text is set on the demo's pages, as Chromium computes it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.opening import Opener
from tests.browser.site import SitePage

PLANT = """(html) => document.querySelector('.body').insertAdjacentHTML('beforeend', html)"""
LOOK = """(selector) => {
  const e = document.querySelector(selector), s = getComputedStyle(e), b = e.getBoundingClientRect();
  return {size: parseFloat(s.fontSize), line: parseFloat(s.lineHeight), quotes: s.quotes, style: s.fontStyle,
    weight: s.fontWeight, family: s.fontFamily, align: s.textAlign, marker: s.listStyleType, width: b.width,
    ink: s.textDecorationSkipInk, offset: parseFloat(s.textUnderlineOffset), spacing: s.letterSpacing,
    synthesis: s.fontSynthesisWeight, transform: s.textTransform};
}"""
WIDTH = """([selector, from, to]) => {
  const range = document.createRange(), node = document.querySelector(selector).firstChild;
  range.setStart(node, from);
  range.setEnd(node, to);
  return range.getBoundingClientRect().width;
}"""
LINE = """(selector) => {
  const range = document.createRange(), node = document.querySelector(selector).firstChild;
  const tops = [];
  for (let i = 0; i < node.data.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    tops.push([node.data[i], Math.round(range.getBoundingClientRect().top)]);
  }
  return tops;
}"""

Types = dict[tuple[str, str], SitePage]


def _look(page: Page, selector: str) -> Any:
    return page.evaluate(LOOK, selector)


@pytest.fixture
def persian(open_page: Opener, types: Types) -> Page:
    return open_page(types["fa", "post"].url)[0]


@pytest.fixture
def english(open_page: Opener, types: Types) -> Page:
    return open_page(types["en", "post"].url)[0]


def test_the_column_of_text(persian: Page, english: Page) -> None:
    for page, least, most in ((persian, 1.8, 2.0), (english, 1.6, 1.7)):
        text = _look(page, ".body > p")
        assert 17 <= text["size"] <= 18
        assert least <= text["line"] / text["size"] <= most
        assert 34 * 16 <= text["width"] <= 38 * 16
        assert text["align"] == "start"
        assert text["spacing"] == "normal"


def test_emphasis_stands_upright_in_persian_and_slants_in_english(persian: Page, english: Page) -> None:
    for page in (persian, english):
        page.evaluate(PLANT, '<p><em id="em">تأکید emphasis</em></p>')
    upright, slanted = _look(persian, "#em"), _look(english, "#em")
    assert (upright["style"], upright["weight"], upright["synthesis"]) == ("normal", "600", "none")
    assert slanted["style"] == "italic"


def test_quotes_nest(persian: Page, english: Page) -> None:
    assert _look(persian, ".body")["quotes"] == '"«" "»" "“" "”"'
    assert _look(english, ".body")["quotes"] == "auto"
    persian.evaluate(
        PLANT,
        '<figure class="pull-quote"><blockquote id="pull"><q id="inner">آری</q></blockquote></figure>',
    )
    assert _look(persian, "#pull")["quotes"] == _look(persian, "#inner")["quotes"] == '"«" "»" "“" "”"'


def test_verses_have_room_for_their_points(persian: Page) -> None:
    persian.evaluate(PLANT, '<p>گفت: <span lang="ar" id="verse">وَلَا تَقۡتُلُوٓاْ أَنفُسَكُمۡۚ</span></p>')
    verse = _look(persian, "#verse")
    assert verse["line"] / verse["size"] == pytest.approx(2.2)
    language = persian.locator(".languages a").first
    assert language.count() == 0 or language.evaluate("e => parseFloat(getComputedStyle(e).lineHeight)") < 36


def test_latin_in_a_persian_line_is_a_little_smaller(persian: Page, english: Page) -> None:
    """``size-adjust`` of the composed family: the same word is some 94 % as wide as on an English page."""
    for page in (persian, english):
        page.evaluate(PLANT, '<p dir="ltr"><span id="latin">Hamburgefonstiv 9001</span></p>')
        page.evaluate("document.fonts.ready.then(() => true)")
        page.wait_for_timeout(200)
    ratio = persian.evaluate(WIDTH, ["#latin", 0, 15]) / english.evaluate(WIDTH, ["#latin", 0, 15])
    assert 0.92 <= ratio <= 0.95


def test_lists_count_in_the_digits_of_the_page(persian: Page, english: Page) -> None:
    for page in (persian, english):
        page.evaluate(PLANT, '<ol id="list"><li>یک</li></ol><ol id="letters" type="a"><li>یک</li></ol>')
    assert _look(persian, "#list")["marker"] == "persian"
    assert _look(english, "#list")["marker"] == "decimal"
    assert _look(persian, "#letters")["marker"] == "lower-alpha"


def test_links_leave_room_for_the_dots_below(persian: Page) -> None:
    persian.evaluate(PLANT, '<p><a id="link" href="/">پیوند</a></p>')
    link = _look(persian, "#link")
    assert link["ink"] == "auto"
    assert link["offset"] / link["size"] >= 0.2


def test_arrows_turn_with_the_page(persian: Page) -> None:
    arrow = "getComputedStyle(document.querySelector('.crumbs li + li'), '::before').transform"
    before: Any = persian.evaluate(arrow)
    persian.evaluate("document.documentElement.dir = 'ltr'")
    assert before != "none"
    assert persian.evaluate(arrow) not in (before, "none")


def test_an_honorific_stays_with_its_name(persian: Page) -> None:
    """In every width of the column: the no-break space of the engine is no place to break a line."""
    persian.evaluate(PLANT, '<p id="line">در سخنان امام علی\u00a0(ع) آمده است و نیز از امام رضا\u00a0(ع)</p>')
    for width in range(80, 400, 20):
        persian.evaluate(f"document.getElementById('line').style.maxInlineSize = '{width}px'")
        tops: Any = persian.evaluate(LINE, "#line")
        for at, (sign, top) in enumerate(tops):
            if sign == "\u00a0":
                assert top == tops[at + 1][1] == tops[at - 1][1], width


def test_printed_addresses_stand_whole_behind_their_links(persian: Page) -> None:
    """The parentheses and the final slash are isolated with the address, or they would turn in Persian."""
    persian.evaluate(PLANT, '<p>ببینید <a id="out" href="https://a.example/x/">اینجا</a> را</p>')
    persian.emulate_media(media="print")
    content: str = persian.evaluate("getComputedStyle(document.getElementById('out'), '::after').content")
    assert content == '" \u2066(" attr(href) ")\u2069"' or content == '" \u2066(https://a.example/x/)\u2069"'
