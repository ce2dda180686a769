"""The Gregorian calendar, with month names as readers of each language write them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from prsite.i18n.calendars.calendar import Calendar
from prsite.i18n.languages import split_tag

# CLDR 48, dates/calendars/gregorian/months/format/wide. Plain Arabic has the names of Egypt and the Gulf.
MONTHS: dict[str, tuple[str, ...]] = {
    tag: tuple(names.split("|"))
    for tag, names in {
        "en": "January|February|March|April|May|June|July|August|September|October|November|December",
        "fa": "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
        "fa-AF": "جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر",
        "ar": "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "ar-DZ": "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "ar-MA": "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر",
        "ar-IQ": (
            "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"
        ),
        "ckb": (
            "کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمووز|ئاب|"
            "ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانونی یەکەم"
        ),
        "ps": "جنوري|فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر|اکتوبر|نومبر|دسمبر",
        "he": "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
        "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    }.items()
}
_SAME_NAMES = {"ar-TN": "ar-DZ", **dict.fromkeys(("ar-JO", "ar-LB", "ar-PS", "ar-SY"), "ar-IQ")}


def from_fields(year: int, month: int, day: int) -> date:
    """The day of Gregorian fields; ValueError where there is none."""
    return date(year, month, day)


def to_fields(value: date) -> tuple[int, int, int]:
    """Year, month and day."""
    return value.year, value.month, value.day


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month; ValueError outside 1–12."""
    if not 1 <= month <= 12:
        raise ValueError(f"a year has 12 months, not {month}")
    return monthrange(year, month)[1]


def month_name(month: int, tag: str) -> str:
    """The month's full name in a language; by Babel for languages without a table here."""
    primary, _, territory = split_tag(tag)
    land = f"{primary}-{territory}"
    names = MONTHS.get(_SAME_NAMES.get(land, land)) or MONTHS.get(primary)
    return names[month - 1] if names else _babel_name(month, tag)


def _babel_name(month: int, tag: str) -> str:
    # Babel is imported here for start-up time.
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return MONTHS["en"][month - 1]
    return str(locale.months["format"]["wide"][month])


GREGORIAN = Calendar("gregorian", from_fields, to_fields, days_in_month, month_name)
