"""Dates as authors type them, read into instants.

Accepted, in any digits: `1404-08-25`, «۱۴۰۴/۰۸/۲۵», «۲۵ آبان ۱۴۰۴», «یک‌شنبه ۲۵ آبان‌ماه ۱۴۰۴ ساعت ۱۰ صبح»,
`2025-11-16T10:30:00+03:30`, `16 November 2025`. Years 1300–1500 are Jalali and 1900–2100 Gregorian; Hijri
only where it is declared or a Hijri month is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Literal

from prsite.i18n.bidi import has_letters
from prsite.i18n.calendars.calendar import Calendar
from prsite.i18n.calendars.registry import calendar
from prsite.i18n.spellings import month_of, take_era, take_weekday, tidy
from prsite.i18n.timeofday import take_time
from prsite.i18n.weekdays import weekday_name

Reason = Literal["unknown", "impossible", "two-digit-year", "year-out-of-range"]
Precision = Literal["year", "month", "day"]

YEARS: dict[str, range] = {
    "jalali": range(1300, 1501),
    "gregorian": range(1900, 2101),
    "hijri": range(1343, 1501),
}
"""The years a full date may have, by calendar."""

# Facts reach further back: anything up to 1500 is Jalali, and the table of the Hijri calendar stays as it is.
_FACT_YEARS: dict[str, range] = {
    "jalali": range(1, 1501),
    "gregorian": range(1501, 2101),
    "hijri": YEARS["hijri"],
}

_YEAR_FIRST = re.compile(r"(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})")
_NAME = r"([^\W\d_]+(?: [^\W\d_]+)*)"
_DAY = r"(\d{1,2})(?:st|nd|rd|th|ام|ین|م|ی)?"
_DAY_NAME_YEAR = re.compile(rf"{_DAY} ?{_NAME} ?(\d{{1,4}})")
_NAME_DAY_YEAR = re.compile(rf"{_NAME} ?{_DAY} (\d{{1,4}})")
_YEAR_NAME_DAY = re.compile(rf"(\d{{4}}) ?{_NAME} ?{_DAY}")
_MONTH_ONLY = re.compile(rf"{_NAME} ?(\d{{4}})|(\d{{4}}) ?{_NAME}|(\d{{4}})[-/.](\d{{1,2}})")
_YEAR_ONLY = re.compile(r"\d{3,4}")
_FIRST = re.compile(r"(?<!\w)(?:یکم|اول)(?= [^\W\d_])")


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """An instant read from a text, in the zone asked for.

    `date_only`: no time was typed and `at` is the start of that day. `weekday_mismatch`: the true weekday's
    name (Persian or English, as the text is written) where the author typed another one.
    """

    at: datetime
    date_only: bool
    calendar: str
    weekday_mismatch: str | None = None


@dataclass(frozen=True, slots=True)
class DateFault:
    """Why a text is no date.

    "impossible" carries the fields and, where the month exists, its name (in Persian or English, as the text
    is written) and number of `days`; with `days` in it and the day within them, the time of day is at fault.
    """

    reason: Reason
    text: str
    month_name: str | None = None
    days: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day, as its `first` and `last` day."""

    first: date
    last: date
    precision: Precision
    calendar: str


@dataclass(frozen=True, slots=True)
class _Fields:
    """The numbers of a full date, and the calendar that a month's name or an era gave away."""

    year: int
    month: int
    day: int
    calendar: str | None


