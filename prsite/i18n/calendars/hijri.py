"""The Hijri calendar of Umm al-Qura, for display and for dates declared as Hijri.

It may differ by a day from local sighting and from Iran's national calendar. hijridate carries the table
(1343–1500 AH, 1924–2077 CE); it is imported where it is used, for start-up time.
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


def from_fields(year: int, month: int, day: int) -> date:
    """The day of Umm al-Qura fields; ValueError where there is none or the table ends."""
    from hijridate import Hijri

    try:
        return date.fromordinal(Hijri(year, month, day).to_gregorian().toordinal())
    except OverflowError as error:
        raise ValueError(str(error)) from error


def to_fields(value: date) -> tuple[int, int, int]:
    """Hijri year, month and day; ValueError outside the table's range."""
    from hijridate import Gregorian

    try:
        return Gregorian(value.year, value.month, value.day).to_hijri().datetuple()
    except OverflowError as error:
        raise ValueError(str(error)) from error


def days_in_month(year: int, month: int) -> int:
    """29 or 30, by the table; ValueError outside it."""
    from hijridate import Hijri

    try:
        return Hijri(year, month, 1).month_length()
    except OverflowError as error:
        raise ValueError(str(error)) from error


def month_name(month: int, tag: str) -> str:
    """The month's name in a language: Persian for Dari and Pashto, a transcription for the rest."""
    primary = split_tag(tag)[0]
    names = MONTHS.get("fa" if primary == "ps" else primary, MONTHS["en"])
    return names[month - 1]


HIJRI = Calendar("hijri", from_fields, to_fields, days_in_month, month_name)
