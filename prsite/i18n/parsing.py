"""Dates as authors type them, read into instants.

Accepted, in any digits: `1404-08-25`, «۱۴۰۴/۰۸/۲۵», «۲۵ آبان ۱۴۰۴», «یک‌شنبه ۲۵ آبان‌ماه ۱۴۰۴ ساعت ۱۰ صبح»,
`2025-11-16T10:30:00+03:30`, `16 November 2025`. Years 1300–1500 are Jalali and 1900–2100 Gregorian; Hijri
only where the site declares it, or where a month's name or an era («قمری») does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone, tzinfo
from typing import Literal

from prsite.i18n.bidi import has_letters
from prsite.i18n.calendars.calendar import Calendar
from prsite.i18n.calendars.registry import calendar
from prsite.i18n.instants import PartialDate, Precision, day_start, end_of_day, settled
from prsite.i18n.spellings import month_named, month_of, take_era, take_weekday, tidy
from prsite.i18n.timeofday import TimeOfDay, offset_of, take_time
from prsite.i18n.weekdays import weekday_name

__all__ = [
    "YEARS",
    "DateFault",
    "ParsedDate",
    "PartialDate",
    "Precision",
    "Reason",
    "day_start",
    "end_of_day",
    "parse_date",
    "parse_partial",
]

Reason = Literal["unknown", "impossible", "two-digit-year", "year-out-of-range"]

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

# The forms that nearly all authors keep to, untidied: `1404-08-25 10:30`, «۲۵ آبان ۱۴۰۴، ساعت ۱۰:۳۰».
_DIGIT = "[0-9۰-۹]"
_PLAIN = re.compile(
    rf"(?:({_DIGIT}{{4}})([-/])({_DIGIT}{{1,2}})\2({_DIGIT}{{1,2}})"
    rf"|({_DIGIT}{{1,2}}) ([^\W\d_]+) ({_DIGIT}{{4}}))"
    rf"(?:(?: |[،,]? ساعت )({_DIGIT}{{1,2}}):({_DIGIT}{{2}}))?"
)

# As machines write them: `2025-11-16T10:30:00+03:30`.
_ISO = re.compile(
    "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}:[0-9]{2})?"
)

# All other forms; ``re`` compiles these when a date first asks for them.
_YEAR_FIRST = r"(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,2})"
_DAY_FIRST = r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})"
_NAME = r"([^\W\d_]+(?: [^\W\d_]+)*)"
_DAY = r"(\d{1,2})(?:st|nd|rd|th|ام|ین|م|ی)?"
_DAY_NAME_YEAR = rf"{_DAY} ?{_NAME} ?(\d{{1,4}})"
_NAME_DAY_YEAR = rf"{_NAME} ?{_DAY} (\d{{1,4}})"
_YEAR_NAME_DAY = rf"(\d{{4}}) ?{_NAME} ?{_DAY}"
_MONTH_ONLY = rf"{_NAME} ?(\d{{4}})|(\d{{4}}) ?{_NAME}|(\d{{4}})[-/.](\d{{1,2}})"
_YEAR_ONLY = r"\d{3,4}"
_FIRST = r"(?<!\w)(?:یکم|اول)(?= [^\W\d_])"


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
    `declared` is the calendar in which dates in numbers were to be read: a hint may offer no others.
    """

    reason: Reason
    text: str
    month_name: str | None = None
    days: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str | None = None
    declared: str | None = None


@dataclass(frozen=True, slots=True)
class _Fields:
    """The numbers of a full date, and the calendar that a month's name or an era gave away."""

    year: int
    month: int
    day: int
    calendar: str | None


def parse_date(text: str, *, zone: tzinfo, declared: str | None = None) -> ParsedDate | DateFault:
    """Read a full date, with or without a time, in the site's zone; faults are values, never exceptions.

    `declared` is the calendar of years that are in its range: `1447-05-25` is Hijri with "hijri" and Jalali
    without. A name or era in the text says more than it.
    """
    parsed = _read(text, zone, declared)
    return replace(parsed, declared=declared) if isinstance(parsed, DateFault) else parsed


