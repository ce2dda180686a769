"""Dates and times as readers of a language see them.

Patterns are the house style's for Persian and CLDR 48's order for the rest; names come from `weekdays`
and the calendars, so that no page of the common languages needs Babel. Machines get `style="iso"`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Literal

from prsite.i18n.calendars import registry
from prsite.i18n.calendars.calendar import Calendar
from prsite.i18n.digits import native_digits
from prsite.i18n.languages import DigitSystem, direction, language, split_tag
from prsite.i18n.parsing import PartialDate
from prsite.i18n.weekdays import weekday_name

Style = Literal["full", "long", "medium", "short", "month", "year", "weekday", "iso"]

# language: full, long, month. {w} weekday, {d} day, {m} month's name, {y} year.
_PATTERNS: dict[str, tuple[str, str, str]] = {
    "ar": ("{w}، {d} {m} {y}", "{d} {m} {y}", "{m} {y}"),
    "ckb": ("{w}، {d}ی {m}ی {y}", "{d}ی {m}ی {y}", "{m}ی {y}"),
    "he": ("{w}, {d} ב{m} {y}", "{d} ב{m} {y}", "{m} {y}"),
    "ur": ("{w}، {d} {m}، {y}", "{d} {m}، {y}", "{m} {y}"),
    "de": ("{w}, {d}. {m} {y}", "{d}. {m} {y}", "{m} {y}"),
}
_PLAIN = ("{w} {d} {m} {y}", "{d} {m} {y}", "{m} {y}")
_AMERICAN = ("{w}, {m} {d}, {y}", "{m} {d}, {y}", "{m} {y}")


def format_date(
    value: date | datetime,
    tag: str,
    *,
    calendar: Calendar | str,
    digits: DigitSystem | None = None,
    style: Style = "long",
    zone: tzinfo | None = None,
) -> str:
    """A day in a language and calendar; an aware instant is first taken to `zone`, where one is given.

    full «یکشنبه ۲۵ آبان ۱۴۰۴», long and medium «۲۵ آبان ۱۴۰۴», short «۱۴۰۴/۰۸/۲۵» ("2025-11-16" in
    left-to-right languages), month «آبان ۱۴۰۴», year «۱۴۰۴», weekday «یکشنبه»; iso is always Gregorian in
    ASCII, with time and offset for an instant.
    """
    if isinstance(value, datetime):
        if zone is not None:
            value = value.astimezone(zone)
        if style == "iso":
            return value.isoformat(timespec="seconds")
        value = value.date()
    elif style == "iso":
        return value.isoformat()
    counted = registry.calendar(calendar) if isinstance(calendar, str) else calendar
    return _format_day(value, tag, counted, digits or language(tag).digits, style)


@lru_cache(maxsize=4096)
def _format_day(day: date, tag: str, counted: Calendar, digits: DigitSystem, style: Style) -> str:
    if style == "weekday":
        return weekday_name(day.weekday(), tag)
    year, month, number = counted.to_fields(day)
    if style == "year":
        return native_digits(str(year), digits)
    if style == "short":
        mark = "/" if direction(tag) == "rtl" else "-"
        return native_digits(f"{year:04}{mark}{month:02}{mark}{number:02}", digits)
    full, long, of_month = _patterns(tag)
    pattern = {"full": full, "month": of_month}.get(style, long)
    weekday = weekday_name(day.weekday(), tag) if style == "full" else ""
    shown = pattern.format(w=weekday, d=number, m=counted.month_name(month, tag), y=year)
    return native_digits(shown, digits)


def _patterns(tag: str) -> tuple[str, str, str]:
    primary, _, territory = split_tag(tag)
    if (primary, territory) == ("en", "US"):
        return _AMERICAN
    return _PATTERNS.get(primary, _PLAIN)


def format_time(value: datetime | time, tag: str, digits: DigitSystem | None = None) -> str:
    """Hours and minutes of a clock of 24 hours: «۱۰:۳۰», "10:30"."""
    return native_digits(f"{value.hour:02}:{value.minute:02}", digits or language(tag).digits)


def format_partial(
    partial: PartialDate, tag: str, calendar: Calendar | str, digits: DigitSystem | None = None
) -> str:
    """A fact's date no more precise than it was given: «۱۳۸۹», «آبان ۱۴۰۴», «۲۵ آبان ۱۴۰۴».

    A year or month of another calendar spans two of this one and is shown in its own.
    """
    own = partial.calendar if partial.precision != "day" else calendar
    style: Style = "long" if partial.precision == "day" else partial.precision
    return format_date(partial.first, tag, calendar=own, digits=digits, style=style)


def month_fields(value: datetime, calendar: Calendar | str, zone: tzinfo) -> tuple[int, int]:
    """Year and month of an instant in a calendar and zone: for archives."""
    return day_fields(value.astimezone(zone).date(), calendar)[:2]


@lru_cache(maxsize=8192)
def day_fields(day: date, calendar: Calendar | str) -> tuple[int, int, int]:
    """Year, month and day of a day in a calendar: for permalinks.

    Kept, as a newsroom publishes on far fewer days than it has items.
    """
    counted = registry.calendar(calendar) if isinstance(calendar, str) else calendar
    return counted.to_fields(day)


def date_line(at: datetime, tag: str, digits: DigitSystem | None = None, *, hijri_offset: int = 0) -> str:
    """The date line of Iranian news sites: three calendars, the language's own first and with the weekday.

    «یکشنبه ۲۵ آبان ۱۴۰۴ | ۲۵ جمادی‌الاول ۱۴۴۷ | ۱۶ نوامبر ۲۰۲۵». `hijri_offset`, in days, takes Umm
    al-Qura to the national Hijri calendar. `at` must be in the site's zone. A day that the Hijri table lacks
    has no Hijri part.
    """
    own = language(tag).calendar
    parts: list[str] = []
    for kind in (own, *(each for each in ("jalali", "hijri", "gregorian") if each != own)):
        day = at.date() + timedelta(days=hijri_offset if kind == "hijri" else 0)
        try:
            parts.append(
                format_date(day, tag, calendar=kind, digits=digits, style="long" if parts else "full")
            )
        except ValueError:
            continue
    return " | ".join(parts)