def parse_date(text: str, *, zone: tzinfo, declared: str | None = None) -> ParsedDate | DateFault:
    """Read a full date, with or without a time, in the site's zone; faults are values, never exceptions.

    `declared` names the calendar of the numbers and overrules the ranges of years: "hijri" is needed for
    `1447-05-25`.
    """
    rest, time = take_time(tidy(text))
    rest, weekday = take_weekday(rest)
    fields = _read_day(rest)
    kind = (fields.calendar if fields else None) or declared
    if fields is None or kind not in (None, *YEARS):
        return DateFault("unknown", text)
    if fields.year < 100:
        return DateFault("two-digit-year", text, year=fields.year, month=fields.month, day=fields.day)
    kind = _calendar_of(fields.year, kind, YEARS)
    if kind is None:
        return DateFault("year-out-of-range", text, year=fields.year, month=fields.month, day=fields.day)
    day = _day_of(fields, calendar(kind))
    if day is None or (time and not time.exists):
        return _impossible(text, fields, calendar(kind))
    if time is None:
        at = day_start(day, zone)
    else:
        midnight = datetime(
            day.year, day.month, day.day, tzinfo=timezone(time.offset) if time.offset is not None else zone
        )
        at = _settled(
            (midnight + timedelta(days=time.hour // 24)).replace(
                hour=time.hour % 24, minute=time.minute, second=time.second, microsecond=time.microsecond
            ),
            zone,
        )
    wrong = weekday is not None and weekday != day.weekday()
    return ParsedDate(at, time is None, kind, weekday_name(day.weekday(), _tongue(text)) if wrong else None)


def parse_partial(text: str) -> PartialDate | None:
    """Read a fact's date: a year («۱۳۸۹», also before ۱۳۰۰), a month («آبان ۱۴۰۴», `2025-11`) or a day.

    Years up to 1500 are Jalali unless an era («میلادی») or a month's name says otherwise.
    """
    rest, _ = take_weekday(tidy(text))
    fields = _read_day(rest)
    if fields:
        kind = _calendar_of(fields.year, fields.calendar, _FACT_YEARS)
        day = _day_of(fields, calendar(kind)) if kind and fields.year > 99 else None
        return PartialDate(day, day, "day", kind) if day and kind else None
    rest, era = take_era(rest)
    found = _MONTH_ONLY.fullmatch(rest)
    if found:
        name, after, before, late_name, year, number = found.groups()
        named = month_of(name or late_name) if name or late_name else (era, int(number))
        return _month_span(int(after or before or year), named) if named else None
    if _YEAR_ONLY.fullmatch(rest):
        return _year_span(int(rest), era)
    return None


def day_start(day: date, zone: tzinfo) -> datetime:
    """The first instant of a day in a zone, also where the clocks went forward at midnight."""
    return _settled(datetime(day.year, day.month, day.day, tzinfo=zone), zone)


def end_of_day(at: datetime) -> datetime:
    """The last microsecond of an aware instant's day, in the same zone."""
    zone = at.tzinfo
    if zone is None:
        raise ValueError("an instant must carry its zone")
    following = day_start(at.date() + timedelta(days=1), zone)
    return (following.astimezone(UTC) - timedelta(microseconds=1)).astimezone(zone)


def _settled(at: datetime, zone: tzinfo) -> datetime:
    """The instant as the zone's clocks show it: a time that a change of clocks skips moves forward."""
    return at.astimezone(UTC).astimezone(zone)


def _read_day(rest: str) -> _Fields | None:
    """The fields of a tidied full date without time and weekday; None where it has another form."""
    rest, era = take_era(_FIRST.sub("1", rest))
    if found := _YEAR_FIRST.fullmatch(rest):
        return _Fields(int(found[1]), int(found[3]), int(found[4]), era)
    if found := _DAY_FIRST.fullmatch(rest):
        # Day first is safe for Jalali years only: 05/11/2025 is read in two ways.
        if era == "jalali" or (era is None and int(found[4]) in YEARS["jalali"]):
            return _Fields(int(found[4]), int(found[3]), int(found[1]), era)
        return None
    if found := _DAY_NAME_YEAR.fullmatch(rest):
        day, name, year = found.groups()
    elif found := _NAME_DAY_YEAR.fullmatch(rest):
        name, day, year = found.groups()
    elif found := _YEAR_NAME_DAY.fullmatch(rest):
        year, name, day = found.groups()
    else:
        return None
    named = month_of(name)
    if named is None or era not in (None, named[0]):
        return None
    return _Fields(int(year), named[1], int(day), named[0])


def _calendar_of(year: int, given: str | None, years: dict[str, range]) -> str | None:
    """The calendar a year is counted in, or None where it is in no range that is allowed."""
    if given:
        return given if year in years[given] else None
    return next((kind for kind in ("jalali", "gregorian") if year in years[kind]), None)


def _day_of(fields: _Fields, counted: Calendar) -> date | None:
    try:
        return counted.from_fields(fields.year, fields.month, fields.day)
    except ValueError:
        return None


def _impossible(text: str, fields: _Fields, counted: Calendar) -> DateFault:
    name = days = None
    if 1 <= fields.month <= 12:
        name = counted.month_name(fields.month, _tongue(text))
        days = counted.days_in_month(fields.year, fields.month)
    return DateFault("impossible", text, name, days, fields.year, fields.month, fields.day, counted.name)


def _tongue(text: str) -> str:
    """The language to name months in: English for Latin letters and for a Gregorian date in ASCII digits."""
    if has_letters(text, "rtl") or not text.isascii():
        return "fa"
    if has_letters(text, "ltr"):
        return "en"
    return "fa" if re.match(r"\s*1[345]\d\d", text) else "en"


def _month_span(year: int, named: tuple[str | None, int]) -> PartialDate | None:
    given, month = named
    kind = _calendar_of(year, given, _FACT_YEARS)
    if kind is None or not 1 <= month <= 12:
        return None
    counted = calendar(kind)
    last = counted.from_fields(year, month, counted.days_in_month(year, month))
    return PartialDate(counted.from_fields(year, month, 1), last, "month", kind)


def _year_span(year: int, era: str | None) -> PartialDate | None:
    kind = _calendar_of(year, era, _FACT_YEARS | ({"gregorian": range(1, 2101)} if era else {}))
    if kind is None:
        return None
    counted = calendar(kind)
    last = counted.from_fields(year, 12, counted.days_in_month(year, 12))
    return PartialDate(counted.from_fields(year, 1, 1), last, "year", kind)
