"""Dates as authors type them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.calendars import gregorian, hijri, jalali
from prsite.i18n.dates import Style, format_date, format_time
from prsite.i18n.parsing import DateFault, ParsedDate, day_start, end_of_day, parse_date, parse_partial

TEHRAN = ZoneInfo("Asia/Tehran")
DAY = date(2025, 11, 16)


def parsed(text: str, declared: str | None = None) -> ParsedDate:
    result = parse_date(text, zone=TEHRAN, declared=declared)
    assert isinstance(result, ParsedDate), result
    return result


def fault(text: str, declared: str | None = None) -> DateFault:
    result = parse_date(text, zone=TEHRAN, declared=declared)
    assert isinstance(result, DateFault), result
    return result


@pytest.mark.parametrize(
    ("text", "calendar"),
    [
        ("1404-08-25", "jalali"),
        ("1404-8-25", "jalali"),
        ("۱۴۰۴/۰۸/۲۵", "jalali"),
        ("١٤٠٤/٠٨/٢٥", "jalali"),
        ("۱۴۰۴.۸.۲۵", "jalali"),
        ("۱۴۰۴ / ۰۸ / ۲۵", "jalali"),
        ("1404−08−25", "jalali"),
        ("۲۵/۸/۱۴۰۴", "jalali"),
        ("۲۵ آبان ۱۴۰۴", "jalali"),
        ("۲۵ ابان ماه ۱۴۰۴", "jalali"),
        ("۲۵ آبان‌ماه سال ۱۴۰۴", "jalali"),
        ("یکشنبه، ۲۵ آبان ۱۴۰۴", "jalali"),
        ("یک‌شنبه ۲۵ آبان‌ماه ۱۴۰۴ هجری شمسی", "jalali"),
        ("۱۴۰۴ آبان ۲۵, یکشنبه", "jalali"),
        ("۲۵ عقرب ۱۴۰۴", "jalali"),
        ("25-Aban-1404", "jalali"),
        ("2025-11-16", "gregorian"),
        ("۲۰۲۵/۱۱/۱۶", "gregorian"),
        ("۱۶ نوامبر ۲۰۲۵", "gregorian"),
        ("۱۶ نوامبر ۲۰۲۵ میلادی", "gregorian"),
        ("16 November 2025", "gregorian"),
        ("November 16th, 2025", "gregorian"),
        ("Sun, 16 Nov 2025", "gregorian"),
        ("الأحد، ١٦ نوفمبر ٢٠٢٥", "gregorian"),
        ("۲۵ جمادی‌الاول ۱۴۴۷", "hijri"),
        ("\u200f۱۴۰۴/۰۸/۲۵\u200e", "jalali"),
    ],
)
def test_accepted_forms(text: str, calendar: str) -> None:
    result = parsed(text)
    assert (result.at, result.date_only) == (datetime(2025, 11, 16, tzinfo=TEHRAN), True)
    assert (result.calendar, result.weekday_mismatch) == (calendar, None)


@pytest.mark.parametrize(
    "text",
    [
        "1404-08-25 10:30",
        "1404-08-25T10:30",
        "۱۴۰۴/۰۸/۲۵، ساعت ۱۰:۳۰",
        "۱۴۰۴/۰۸/۲۵ - ۱۰:۳۰",
        "۲۵ آبان ۱۴۰۴ ساعت ۱۰:۳۰",
        "ساعت ۱۰:۳۰ روز یک‌شنبه ۲۵ آبان ۱۴۰۴",
        "۲۵ آبان ۱۴۰۴ ساعت ۱۰ و ۳۰ دقیقه صبح",
        "2025-11-16T10:30:00+03:30",
        "2025-11-16 07:00Z",
        "2025-11-16T02:00:00-0500",
        "16 November 2025 at 10:30 am",
    ],
)
def test_accepted_times(text: str) -> None:
    result = parsed(text)
    assert result.at == datetime(2025, 11, 16, 10, 30, tzinfo=TEHRAN)
    assert result.at.tzinfo is TEHRAN
    assert not result.date_only


def test_a_jalali_date_that_yaml_chokes_on() -> None:
    assert parsed("1404-02-31").at.date() == date(2025, 5, 21)


def test_midnight_at_the_end_of_the_day() -> None:
    assert parsed("۲۵ آبان ۱۴۰۴ ساعت ۱۲ شب").at == datetime(2025, 11, 17, tzinfo=TEHRAN)
    assert parsed("1404-08-25 24:00").at == datetime(2025, 11, 17, tzinfo=TEHRAN)


def test_hijri_numbers_need_a_declaration() -> None:
    assert parsed("1447-05-25", "hijri").at.date() == DAY
    assert parsed("1447-05-25").calendar == "jalali"
    assert parsed("۲۵/۵/۱۴۴۷ قمری").at.date() == parsed("1447-05-25 AH").at.date() == DAY


def test_a_declaration_leaves_other_years_and_names_alone() -> None:
    for text in ("2025-11-16", "۲۵ آبان ۱۴۰۴", "1404/08/25 شمسی", "16 November 2025"):
        assert parsed(text, "hijri").at.date() == DAY
    assert parsed("2025-11-16", "jalali").calendar == "gregorian"


def test_a_wrong_weekday_is_told_with_the_right_one() -> None:
    assert parsed("دوشنبه ۲۵ آبان ۱۴۰۴").weekday_mismatch == "یکشنبه"
    assert parsed("Monday 16 November 2025").weekday_mismatch == "Sunday"


@pytest.mark.parametrize("text", ["1404-07-31", "۳۱ مهر ۱۴۰۴", "۱۴۰۴/۷/۳۱ ۱۰:۳۰"])
def test_an_impossible_day_says_how_long_the_month_is(text: str) -> None:
    assert fault(text) == DateFault("impossible", text, "مهر", 30, 1404, 7, 31, "jalali")


def test_impossible_gregorian_dates() -> None:
    assert fault("2025-02-29") == DateFault(
        "impossible", "2025-02-29", "February", 28, 2025, 2, 29, "gregorian"
    )
    assert fault("۳۱ ژوئن ۲۰۲۵").month_name == "ژوئن"


def test_impossible_months_and_times() -> None:
    assert (fault("1404-13-01").month_name, fault("1404-13-01").month) == (None, 13)
    assert fault("1404-08-25 25:00").reason == "impossible"
    assert fault("۳۰ اسفند ۱۴۰۴").days == 29


@pytest.mark.parametrize("text", ["04/08/25", "۲۵ آبان ۰۴", "04-8-25 10:30", "16 Nov 25"])
def test_two_digit_years_are_refused_by_name(text: str) -> None:
    assert fault(text).reason == "two-digit-year"


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("1285/01/01", None),
        ("1600-01-01", None),
        ("2101-01-01", None),
        ("۲۵ آبان ۲۰۲۵", None),
        ("1600-11-16", "jalali"),
    ],
)
def test_years_out_of_range(text: str, declared: str | None) -> None:
    assert fault(text, declared).reason == "year-out-of-range"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "فردا",
        "16/11/2025",
        "آبان ۱۴۰۴",
        "1404",
        "20251116",
        "1404-08/25",
        "۲۵ آبان ۱۴۰۴ یا ۲۶",
        "10:30",
        "ab 12 1404",
    ],
)
def test_unknown_forms(text: str) -> None:
    assert fault(text) == DateFault("unknown", text)


def test_an_unknown_calendar_is_a_fault_too() -> None:
    assert fault("1404-08-25", "hebrew").reason == "unknown"


@given(st.text(alphabet="0123456789۰۱۴-/:. +TZآبانمهرشبصماه،ساعت\u200c"))
def test_no_text_raises(text: str) -> None:
    assert isinstance(parse_date(text, zone=TEHRAN), ParsedDate | DateFault)
    parse_partial(text)


STYLES: list[Style] = ["full", "long", "short"]


@given(
    st.dates(date(1925, 1, 1), date(2076, 1, 1)),
    st.sampled_from(["fa", "fa-AF", "en", "en-US", "ar", "ckb", "ps", "he", "ur"]),
    st.sampled_from(["jalali", "gregorian", "hijri"]),
    st.sampled_from(STYLES),
)
def test_what_we_write_we_read(day: date, tag: str, calendar: str, style: Style) -> None:
    result = parsed(format_date(day, tag, calendar=calendar, style=style), declared=calendar)
    assert (result.at.date(), result.calendar, result.weekday_mismatch) == (day, calendar, None)


@given(st.dates(date(1950, 1, 1), date(2070, 1, 1)), st.times())
def test_instants_survive_too(day: date, clock: time) -> None:
    at = datetime.combine(day, clock.replace(second=0, microsecond=0), UTC).astimezone(TEHRAN)
    assert parsed(format_date(at, "fa", calendar="jalali", style="iso")).at == at
    shown = format_date(at, "fa", calendar="jalali", style="full") + " ساعت " + format_time(at, "fa")
    again = parsed(shown)
    assert (again.at.date(), again.at.hour, again.at.minute) == (at.date(), at.hour, at.minute) or at.fold


@pytest.mark.parametrize(
    ("text", "first", "last", "precision", "calendar"),
    [
        ("۱۳۸۹", "2010-03-21", "2011-03-20", "year", "jalali"),
        ("سال ۱۲۸۵", "1906-03-22", "1907-03-21", "year", "jalali"),
        ("1850", "1850-01-01", "1850-12-31", "year", "gregorian"),
        ("۱۴۵۳ میلادی", "1453-01-01", "1453-12-31", "year", "gregorian"),
        ("آبان ۱۴۰۴", "2025-10-23", "2025-11-21", "month", "jalali"),
        ("مهرماه ۱۴۰۵", "2026-09-23", "2026-10-22", "month", "jalali"),
        ("1404/12", "2026-02-20", "2026-03-20", "month", "jalali"),
        ("2025-02", "2025-02-01", "2025-02-28", "month", "gregorian"),
        ("November 2025", "2025-11-01", "2025-11-30", "month", "gregorian"),
        ("۱۴ مرداد ۱۲۸۵", "1906-08-06", "1906-08-06", "day", "jalali"),
        ("1404-08-25", "2025-11-16", "2025-11-16", "day", "jalali"),
    ],
)
def test_partial_dates(text: str, first: str, last: str, precision: str, calendar: str) -> None:
    partial = parse_partial(text)
    assert partial is not None
    assert (partial.first.isoformat(), partial.last.isoformat()) == (first, last)
    assert (partial.precision, partial.calendar) == (precision, calendar)


@pytest.mark.parametrize("text", ["", "04", "1404-13", "1404-07-31", "چندی پیش", "3000"])
def test_no_partial_date(text: str) -> None:
    assert parse_partial(text) is None


def test_a_day_begins_when_its_clocks_do() -> None:
    # Until 1401 Iran's clocks went forward at midnight: 2 Farvardin 1400 began at one o'clock.
    assert day_start(date(2021, 3, 22), TEHRAN).isoformat() == "2021-03-22T01:00:00+04:30"
    assert parsed("1400/01/02").date_only


def test_an_hour_that_the_clocks_show_twice() -> None:
    # On 30 Shahrivar 1400 Iran's clocks went back from midnight to 23:00.
    assert parsed("1400/06/30 23:30").at.isoformat() == "2021-09-21T23:30:00+04:30"
    assert parsed("2021-09-21T23:30+03:30").at.isoformat() == "2021-09-21T23:30:00+03:30"
    assert parsed("2021-09-21T23:30+04:30").at.isoformat() == "2021-09-21T23:30:00+04:30"


def test_an_hour_that_the_clocks_skip() -> None:
    assert parsed("1400/01/02 00:30").at.isoformat() == "2021-03-22T01:30:00+04:30"


def test_summer_time_ended_for_good_in_1401() -> None:
    assert parsed("1401/04/15 10:00").at.isoformat() == "2022-07-06T10:00:00+04:30"
    assert parsed("1402/04/15 10:00").at.isoformat() == "2023-07-06T10:00:00+03:30"


@pytest.mark.parametrize(
    ("at", "end"),
    [
        (datetime(2025, 11, 16, 10, 30, tzinfo=TEHRAN), "2025-11-16T23:59:59.999999+03:30"),
        (datetime(2021, 3, 21, 10, 30, tzinfo=TEHRAN), "2021-03-21T23:59:59.999999+03:30"),
        (datetime(2021, 9, 21, 10, 30, tzinfo=TEHRAN), "2021-09-21T23:59:59.999999+03:30"),
    ],
)
def test_the_end_of_a_day_is_one_microsecond_before_the_next(at: datetime, end: str) -> None:
    assert end_of_day(at).isoformat() == end
    assert end_of_day(at) + timedelta(microseconds=1) <= day_start(at.date() + timedelta(days=1), TEHRAN)


def test_a_naive_instant_has_no_day() -> None:
    with pytest.raises(ValueError, match="zone"):
        end_of_day(datetime.combine(DAY, time()))


MONTHS = sorted(
    {name for each in (jalali, gregorian, hijri) for row in each.MONTHS.values() for name in row}
    | {"سال", "شنبه"}
)


@pytest.mark.parametrize("name", MONTHS)
@pytest.mark.parametrize("end", ["", " ۱۰:۳۰", "، ساعت 9:05", " 25:00"])
def test_the_usual_form_says_what_the_tidied_one_says(name: str, end: str) -> None:
    # Spaces before a text change nothing but the way it is read.
    for text in (f"25 {name} 1404{end}", f"۵ {name} ۲۰۲۵{end}"):
        usual, tidied = parse_date(text, zone=TEHRAN), parse_date("  " + text, zone=TEHRAN)
        if isinstance(usual, DateFault) and isinstance(tidied, DateFault):
            assert replace(usual, text="") == replace(tidied, text="")
        else:
            assert usual == tidied


@given(
    st.integers(1, 9999),
    st.integers(0, 14),
    st.integers(0, 33),
    st.sampled_from("-/"),
    st.sampled_from(["", " 10:30", "T00:00", " ساعت 24:00", ", ساعت 23:59", "T24:01"]),
    st.sampled_from([TEHRAN, ZoneInfo("Africa/Cairo")]),
)
def test_numbers_in_the_usual_form(
    year: int, month: int, day: int, mark: str, end: str, zone: ZoneInfo
) -> None:
    text = f"{year:04}{mark}{month:02}{mark}{day:02}{end}"
    usual, tidied = parse_date(text, zone=zone), parse_date("  " + text, zone=zone)
    if isinstance(usual, DateFault) and isinstance(tidied, DateFault):
        assert replace(usual, text="") == replace(tidied, text="")
    else:
        assert usual == tidied


@given(
    st.from_regex(
        r"(?:13|14|19|20)[0-9]{2}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9](?::[0-6][0-9])?(?:Z|[+-][0-2][0-9]:[0-9]{2})?",
        fullmatch=True,
    )
)
def test_machine_forms_are_read_like_all_others(text: str) -> None:
    quick, slow = (parse_date(written, zone=ZoneInfo("Asia/Tehran")) for written in (text, f"{text} "))
    assert quick == (replace(slow, text=text) if isinstance(slow, DateFault) else slow)


@pytest.mark.parametrize("offset", ["+03:99", "-03:60", "+14:01", "-24:00", "+99:99", "+0360", "+1401"])
def test_an_offset_that_no_clock_has_is_impossible(offset: str) -> None:
    for text in (f"2025-11-16T10:30:00{offset}", f"۲۵ آبان ۱۴۰۴ ساعت ۱۰:۳۰ {offset}"):
        fault = parse_date(text, zone=TEHRAN)
        assert isinstance(fault, DateFault), text
        assert fault.reason == "impossible"


def test_the_farthest_clocks_are_fourteen_hours_ahead() -> None:
    assert parsed("2025-11-16T10:30:00+14:00").at.isoformat() == "2025-11-16T00:00:00+03:30"
    assert parsed("2025-11-16T10:30:00+05:59").at.isoformat() == "2025-11-16T08:01:00+03:30"
