"""Languages by their tag: direction, digits, calendar, territory and reading speed.

The values come from CLDR (territories, digits, first weekday) and from the house style where that decides
otherwise: plain `ar` uses Arabic-Indic digits, Persian and Dari use the Jalali calendar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Direction = Literal["rtl", "ltr"]
DigitSystem = Literal["latn", "arabext", "arab"]
"""CLDR numbering systems: ASCII digits, ۰–۹, ٠–٩."""

RTL_LANGUAGES = frozenset(
    {
        "ar",
        "arc",
        "arz",
        "azb",
        "bal",
        "bgn",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "iw",
        "ji",
        "khw",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "rhg",
        "sd",
        "sdh",
        "syr",
        "ug",
        "ur",
        "yi",
    }
)
RTL_SCRIPTS = frozenset(
    {"adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi"}
)

_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE | re.ASCII,
)

MONDAY, SATURDAY, SUNDAY = 0, 5, 6

# CLDR supplemental weekData, firstDay; every territory not named here begins its week on Monday.
_SATURDAY_FIRST = frozenset(
    {"AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"}
)
_SUNDAY_FIRST = frozenset(
    {
        "AG",
        "AS",
        "BD",
        "BR",
        "BS",
        "BT",
        "BW",
        "BZ",
        "CA",
        "CO",
        "DM",
        "DO",
        "ET",
        "GT",
        "GU",
        "HK",
        "HN",
        "ID",
        "IL",
        "IN",
        "JM",
        "JP",
        "KE",
        "KH",
        "KR",
        "LA",
        "MH",
        "MM",
        "MO",
        "MT",
        "MX",
        "MZ",
        "NI",
        "NP",
        "PA",
        "PE",
        "PH",
        "PK",
        "PR",
        "PT",
        "PY",
        "SA",
        "SG",
        "SV",
        "TH",
        "TT",
        "TW",
        "UM",
        "US",
        "VE",
        "VI",
        "WS",
        "YE",
        "ZA",
        "ZW",
    }
)

# CLDR: Arabic is written with ASCII digits in these territories.
_ARABIC_WITH_LATIN_DIGITS = frozenset({"AE", "DZ", "EH", "LY", "MA", "TN"})


@dataclass(frozen=True, slots=True)
class Language:
    """What the rest of the house needs to know of one language.

    `calendar` is a name of the calendar registry; `words_per_minute` is silent reading of ordinary prose;
    `first_weekday` counts as Python does (Monday 0 … Saturday 5, Sunday 6); `territory` is an ISO 3166 code
    or "" where none can be guessed.
    """

    tag: str
    native_name: str
    english_name: str
    direction: Direction
    digits: DigitSystem
    calendar: str
    territory: str
    words_per_minute: int
    first_weekday: int


# language: native name, English name, digits, calendar, most likely territory (CLDR likelySubtags, except
# that English is British here), words per minute (IReST, Trauzettel-Klosinski & Dietz 2012, for those it
# measured: ar 138, de 179, en 228, es 218, fr 195, he 187, it 188, ja 193, pl 166, pt 181, ru 184, tr 166,
# zh 158; our estimate for the others).
_KNOWN: dict[str, tuple[str, str, DigitSystem, str, str, int]] = {
    "fa": ("فارسی", "Persian", "arabext", "jalali", "IR", 190),
    "ar": ("العربية", "Arabic", "arab", "gregorian", "EG", 138),
    "az": ("azərbaycan", "Azerbaijani", "latn", "gregorian", "AZ", 180),
    "azb": ("تۆرکجه", "South Azerbaijani", "arabext", "jalali", "IR", 180),
    "ckb": ("کوردیی ناوەندی", "Central Kurdish", "arab", "gregorian", "IQ", 170),
    "de": ("Deutsch", "German", "latn", "gregorian", "DE", 179),
    "dv": ("ދިވެހި", "Divehi", "latn", "gregorian", "MV", 180),
    "en": ("English", "English", "latn", "gregorian", "GB", 228),
    "es": ("español", "Spanish", "latn", "gregorian", "ES", 218),
    "fr": ("français", "French", "latn", "gregorian", "FR", 195),
    "he": ("עברית", "Hebrew", "latn", "gregorian", "IL", 187),
    "hi": ("हिन्दी", "Hindi", "latn", "gregorian", "IN", 180),
    "hy": ("հայերեն", "Armenian", "latn", "gregorian", "AM", 180),
    "it": ("italiano", "Italian", "latn", "gregorian", "IT", 188),
    "ja": ("日本語", "Japanese", "latn", "gregorian", "JP", 193),
    "ku": ("kurdî", "Kurdish", "latn", "gregorian", "TR", 180),
    "lrc": ("لۊری شومالی", "Northern Luri", "arabext", "jalali", "IR", 180),
    "mzn": ("مازرونی", "Mazanderani", "arabext", "jalali", "IR", 180),
    "nqo": ("ߒߞߏ", "N’Ko", "latn", "gregorian", "GN", 180),
    "pl": ("polski", "Polish", "latn", "gregorian", "PL", 166),
    "ps": ("پښتو", "Pashto", "arabext", "jalali", "AF", 170),
    "pt": ("português", "Portuguese", "latn", "gregorian", "PT", 181),
    "ru": ("русский", "Russian", "latn", "gregorian", "RU", 184),
    "sd": ("سنڌي", "Sindhi", "latn", "gregorian", "PK", 170),
    "syr": ("ܣܘܪܝܝܐ", "Syriac", "latn", "gregorian", "IQ", 170),
    "tg": ("тоҷикӣ", "Tajik", "latn", "gregorian", "TJ", 180),
    "tr": ("Türkçe", "Turkish", "latn", "gregorian", "TR", 166),
    "ug": ("ئۇيغۇرچە", "Uyghur", "latn", "gregorian", "CN", 170),
    "ur": ("اردو", "Urdu", "latn", "gregorian", "PK", 180),
    "yi": ("ייִדיש", "Yiddish", "latn", "gregorian", "UA", 180),
    "zh": ("中文", "Chinese", "latn", "gregorian", "CN", 158),
}

_NAMED_VARIANTS = {
    "fa-AF": ("دری", "Dari"),
    "ar-MA": ("العربية (المغرب)", "Arabic (Morocco)"),
    "ar-DZ": ("العربية (الجزائر)", "Arabic (Algeria)"),
    "ar-TN": ("العربية (تونس)", "Arabic (Tunisia)"),
    "ar-EG": ("العربية (مصر)", "Arabic (Egypt)"),
    "ar-SA": ("العربية (السعودية)", "Arabic (Saudi Arabia)"),
    "ar-IQ": ("العربية (العراق)", "Arabic (Iraq)"),
    "az-Arab": ("تۆرکجه", "South Azerbaijani"),
    "en-GB": ("British English", "British English"),
    "en-US": ("American English", "American English"),
}

_ALIASES = {"iw": "he", "ji": "yi", "prs": "fa-AF", "pes": "fa", "per": "fa", "arb": "ar", "pus": "ps"}


def is_tag(text: str) -> bool:
    """Whether the text is a well-formed BCP 47 tag (RFC 5646 section 2.1, without grandfathered tags)."""
    return _TAG.fullmatch(text) is not None


def split_tag(tag: str) -> tuple[str, str, str]:
    """Language (lower case), script (Title) and territory (upper case) of a tag; "" for what it lacks."""
    head, *rest = tag.replace("_", "-").split("-")
    primary = head.lower()
    alias = _ALIASES.get(primary)
    if alias:
        primary, *aliased = alias.split("-")
        rest = [*rest, *aliased]
    script = territory = ""
    for part in rest:
        if len(part) == 1:
            break
        if len(part) == 4 and part.isalpha():
            script = script or part.title()
        elif (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit()):
            territory = territory or part.upper()
    return primary, script, territory


@lru_cache(maxsize=256)
def direction(tag: str) -> Direction:
    """The direction a language is written in; a script subtag wins (`az-Arab` rtl, `fa-Latn` ltr)."""
    primary, script, _ = split_tag(tag)
    if script:
        return "rtl" if script.lower() in RTL_SCRIPTS else "ltr"
    return "rtl" if primary in RTL_LANGUAGES else "ltr"


@lru_cache(maxsize=256)
def language(tag: str) -> Language:
    """The language of a tag. Unknown tags get a best guess, with the tag itself for a name."""
    primary, script, territory = split_tag(tag)
    native, english, digits, calendar, likely, speed = _KNOWN.get(
        primary, (tag, tag, "latn", "gregorian", "", 200)
    )
    key = "-".join(part for part in (primary, script, territory) if part)
    native, english = _NAMED_VARIANTS.get(key, (native, english))
    land = territory or likely
    if primary == "az" and script == "Arab":
        digits, calendar, land = "arabext", "jalali", territory or "IR"
    elif script not in ("", "Arab") or (primary == "ar" and land in _ARABIC_WITH_LATIN_DIGITS):
        digits = "latn"
    elif primary == "ckb" and land == "IR":
        calendar = "jalali"
    return Language(tag, native, english, direction(tag), digits, calendar, land, speed, _first_weekday(land))


def og_locale(tag: str) -> str:
    """The locale in OpenGraph's form, `language_TERRITORY`: fa_IR, ar_EG, en_GB."""
    primary = split_tag(tag)[0]
    territory = language(tag).territory
    return f"{primary}_{territory}" if territory else primary


def _first_weekday(territory: str) -> int:
    if territory in _SATURDAY_FIRST:
        return SATURDAY
    return SUNDAY if territory in _SUNDAY_FIRST else MONDAY
