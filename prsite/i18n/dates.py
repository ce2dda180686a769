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
from prsite.i18n.instants import PartialDate, iso_instant
from prsite.i18n.languages import DigitSystem, direction, language, split_tag
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
# language: a year by calendar, where the page's own calendar is another. A month's name says it already.
_ERAS: dict[str, dict[str, str]] = {
    "ar": {"jalali": "{y} هجرية شمسية", "hijri": "{y} هجرية", "gregorian": "{y} ميلادية"},
    "ckb": {"jalali": "{y}ی هەتاوی", "hijri": "{y}ی کۆچی", "gregorian": "{y}ی زایینی"},
    "en": {"jalali": "{y} SH", "hijri": "{y} AH", "gregorian": "{y} CE"},
    "fa": {"jalali": "{y} خورشیدی", "hijri": "{y} قمری", "gregorian": "{y} میلادی"},
    "he": {"jalali": "{y} בלוח הפרסי", "hijri": "{y} להיג׳רה", "gregorian": "{y} לספירה"},
    "ps": {"jalali": "{y} لمريز", "hijri": "{y} سپوږميز", "gregorian": "{y} زېږديز"},
    "ur": {"jalali": "{y} ہجری شمسی", "hijri": "{y} ہجری قمری", "gregorian": "{y} عیسوی"},
}
_OF_ARABIC_SCRIPT = frozenset({"ar", "ckb", "ps", "sd", "ug", "ur"})
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
    hijri_offset: int = 0,
) -> str:
    """A day in a language and calendar; an aware instant is first taken to `zone`, where one is given.

    full «یکشنبه ۲۵ آبان ۱۴۰۴», long and medium «۲۵ آبان ۱۴۰۴», short «۱۴۰۴/۰۸/۲۵» ("2025-11-16" in
    left-to-right languages), month «آبان ۱۴۰۴», year «۱۴۰۴», weekday «یکشنبه»; iso is always Gregorian in
    ASCII, with time and offset for an instant. `hijri_offset`, in days, takes Umm al-Qura to a country's own
    Hijri calendar.
    """
    if isinstance(value, datetime):
        if zone is not None:
            value = value.astimezone(zone)
        if style == "iso":
            return iso_instant(value)
        value = value.date()
    elif style == "iso":
        return value.isoformat()
    counted = registry.calendar(calendar) if isinstance(calendar, str) else calendar
    shift = hijri_offset if counted.name == "hijri" else 0
    return _format_day(value, tag, counted, digits or language(tag).digits, style, shift)


@lru_cache(maxsize=4096)
def _format_day(day: date, tag: str, counted: Calendar, digits: DigitSystem, style: Style, shift: int) -> str:
    if style == "weekday":
        return weekday_name(day.weekday(), tag)
    year, month, number = counted.to_fields(day + timedelta(days=shift))
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

    A year or month of another calendar spans two of this one and is shown in its own, a year with its era:
    «۱۴۰۰ میلادی», "1389 SH".
    """
    own = partial.calendar if partial.precision != "day" else calendar
    style: Style = "long" if partial.precision == "day" else partial.precision
    shown = format_date(partial.first, tag, calendar=own, digits=digits, style=style)
    of_page = calendar if isinstance(calendar, str) else calendar.name
    if partial.precision != "year" or partial.calendar == of_page:
        return shown
    primary, script, _ = split_tag(tag)
    eras = _ERAS.get("en" if script == "Latn" else primary, _ERAS["en"])
    return eras[partial.calendar].format(y=shown)


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


def line_calendars(own: str, tag: str, of_site: str) -> tuple[str, ...]:
    """The calendars of a date line in a language: its own, and what its readers are used to see beside it.

    All three on a site whose main language writes Jalali dates (`of_site`), whatever the page's language;
    elsewhere Hijri beside Gregorian, and the reverse, in the languages of Arabic script.
    """
    if of_site == "jalali":
        beside: tuple[str, ...] = ("jalali", "hijri", "gregorian")
    else:
        beside = ("hijri", "gregorian") if split_tag(tag)[0] in _OF_ARABIC_SCRIPT else ()
    return (own, *(each for each in beside if each != own))


def date_line(
    at: datetime,
    tag: str,
    calendars: tuple[str, ...],
    digits: DigitSystem | None = None,
    *,
    hijri_offset: int = 0,
) -> str:
    """The date line of news sites: a day in several calendars, with the weekday in the first.

    «یکشنبه ۲۵ آبان ۱۴۰۴ | ۲۵ جمادی‌الاول ۱۴۴۷ | ۱۶ نوامبر ۲۰۲۵». `hijri_offset` is that of `format_date`. `at`
    must be in the site's zone.
    """
    return " | ".join(
        format_date(
            at.date(),
            tag,
            calendar=kind,
            digits=digits,
            style="long" if number else "full",
            hijri_offset=hijri_offset,
        )
        for number, kind in enumerate(calendars)
    )
