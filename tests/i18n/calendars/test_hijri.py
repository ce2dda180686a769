"""The Umm al-Qura calendar against ICU."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.calendars.hijri import HIJRI, MONTHS
from tests.i18n.intl import ask

FIELDS = """
const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
const answer = [];
for (let at = Date.parse(given[0]); at <= Date.parse(given[1]); at += 864e5) {
  const fields = {};
  for (const { type, value } of format.formatToParts(at)) fields[type] = +value;
  answer.push([fields.year, fields.month, fields.day]);
}
"""


def test_every_day_of_1420_to_1450_is_that_of_intl() -> None:
    first, last = date(1999, 4, 17), date(2029, 5, 13)
    theirs = [tuple(fields) for fields in ask(FIELDS, [first.isoformat(), last.isoformat()])]
    assert theirs[0] == (1420, 1, 1)
    assert theirs[-1][:2] == (1450, 12)
    days = [first + timedelta(days=i) for i in range((last - first).days + 1)]
    assert HIJRI.to_fields(last + timedelta(days=1)) == (1451, 1, 1)
    assert [HIJRI.to_fields(day) for day in days] == theirs
    assert [HIJRI.from_fields(*fields) for fields in theirs] == days


def test_known_days_and_lengths() -> None:
    assert HIJRI.to_fields(date(2025, 11, 16)) == (1447, 5, 25)
    assert type(HIJRI.from_fields(1447, 5, 25)) is date
    assert HIJRI.days_in_month(1446, 9) == 29


@pytest.mark.parametrize(
    "fields", [(1446, 9, 30), (1447, 13, 1), (1447, 0, 1), (1447, 1, 0), (1200, 2, 30), (0, 1, 1)]
)
def test_impossible_days(fields: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"."):
        HIJRI.from_fields(*fields)


def test_the_reckoning_joins_the_table_on_both_ends() -> None:
    for seam in (date(1924, 8, 1), date(2077, 11, 17)):
        before, after = seam - timedelta(days=1), seam
        year, month, day = HIJRI.to_fields(before)
        assert (month, day) == (12, HIJRI.days_in_month(year, 12))
        assert HIJRI.to_fields(after) == (year + 1, 1, 1)


@given(st.dates(date(700, 1, 1), date(2150, 1, 1)))
def test_there_and_back(day: date) -> None:
    assert HIJRI.from_fields(*HIJRI.to_fields(day)) == day
    following = HIJRI.to_fields(day + timedelta(days=1))
    year, month, number = HIJRI.to_fields(day)
    assert following in ((year, month, number + 1), (year, month + 1, 1), (year + 1, 1, 1))


def test_days_far_back_are_near_what_chronicles_say() -> None:
    # The Persian constitution was signed on 14 Jumada II 1324, 5 August 1906.
    assert HIJRI.to_fields(date(1906, 8, 5))[:2] == (1324, 6)
    assert abs(HIJRI.to_fields(date(1906, 8, 5))[2] - 14) <= 1


def test_days_before_the_calendar_are_refused() -> None:
    with pytest.raises(ValueError, match="622"):
        HIJRI.to_fields(date(622, 3, 1))


def test_names() -> None:
    assert {len(set(names)) for names in MONTHS.values()} == {12}
    assert HIJRI.month_name(5, "fa") == HIJRI.month_name(5, "ps") == "جمادی‌الاول"