def _read(text: str, zone: tzinfo, declared: str | None) -> ParsedDate | DateFault:
    fields, time, weekday = _plain_parts(text) or _parts(text)
    if fields is None or declared not in (None, *YEARS):
        return DateFault("unknown", text)
    if fields.year < 100:
        return DateFault("two-digit-year", text, year=fields.year, month=fields.month, day=fields.day)
    kind = fields.calendar or (declared if declared and fields.year in YEARS[declared] else None)
    kind = _calendar_of(fields.year, kind, YEARS)
    if kind is None:
        return DateFault("year-out-of-range", text, year=fields.year, month=fields.month, day=fields.day)
    day = _day_of(fields, calendar(kind))
    if day is None or (time and not time.exists):
        return _impossible(text, fields, calendar(kind))
    at = day_start(day, zone) if time is None else _at_time(day, time, zone)
    wrong = weekday is not None and weekday != day.weekday()
    return ParsedDate(at, time is None, kind, weekday_name(day.weekday(), _tongue(text)) if wrong else None)


def _at_time(day: date, time: TimeOfDay, zone: tzinfo) -> datetime:
    """The instant of a time of day, which may carry its own offset; hour 24 ends the day."""
    if time.hour == 24:
        day, hour = day + timedelta(days=1), 0
    else:
        hour = time.hour
    clock = zone if time.offset is None else timezone(time.offset)
    at = datetime(day.year, day.month, day.day, hour, time.minute, time.second, time.microsecond, clock)
    return settled(at, zone)


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
    found = re.fullmatch(_MONTH_ONLY, rest)
    if found:
        name, after, before, late_name, year, number = found.groups()
        named = month_of(name or late_name) if name or late_name else (era, int(number))
        return _month_span(int(after or before or year), named) if named else None
    if re.fullmatch(_YEAR_ONLY, rest):
        return _year_span(int(rest), era)
    return None


_Parts = tuple[_Fields | None, TimeOfDay | None, int | None]
"""The day, the time and the weekday (Monday 0) that a text names."""


def _plain_parts(text: str) -> _Parts | None:
    """The parts of a text in one of the usual forms, without the tidying that all others need."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return _machine_parts(text)
    year, _, month, day, other_day, name, other_year, hour, minute = found.groups()
    if name is None:
        fields = _Fields(int(year), int(month), int(day), None)
    else:
        named = month_named(name)
        if named is None:
            return None
        fields = _Fields(int(other_year), named[1], int(other_day), named[0])
    return fields, TimeOfDay(int(hour), int(minute)) if hour else None, None


def _machine_parts(text: str) -> _Parts | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, offset = found.groups()
    time = TimeOfDay(int(hour), int(minute), int(second or 0), offset=offset_of(offset))
    return _Fields(int(year), int(month), int(day), None), time, None


def _parts(text: str) -> _Parts:
    rest, time = take_time(tidy(text))
    rest, weekday = take_weekday(rest)
    return _read_day(rest), time, weekday


def _read_day(rest: str) -> _Fields | None:
    """The fields of a tidied full date without time and weekday; None where it has another form."""
    rest, era = take_era(re.sub(_FIRST, "1", rest))
    if found := re.fullmatch(_YEAR_FIRST, rest):
        return _Fields(int(found[1]), int(found[3]), int(found[4]), era)
    if found := re.fullmatch(_DAY_FIRST, rest):
        # Day first is safe for Jalali and Hijri years only: 05/11/2025 is read in two ways.
        if era in ("jalali", "hijri") or (era is None and int(found[4]) in YEARS["jalali"]):
            return _Fields(int(found[4]), int(found[3]), int(found[1]), era)
        return None
    if found := re.fullmatch(_DAY_NAME_YEAR, rest):
        day, name, year = found.groups()
    elif found := re.fullmatch(_NAME_DAY_YEAR, rest):
        name, day, year = found.groups()
    elif found := re.fullmatch(_YEAR_NAME_DAY, rest):
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
