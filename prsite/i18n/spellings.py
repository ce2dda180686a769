"""How authors spell months, weekdays and eras: words as they are compared, and what they mean.

Texts and tables go through the same `tidy`, so variants of letters, ZWNJ, harakat and dots need no entry.
"""

from __future__ import annotations

import re
from functools import lru_cache

from prsite.i18n.calendars import gregorian, hijri, jalali
from prsite.i18n.folding import fold
from prsite.i18n.weekdays import WEEKDAYS

# ``re`` compiles these when a text first needs them.
_DASHES = "[\u2010-\u2015\u2212]"
_PARTING = "[,،؛;|־()\\[\\]]"
_APOSTROPHES = "['’‘ʻʼʿ׳`]"
_STRAY_DOT = r"(?<!\d)\.|\.(?!\d)"
_SPACED_SLASH = r"\s*/\s*"
_LONE_DASH = r"(?<!\S)-(?!\S)"
_WORD_JOINT = r"(?<=[^\W\d_])[-/]|[-/](?=[^\W\d_])"
_FILLER = r"(?<!\w)(?:روز|یوم|مورخه?|تاریخ|سال|سنه|عام|من|of|the|on)(?!\w)"

# Beside the names the calendars write: short, Levantine, Maghrebi, Afghan and colloquial ones.
_MORE_MONTHS: dict[str, tuple[str, ...]] = {
    "gregorian": (
        "jan|کانون الثانی",
        "feb|شباط|فېبروري",
        "mar|آذار|مارچ",
        "apr|نیسان|اپریل|ابریل",
        "أيار|می|مای|ماي",
        "jun|حزيران|یونی|یونیو",
        "jul|تموز|جولای|ژولای|یولیه|يوليوز",
        "aug|آب|آگوست|آگست|اگوست|غشت",
        "sep|sept|أيلول|سپتمبر|شتنبر",
        "oct|تشرين الأول|اکتوبر",
        "nov|تشرين الثاني|نومبر|نونبر",
        "dec|كانون الأول|دسمبر|دجنبر",
    ),
    "jalali": (
        "",
        "ordibehest",
        "",
        "",
        "امرداد|amordad",
        "",
        "",
        "",
        "",
        "dei",
        "",
        "esfand",
    ),
    "hijri": (
        "محرم الحرام",
        "صفر المظفر",
        "ربیع اول|rabi i",
        "ربیع الآخر|ربیع ثانی|rabi ii",
        "جمادی الاولی|جمادی اول|jumada al ula|jumada i",
        "جمادی الثانیه|جمادی الآخر|جمادی الآخره|جمادی الاخری|jumada al akhirah|jumada ii",
        "رجب المرجب",
        "شعبان المعظم|sha ban",
        "رمضان المبارک",
        "شوال المکرم",
        "ذی القعده|ذیقعدة|ذوالقعده",
        "ذی الحجه|ذی حجه|ذوالحجه",
    ),
}

_MORE_WEEKDAYS = (
    "mon|دو شنبه|الإثنين|اثنین",
    "tue|tues|سه شنبه|سهشنبه|ثلاثاء",
    "wed|چهار شنبه|چارشنبه|چار شنبه|اربعاء",
    "thu|thur|thurs|پنج شنبه|خمیس",
    "fri|آدینه|جمعة",
    "sat|شمبه|سبت",
    "sun|یک شنبه|یکشمبه|احد",
)

_ERAS = {
    "jalali": "هجری شمسی|هجری خورشیدی|شمسی|خورشیدی|ه ش|هش|jalali|solar hijri|sh",
    "hijri": "هجری قمری|قمری|ه ق|هق|ه|lunar hijri|hijri|ah",
    "gregorian": "میلادی|میلادیه|gregorian|ce|ad|م",
}


def tidy(text: str) -> str:
    """The text folded, its dashes ASCII, everything that only parts or decorates a date one space."""
    plain = re.sub(_DASHES, "-", fold(text))
    plain = re.sub(_STRAY_DOT, "", re.sub(_APOSTROPHES, "", plain))
    plain = re.sub(_LONE_DASH, " ", re.sub(_SPACED_SLASH, "/", plain))
    plain = re.sub(_WORD_JOINT, " ", re.sub(_PARTING, " ", plain))
    return " ".join(re.sub(_FILLER, " ", plain).split())


@lru_cache(maxsize=256)
def month_named(word: str) -> tuple[str, int] | None:
    """Calendar and month of one word as it is typed; None where it names none."""
    return month_of(tidy(word))


def month_of(words: str) -> tuple[str, int] | None:
    """Calendar and month of a tidied name, with or without «ماه»; None where it names none."""
    names = _months()
    bare = words.removesuffix("ماه").removesuffix("month").strip()
    for spelling in (words, bare, bare.removeprefix("ב"), bare.removesuffix("ی")):
        if spelling in names:
            return names[spelling]
    return None


def take_weekday(text: str) -> tuple[str, int | None]:
    """A tidied text without the weekday it names, and that weekday (Monday 0), if any."""
    pattern, weekdays = _weekdays()
    found = pattern.search(text)
    return (_without(text, found), weekdays[found[0]]) if found else (text, None)


def take_era(text: str) -> tuple[str, str | None]:
    """A tidied text without the era it ends with, and the calendar it declares, if any: «شمسی», «میلادی»."""
    pattern, eras = _era_words()
    found = pattern.search(text)
    return (_without(text, found), eras[found[0]]) if found else (text, None)


def _without(text: str, found: re.Match[str]) -> str:
    return " ".join((text[: found.start()] + " " + text[found.end() :]).split())


def _spellings(text: str) -> list[str]:
    return [word for word in map(tidy, text.split("|")) if word]


@lru_cache(maxsize=1)
def _months() -> dict[str, tuple[str, int]]:
    names: dict[str, tuple[str, int]] = {}
    for calendar in (jalali, gregorian, hijri):
        kind = calendar.__name__.rpartition(".")[2]
        for row in (*calendar.MONTHS.values(), _MORE_MONTHS[kind]):
            for month, spellings in enumerate(row, start=1):
                for word in _spellings(spellings):
                    names.setdefault(word, (kind, month))
    return names


@lru_cache(maxsize=1)
def _weekdays() -> tuple[re.Pattern[str], dict[str, int]]:
    days: dict[str, int] = {}
    for row in (*WEEKDAYS.values(), _MORE_WEEKDAYS):
        for weekday, spellings in enumerate(row):
            days.update(dict.fromkeys(_spellings(spellings), weekday))
    return re.compile(rf"(?<!\w)(?:{_any_of(days)})(?!\w)"), days


@lru_cache(maxsize=1)
def _era_words() -> tuple[re.Pattern[str], dict[str, str]]:
    eras = {word: calendar for calendar, words in _ERAS.items() for word in _spellings(words)}
    return re.compile(rf"(?<!\w)(?:{_any_of(eras)})$"), eras


def _any_of(words: dict[str, int] | dict[str, str]) -> str:
    """Alternatives of a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
