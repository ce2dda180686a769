"""The Jalali calendar, day by day against ICU."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.calendars.jalali import JALALI, days_in_month, from_fields, is_leap, month_name, to_fields
from tests.i18n.intl import ask

FIRST, LAST = date(1921, 3, 21), date(2122, 3, 20)


FIELDS = """
const format = new Intl.DateTimeFormat("fa-IR-u-ca-persian-nu-latn", {
  year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
const answer = [];
for (let at = Date.parse(given[0]); at <= Date.parse(given[1]); at += 864e5) {
  const fields = {};
  for (const { type, value } of format.formatToParts(at)) fields[type] = +value;
  answer.push([fields.year, fields.month, fields.day]);
}
"""


def test_every_day_of_1300_to_1500_is_that_of_intl() -> None:
    theirs = [tuple(fields) for fields in ask(FIELDS, [FIRST.isoformat(), LAST.isoformat()])]
    assert theirs[0] == (1300, 1, 1)
    assert theirs[-1][:2] == (1500, 12)
    days = [FIRST + timedelta(days=i) for i in range((LAST - FIRST).days + 1)]
    assert [to_fields(day) for day in days] == theirs
    assert [from_fields(*fields) for fields in theirs] == days


@pytest.mark.parametrize("year", [1399, 1403, 1408])
def test_the_leap_years_by_name(year: int) -> None:
    """1403 and 1408 lie five years apart: rules of four-year steps get one of them wrong."""
    assert is_leap(year)
    assert not is_leap(year + 1)
    assert from_fields(year, 12, 30) + timedelta(days=1) == from_fields(year + 1, 1, 1)
    with pytest.raises(ValueError, match="no day 30"):
        from_fields(year + 1, 12, 30)


def test_leap_years() -> None:
    assert [year for year in range(1395, 1413) if is_leap(year)] == [1395, 1399, 1403, 1408, 1412]
    assert days_in_month(1403, 12) == 30
    assert days_in_month(1404, 12) == 29


def test_known_days() -> None:
    assert from_fields(1404, 2, 31) == date(2025, 5, 21)
    assert from_fields(1404, 8, 25) == date(2025, 11, 16)
    assert from_fields(1403, 12, 30) == date(2025, 3, 20)
    assert from_fields(1285, 5, 14) == date(1906, 8, 6)


@pytest.mark.parametrize(
    "fields",
    [(1404, 7, 31), (1404, 12, 30), (1404, 13, 1), (1404, 0, 1), (1404, 1, 0), (0, 1, 1), (1503, 1, 1)],
)
def test_impossible_days(fields: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        from_fields(*fields)


def test_days_before_the_calendar_are_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        to_fields(date(622, 3, 20))


@given(st.dates(date(700, 1, 1), date(2120, 1, 1)))
def test_there_and_back(day: date) -> None:
    assert JALALI.from_fields(*JALALI.to_fields(day)) == day


def test_month_names_by_language() -> None:
    assert [month_name(1, tag) for tag in ("fa", "fa-IR", "fa-AF", "prs", "ps", "ckb", "en", "de")] == [
        "فروردین",
        "فروردین",
        "حمل",
        "حمل",
        "وری",
        "خاکەلێوە",
        "Farvardin",
        "Farvardin",
    ]
