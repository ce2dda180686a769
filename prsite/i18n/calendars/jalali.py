"""The Jalali (Solar Hijri) calendar of Iran and Afghanistan.

Leap years follow the 33-year cycle: year y is leap where (25·y + 11) mod 33 < 8. That equals the astronomical
calendar, and ICU's `persian`, on every day of the years 1–1502; the tests compare all days of 1300–1500.
"""

from __future__ import annotations

from datetime import date

from prsite.i18n.calendars.calendar import Calendar
from prsite.i18n.languages import split_tag

FIRST_YEAR, LAST_YEAR = 1, 1502

# CLDR 48, dates/calendars/persian/months/format/wide, for en, fa, fa-AF and ps; CLDR has no Kurdish names
# and its Arabic ones are misspelt: those are the names in use, as are Urdu's.
MONTHS: dict[str, tuple[str, ...]] = {
    tag: tuple(names.split("|"))
    for tag, names in {
        "en": "Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Dey|Bahman|Esfand",
        "fa": "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
        "fa-AF": "حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت",
        "ar": "فروردين|أرديبهشت|خرداد|تير|مرداد|شهريور|مهر|آبان|آذر|دي|بهمن|إسفند",
        "ckb": (
            "خاکەلێوە|بانەمەڕ|جۆزەردان|پووشپەڕ|گەلاوێژ|خەرمانان|ڕەزبەر|"
            "خەزەڵوەر|سەرماوەز|بەفرانبار|ڕێبەندان|ڕەشەمە"
        ),
        "ps": "وری|غویی|غبرگولی|چنگاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب",
        "he": "פרורדין|ארדיבהשת|ח׳רדאד|תיר|מרדאד|שהריור|מהר|אבאן|אד׳ר|די|בהמן|אספנד",
        "ur": "فروردین|اردیبہشت|خرداد|تیر|مرداد|شہریور|مہر|آبان|آذر|دی|بہمن|اسفند",
    }.items()
}

_DAYS_BEFORE_MONTH = (0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336)


def is_leap(year: int) -> bool:
    """Whether Esfand has 30 days in that year."""
    return (25 * year + 11) % 33 < 8


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month; ValueError outside 1–12."""
    if not 1 <= month <= 12:
        raise ValueError(f"a year has 12 months, not {month}")
    if month <= 6:
        return 31
    return 30 if month < 12 or is_leap(year) else 29


def from_fields(year: int, month: int, day: int) -> date:
    """The day of Jalali fields; ValueError where there is none."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is outside {FIRST_YEAR}–{LAST_YEAR}")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"month {month} of {year} has no day {day}")
    return date.fromordinal(_new_year(year) + _DAYS_BEFORE_MONTH[month - 1] + day - 1)


def to_fields(value: date) -> tuple[int, int, int]:
    """Jalali year, month and day; ValueError for days outside the calendar's range."""
    year = value.year - 621
    ordinal = value.toordinal()
    if ordinal < _new_year(year):
        year -= 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"{value} is outside the Jalali years {FIRST_YEAR}–{LAST_YEAR}")
    day = ordinal - _new_year(year)
    month = day // 31 if day < 186 else 6 + (day - 186) // 30
    return year, month + 1, day - _DAYS_BEFORE_MONTH[month] + 1


def month_name(month: int, tag: str) -> str:
    """The month's name in a language; the Latin transcription for languages without names of their own."""
    primary, _, territory = split_tag(tag)
    names = MONTHS.get(f"{primary}-{territory}") or MONTHS.get(primary, MONTHS["en"])
    return names[month - 1]


def _day_number(year: int) -> int:
    return 365 * (year - 1) + (8 * year + 21) // 33


# 1 Farvardin 1403 was 20 March 2024.
_EPOCH = date(2024, 3, 20).toordinal() - _day_number(1403)


def _new_year(year: int) -> int:
    """The proleptic Gregorian ordinal of 1 Farvardin."""
    return _EPOCH + _day_number(year)


JALALI = Calendar("jalali", from_fields, to_fields, days_in_month, month_name)
