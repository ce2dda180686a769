"""What Chromium lays out: nothing overflows, both directions mirror each other, letters stay themselves."""

from __future__ import annotations

import pytest

from tests.browser.opening import Opener
from tests.browser.survey import OVERFLOW, Look, findings

BOXES = """(selectors) => Object.fromEntries(selectors.map(s => {
  const e = document.querySelector(s);
  if (!e) return [s, null];
  const b = e.getBoundingClientRect();
  return [s, [b.left, b.right, document.documentElement.clientWidth]];
}))"""

TURN = """() => {
  document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl';
}"""

CHROME = (
    ".masthead",
    ".nameplate",
    ".name",
    ".promise",
    ".languages",
    ".menu",
    ".menu ul",
    "main",
    ".lead",
    ".lead img",
    ".columns > :first-child",
    ".columns > :last-child",
    "footer",
)


def test_no_page_scrolls_sideways_on_a_small_phone(survey: tuple[Look, ...]) -> None:
    assert findings(survey, "overflow") == {}


def test_an_overflow_is_seen(open_page: Opener) -> None:
    page, _ = open_page("/", width=320)
    page.evaluate("document.querySelector('main').style.minWidth = '50rem'")
    assert page.evaluate(OVERFLOW) != []


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_turned_round_is_its_mirror(open_page: Opener, width: int) -> None:
    """The same page in both directions: left in one is width − right in the other, to a pixel."""
    page, _ = open_page("/", width=width)
    one = page.evaluate(BOXES, list(CHROME))
    page.evaluate(TURN)
    other = page.evaluate(BOXES, list(CHROME))
    present = [name for name in CHROME if one[name] is not None]
    assert {"main", "footer", ".masthead", ".menu"} <= set(present)
    crooked = [
        f"{name}: {one[name]} against {other[name]}"
        for name in present
        if abs(one[name][0] - (other[name][2] - other[name][1])) > 1
    ]
    assert crooked == []


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
