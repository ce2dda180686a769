"""Parts of pages as Chromium shows them: cells of one column, and what a reader copies."""

from __future__ import annotations

import pytest

from prsite.theme.layers import builtin_themes
from tests.browser.opening import Opener
from tests.browser.site import SitePage
from tests.markup.resolver import html

SIDES = """() => [...document.querySelectorAll('.body tbody tr:first-child td')].map((_, column) =>
  [...document.querySelectorAll(`.body tbody td:nth-child(${column + 1})`)].map(cell => {
    const range = document.createRange(), box = cell.getBoundingClientRect();
    range.selectNodeContents(cell);
    const words = range.getBoundingClientRect(), style = getComputedStyle(cell);
    const [left, right] = [words.left - box.left - parseFloat(style.paddingLeft),
      box.right - words.right - parseFloat(style.paddingRight)];
    return Math.abs(left - right) < 2 ? 'middle' : left < right ? 'left' : 'right';
  }))"""
"""On which side of its cell each text stands, by column."""

DRESS = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""

ALIGNED = "|---|:--|:-:|--:|"
PERSIAN = f"| نخست | دوم | سوم | چهارم |\n{ALIGNED}\n| یک | دو | سه | چهار |\n| one | two | three | four |\n"
ENGLISH = f"| One | Two | Three | Four |\n{ALIGNED}\n| one | two | three | four |\n| یک | دو | سه | چهار |\n"


@pytest.mark.parametrize("theme", ["newsroom", "plain"])
@pytest.mark.parametrize(
    ("lang", "source", "start", "end"),
    [("fa", PERSIAN, "right", "left"), ("en", ENGLISH, "left", "right")],
    ids=["fa", "en"],
)
def test_all_cells_of_a_column_keep_to_the_same_side(
    open_page: Opener,
    types: dict[tuple[str, str], SitePage],
    theme: str,
    lang: str,
    source: str,
    start: str,
    end: str,
) -> None:
    page, _ = open_page(types[lang, "post"].url, width=1280)
    table = html(source, lang=lang)
    page.evaluate("html => { document.querySelector('.body').innerHTML = html; }", table)
    if theme == "plain":
        page.evaluate("document.querySelectorAll('link[rel=stylesheet]').forEach(link => link.remove())")
        css = (builtin_themes() / "plain" / "static" / "css" / "plain.css").read_text(encoding="utf-8")
        page.evaluate(DRESS, css + "td, th { min-inline-size: 8rem; }")
    assert page.evaluate(SIDES) == [[start] * 2, [start] * 2, ["middle"] * 2, [end] * 2]


@pytest.mark.parametrize(("width", "parts"), [(1280, 3), (360, 1)])
def test_the_dates_of_the_date_line_stand_apart_in_what_is_copied(
    open_page: Opener, width: int, parts: int
) -> None:
    page, _ = open_page("/", width=width)
    dates = page.locator(".updated time")
    shown = dates.inner_text()
    assert len(shown.split(" | ")) == parts
    assert len(str(dates.text_content()).split(" | ")) == 3
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('.updated time'))")
    assert page.evaluate("String(getSelection())").strip() == shown
