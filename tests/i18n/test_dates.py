"""Dates as readers see them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from prsite.i18n.calendars.jalali import JALALI
from prsite.i18n.dates import (
    Style,
    date_line,
    format_date,
    format_partial,
    format_time,
    line_calendars,
    month_fields,
)
from prsite.i18n.parsing import parse_partial

TEHRAN = ZoneInfo("Asia/Tehran")
THREE = ("jalali", "hijri", "gregorian")
AT = datetime(2025, 11, 16, 10, 30, tzinfo=TEHRAN)


@pytest.mark.parametrize(
    ("style", "persian", "english"),
    [
        ("full", "یکشنبه ۲۵ آبان ۱۴۰۴", "Sunday 16 November 2025"),
        ("long", "۲۵ آبان ۱۴۰۴", "16 November 2025"),
        ("medium", "۲۵ آبان ۱۴۰۴", "16 November 2025"),
        ("short", "۱۴۰۴/۰۸/۲۵", "2025-11-16"),
        ("month", "آبان ۱۴۰۴", "November 2025"),
        ("year", "۱۴۰۴", "2025"),
        ("weekday", "یکشنبه", "Sunday"),
        ("iso", "2025-11-16T10:30:00+03:30", "2025-11-16T10:30:00+03:30"),
    ],
)
def test_styles(style: Style, persian: str, english: str) -> None:
    assert format_date(AT, "fa", calendar=JALALI, style=style) == persian
    assert format_date(AT, "en", calendar="gregorian", style=style) == english


@pytest.mark.parametrize(
    ("tag", "calendar", "expected"),
    [
        ("fa", "gregorian", "یکشنبه ۱۶ نوامبر ۲۰۲۵"),
        ("fa", "hijri", "یکشنبه ۲۵ جمادی‌الاول ۱۴۴۷"),
        ("fa-AF", "jalali", "یکشنبه ۲۵ عقرب ۱۴۰۴"),
        ("ps", "jalali", "يونۍ ۲۵ لړم ۱۴۰۴"),
        ("ar", "gregorian", "الأحد، ١٦ نوفمبر ٢٠٢٥"),
        ("ar-MA", "gregorian", "الأحد، 16 نونبر 2025"),
        ("ckb", "gregorian", "یەکشەممە، ١٦ی تشرینی دووەمی ٢٠٢٥"),
        ("he", "gregorian", "יום ראשון, 16 בנובמבר 2025"),
        ("ur", "gregorian", "اتوار، 16 نومبر، 2025"),
        ("en-US", "gregorian", "Sunday, November 16, 2025"),
        ("en", "jalali", "Sunday 25 Aban 1404"),
        ("de", "gregorian", "Sonntag, 16. November 2025"),
    ],
)
def test_languages(tag: str, calendar: str, expected: str) -> None:
    assert format_date(AT, tag, calendar=calendar, style="full") == expected


def test_may_is_written_without_hamza() -> None:
    assert format_date(date(2025, 5, 16), "fa", calendar="gregorian") == "۱۶ مه ۲۰۲۵"


def test_an_instant_is_shown_on_the_day_of_its_zone() -> None:
    late = datetime(2025, 11, 15, 21, 0, tzinfo=UTC)
    assert format_date(late, "fa", calendar="jalali", zone=TEHRAN) == "۲۵ آبان ۱۴۰۴"
    assert format_date(late, "fa", calendar="jalali") == "۲۴ آبان ۱۴۰۴"
    assert format_date(late, "fa", calendar="jalali", zone=TEHRAN, style="iso") == "2025-11-16T00:30:00+03:30"
    assert month_fields(datetime(2026, 3, 20, 21, 0, tzinfo=UTC), "jalali", TEHRAN) == (1405, 1)


def test_machines_read_whole_minutes_of_offset() -> None:
    # Tehran's clocks ran by the sun until 1935, at +03:25:44, which is no offset in RFC 3339 or HTML.
    at = datetime(1906, 8, 6, 12, 0, tzinfo=TEHRAN)
    shown = format_date(at, "fa", calendar="jalali", style="iso")
    assert shown == "1906-08-06T12:00:16+03:26"
    assert datetime.fromisoformat(shown) == at


def test_digits_can_be_chosen() -> None:
    assert format_date(AT, "fa", calendar="jalali", digits="latn") == "25 آبان 1404"
    assert format_time(AT, "fa", "latn") == "10:30"


def test_times() -> None:
    assert format_time(AT, "fa") == "۱۰:۳۰"
    assert format_time(AT.replace(hour=9, minute=5), "en") == "09:05"


@pytest.mark.parametrize(
    ("text", "persian", "english"),
    [
        ("۱۲۸۵", "۱۲۸۵", "1285 SH"),
        ("۱۴۰۰ میلادی", "۱۴۰۰ میلادی", "1400"),
        ("۱۴۴۷ قمری", "۱۴۴۷ قمری", "1447 AH"),
        ("آبان ۱۴۰۴", "آبان ۱۴۰۴", "Aban 1404"),
        ("۲۵ آبان ۱۴۰۴", "۲۵ آبان ۱۴۰۴", "16 November 2025"),
        ("نوامبر ۲۰۲۵", "نوامبر ۲۰۲۵", "November 2025"),
        ("2010", "۲۰۱۰ میلادی", "2010"),
    ],
)
def test_partial_dates_are_no_more_precise_than_typed(text: str, persian: str, english: str) -> None:
    partial = parse_partial(text)
    assert partial is not None
    assert format_partial(partial, "fa", "jalali") == persian
    assert format_partial(partial, "en", "gregorian") == english


@pytest.mark.parametrize(
    ("tag", "jalali", "hijri", "gregorian"),
    [
        ("fa", "۱۳۸۹ خورشیدی", "۱۴۴۷ قمری", "۲۰۱۰ میلادی"),
        ("fa-Latn", "1389 SH", "1447 AH", "2010 CE"),
        ("en", "1389 SH", "1447 AH", "2010 CE"),
        ("de", "1389 SH", "1447 AH", "2010 CE"),
        ("ar", "١٣٨٩ هجرية شمسية", "١٤٤٧ هجرية", "٢٠١٠ ميلادية"),
        ("ckb", "١٣٨٩ی هەتاوی", "١٤٤٧ی کۆچی", "٢٠١٠ی زایینی"),
        ("ps", "۱۳۸۹ لمريز", "۱۴۴۷ سپوږميز", "۲۰۱۰ زېږديز"),
        ("ur", "1389 ہجری شمسی", "1447 ہجری قمری", "2010 عیسوی"),
        ("he", "1389 בלוח הפרסי", "1447 להיג׳רה", "2010 לספירה"),
    ],
)
def test_a_year_of_another_calendar_says_so(tag: str, jalali: str, hijri: str, gregorian: str) -> None:
    facts = [parse_partial(text) for text in ("۱۳۸۹", "۱۴۴۷ قمری", "2010")]
    for fact, era in zip(facts, (jalali, hijri, gregorian), strict=True):
        assert fact is not None
        other = "gregorian" if fact.calendar != "gregorian" else JALALI
        assert format_partial(fact, tag, other) == era
        own = format_partial(fact, tag, fact.calendar)
        assert own.isdecimal()


def test_the_date_line_has_three_calendars() -> None:
    assert date_line(AT, "fa", THREE) == "یکشنبه ۲۵ آبان ۱۴۰۴ | ۲۵ جمادی‌الاول ۱۴۴۷ | ۱۶ نوامبر ۲۰۲۵"
    kinds = line_calendars("gregorian", "en", "jalali")
    assert date_line(AT, "en", kinds).startswith("Sunday 16 November 2025 | 25 Aban 1404 | 25 ")


@pytest.mark.parametrize(
    ("own", "tag", "of_site", "kinds"),
    [
        ("jalali", "fa", "jalali", ("jalali", "hijri", "gregorian")),
        ("gregorian", "en", "jalali", ("gregorian", "jalali", "hijri")),
        ("gregorian", "ur", "gregorian", ("gregorian", "hijri")),
        ("hijri", "ar-SA", "hijri", ("hijri", "gregorian")),
        ("gregorian", "he", "gregorian", ("gregorian",)),
        ("gregorian", "en", "gregorian", ("gregorian",)),
    ],
)
def test_the_date_line_has_the_calendars_its_readers_know(
    own: str, tag: str, of_site: str, kinds: tuple[str, ...]
) -> None:
    assert line_calendars(own, tag, of_site) == kinds


def test_the_date_line_follows_the_national_hijri_calendar() -> None:
    assert date_line(AT, "fa", THREE, hijri_offset=-1).split(" | ")[1] == "۲۴ جمادی‌الاول ۱۴۴۷"


def test_an_offset_moves_the_date_and_not_the_weekday() -> None:
    shown = [
        format_date(AT, "fa", calendar=kind, style="full", hijri_offset=-1) for kind in ("hijri", "jalali")
    ]
    assert shown == ["یکشنبه ۲۴ جمادی‌الاول ۱۴۴۷", "یکشنبه ۲۵ آبان ۱۴۰۴"]


def test_a_day_outside_the_hijri_table_has_a_reckoned_date() -> None:
    assert date_line(datetime(1920, 1, 1, tzinfo=UTC), "fa", THREE).split(" | ")[1] == "۱۰ ربیع‌الثانی ۱۳۳۸"
