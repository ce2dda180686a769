"""The Hijri calendar of Umm al-Qura, for display and for dates declared as Hijri.

It may differ by a day from local sighting and from Iran's national calendar. hijridate carries the table
(1343–1500 AH, 1924–2077 CE) and is imported where it is used, for start-up time; before and after it months
of 30 and 29 days alternate, with eleven leap years of thirty.
"""

from __future__ import annotations

from datetime import date

from prsite.i18n.calendars.calendar import Calendar
from prsite.i18n.languages import split_tag

# CLDR 48, dates/calendars/islamic/months/format/wide, for fa, ar, he and ur (its stray spaces and ة joined);
# the usual transcription for English, the usual spellings for Pashto and Kurdish, of which CLDR has few.
MONTHS: dict[str, tuple[str, ...]] = {
    tag: tuple(names.split("|"))
    for tag, names in {
        "en": (
            "Muharram|Safar|Rabi al-Awwal|Rabi al-Thani|Jumada al-Awwal|"
            "Jumada al-Thani|Rajab|Shaban|Ramadan|Shawwal|Dhu al-Qadah|Dhu al-Hijjah"
        ),
        "fa": "محرم|صفر|ربیع‌الاول|ربیع‌الثانی|جمادی‌الاول|جمادی‌الثانی|رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه",
        "ar": (
            "محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة"
        ),
        "ckb": (
            "موحەڕەم|سەفەر|ڕەبیعی یەکەم|ڕەبیعی دووەم|جومادای یەکەم|"
            "جومادای دووەم|ڕەجەب|شەعبان|ڕەمەزان|شەوال|زیلقەعدە|زیلحەججە"
        ),
        "he": (
            "מוחרם|צפר|רביע אל־אוול|רביע א־ת׳אני|ג׳ומאדא אל־אולא|"
            "ג׳ומאדא א־ת׳אניה|רג׳ב|שעבאן|רמדאן|שוואל|ד׳ו אל־קעדה|ד׳ו אל־חיג׳ה"
        ),
        "ur": (
            "محرم|صفر|ربیع الاول|ربیع الثانی|جمادی الاول|جمادی الثانی|رجب|شعبان|رمضان|شوال|ذوالقعدہ|ذوالحجہ"
        ),
    }.items()
}


FIRST_YEAR, LAST_YEAR = 1343, 1500
"""The years of the table."""
# The first day of the table and the day after its last.
_BEGIN, _END = date(1924, 8, 1).toordinal(), date(2077, 11, 17).toordinal()
_YEAR = 354 + 11 / 30


def from_fields(year: int, month: int, day: int) -> date:
    """The day of Hijri fields; ValueError where there is none."""
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"month {month} of {year} has no day {day}")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return date.fromordinal(_reckoned_new_year(year) + _days_before(month) + day - 1)
    from hijridate import Hijri

    return date.fromordinal(Hijri(year, month, day).to_gregorian().toordinal())


def to_fields(value: date) -> tuple[int, int, int]:
    """Hijri year, month and day; ValueError for days before the calendar began."""
    ordinal = value.toordinal()
    if not _BEGIN <= ordinal < _END:
        return _reckoned_fields(ordinal)
    from hijridate import Gregorian

    return Gregorian(value.year, value.month, value.day).to_hijri().datetuple()


def days_in_month(year: int, month: int) -> int:
    """29 or 30; ValueError outside months 1–12 and years 1–1600."""
    if not (1 <= month <= 12 and 1 <= year <= 1600):
        raise ValueError(f"{year} has no month {month} in the Hijri calendar")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return 30 if month % 2 or (month == 12 and _is_leap(year)) else 29
    from hijridate import Hijri

    return Hijri(year, month, 1).month_length()


def _is_leap(year: int) -> bool:
    """Whether a reckoned year has 355 days: eleven of thirty have."""
    return (11 * year + 14) % 30 < 11


def _days_before(month: int) -> int:
    return (59 * (month - 1) + 1) // 2


def _days_before_year(year: int) -> int:
    return 354 * (year - 1) + (3 + 11 * year) // 30


def _reckoned_new_year(year: int) -> int:
    """The ordinal of a first of Muharram before or after the table, which the reckoning joins."""
    at, joint = (_BEGIN, FIRST_YEAR) if year <= FIRST_YEAR else (_END, LAST_YEAR + 1)
    return at + _days_before_year(year) - _days_before_year(joint)


def _reckoned_fields(ordinal: int) -> tuple[int, int, int]:
    at, joint = (_BEGIN, FIRST_YEAR) if ordinal < _BEGIN else (_END, LAST_YEAR + 1)
    year = joint + int((ordinal - at) // _YEAR)
    while ordinal < _reckoned_new_year(year):
        year -= 1
    while ordinal >= _reckoned_new_year(year) + (355 if _is_leap(year) else 354):
        year += 1
    if year < 1:
        raise ValueError("the Hijri calendar begins in 622")
    day = ordinal - _reckoned_new_year(year)
    month = next(m for m in range(12, 0, -1) if _days_before(m) <= day)
    return year, month, day - _days_before(month) + 1


def month_name(month: int, tag: str) -> str:
    """The month's name in a language: Persian for Dari and Pashto, a transcription for the rest."""
    primary = split_tag(tag)[0]
    names = MONTHS.get("fa" if primary == "ps" else primary, MONTHS["en"])
    return names[month - 1]


HIJRI = Calendar("hijri", from_fields, to_fields, days_in_month, month_name)
