"""What Chromium lays out: nothing overflows, both directions mirror each other, letters stay themselves."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.opening import Opener
from tests.browser.site import SitePage
from tests.browser.survey import OVERFLOW, Look, findings

BOXES = """() => {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('body, body *')].map(e => {
    const style = getComputedStyle(e);
    if (/^(inline|none|contents)$/.test(style.display) || (e.closest('.body') && !e.matches('.body'))
      || e.closest('svg *') || !e.checkVisibility()) return null;
    const b = e.getBoundingClientRect();
    return b.width && b.height ? [b.left, b.right, width] : null;
  });
}"""
"""Left, right and the page's width of every box outside the author's text; null for what is no box."""

TURN = """() => {
  document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl';
}"""

SAME_LETTERS = """() => {
  const root = document.documentElement;
  root.style.setProperty('--font-text', getComputedStyle(root).getPropertyValue('--font-text'));
}"""
"""Each direction prefers its own face: letters of one width in both let even the smallest box be compared."""

NAMED = """(place) => {
  const e = [...document.querySelectorAll('body, body *')][place];
  return e.outerHTML.slice(0, 100) + ' in .' + e.parentElement.className;
}"""

WIDTHS = (320, 480, 768, 1024, 1440)


def _crooked(page: Page) -> tuple[list[str], int]:
    """The boxes that do not lie mirrored in the page turned round, and how many turned at all."""
    one: Any = page.evaluate(BOXES)
    page.evaluate(TURN)
    other: Any = page.evaluate(BOXES)
    page.evaluate(TURN)
    crooked, moved = [], 0
    for place, (here, there) in enumerate(zip(one, other, strict=True)):
        if here is None or there is None:
            continue
        left, right, width = here
        moved += abs(left - there[0]) > 1
        if abs(left - (width - there[1])) > 1 or abs(right - (width - there[0])) > 1:
            crooked.append(f"{here} against {there}: {page.evaluate(NAMED, place)}")
    return crooked, moved


def test_no_page_scrolls_sideways_on_a_small_phone(survey: tuple[Look, ...]) -> None:
    assert findings(survey, "overflow") == {}


def test_an_overflow_is_seen(open_page: Opener) -> None:
    page, _ = open_page("/", width=320)
    page.evaluate("document.querySelector('main').style.minWidth = '50rem'")
    assert page.evaluate(OVERFLOW) != []


@pytest.mark.parametrize("lang", ["fa", "en"])
def test_every_type_of_page_turned_round_is_its_mirror(
    open_page: Opener, types: dict[tuple[str, str], SitePage], lang: str
) -> None:
    """The same page in both directions, in five widths: left in one is width − right in the other."""
    found: dict[str, list[str]] = {}
    kinds = [page for (own, _), page in types.items() if own == lang]
    assert len(kinds) > 14
    for one in kinds:
        page, _ = open_page(one.url)
        page.evaluate(SAME_LETTERS)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            crooked, moved = _crooked(page)
            assert moved > 5, one
            wrong = crooked + page.evaluate(OVERFLOW)
            if wrong:
                found[f"{one} {width}"] = wrong
        page.close()
    assert found == {}


def test_a_crooked_box_is_seen(open_page: Opener) -> None:
    page, _ = open_page("/")
    page.evaluate(SAME_LETTERS)
    page.evaluate("document.querySelector('main').style.paddingLeft = '7rem'")
    crooked, _ = _crooked(page)
    assert len(crooked) > 3


def test_documents_carry_language_and_direction(survey: tuple[Look, ...]) -> None:
    wrong = [
        str(look.page)
        for look in survey
        if look.direction != (look.page.lang, "rtl" if look.page.lang == "fa" else "ltr")
    ]
    assert wrong == []


def test_code_and_telephone_numbers_run_left_to_right(survey: tuple[Look, ...]) -> None:
    assert findings(survey, "turned") == {}


def test_arabic_script_is_neither_slanted_nor_spaced_nor_justified(survey: tuple[Look, ...]) -> None:
    assert findings(survey, "bent") == {}
