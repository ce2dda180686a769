"""Dates in words against ICU. What the house wants otherwise is stated here as data, each with its reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import pytest

from prsite.i18n.dates import Style, format_date
from tests.i18n.intl import ask

CLDR_NAMES = {"jalali": "persian", "gregorian": "gregory", "hijri": "islamic-umalqura"}
STYLES: dict[Style, dict[str, str]] = {
    "full": {"weekday": "long", "day": "numeric", "month": "long", "year": "numeric"},
    "long": {"day": "numeric", "month": "long", "year": "numeric"},
    "month": {"month": "long", "year": "numeric"},
    "weekday": {"weekday": "long"},
}
TAGS = (
    *("fa", "fa-AF", "ar-EG", "ar-SA", "ar-IQ", "ar-SY", "ar-MA", "ar-DZ", "ar-TN", "ar-LY"),
    *("he", "ur", "ckb", "ps", "en-GB", "en-US"),
)
DAYS = [date(2025, 1, 1) + timedelta(days=5 * i) for i in range(74)]
FORMAT = """
const days = given.days.map(day => Date.parse(day));
const answer = given.cases.map(({ tag, calendar, style }) => {
  const format = new Intl.DateTimeFormat(tag, { ...style, calendar, timeZone: "UTC" });
  return days.map(day => format.format(day));
});
"""

ERAS = (" ه\u200d.ق.", " ه\u200d.ش", " هـ", " ہجری", " AP", " AH")
"""No era stands after a year: the page says which calendar it writes, and one on each date is noise."""

RESPELT: dict[tuple[str, str], tuple[str, dict[str, str]]] = {
    ("fa", "gregorian"): ("months keep their bare form, «۱۶ مه ۲۰۲۵»", {"\u0654": ""}),
    ("fa-AF", "jalali"): ("months keep their bare form, «۲۵ سنبله ۱۴۰۴»", {"\u0654": ""}),
    ("ar", "jalali"): (
        "CLDR's Arabic names of Persian months are garbled",
        {
            "فرفردن": "فروردين",
            "أذربيهشت": "أرديبهشت",
            "تار": "تير",
            "شهرفار": "شهريور",
            "آيان": "آبان",
            "اسفندار": "إسفند",
        },
    ),
    ("he", "hijri"): ("Hebrew joins words with the maqaf, not with a hyphen", {"-": "־"}),
    ("ur", "jalali"): (
        "CLDR's Urdu names of Persian months are garbled",
        {
            "فروردن": "فروردین",
            "آرڈبائش": "اردیبہشت",
            "خداداد": "خرداد",
            "شہریوار": "شہریور",
            "ابان": "آبان",
            "آزر": "آذر",
            "ڈے": "دی",
        },
    ),
    ("ur", "hijri"): ("stray spaces, and ة for the Urdu letter", {"ر ب": "رب", "ۃ": "ہ"}),
    ("ckb", "gregorian"): ("Friday with the letter of Kurdish keyboards", {"ھەینی": "هەینی"}),
    ("en", "hijri"): (
        "the usual transcription, without signs that few fonts have",
        {
            "Dhuʻl-Qiʻdah": "Dhu al-Qadah",
            "Dhuʻl-Hijjah": "Dhu al-Hijjah",
            "Rabiʻ II": "Rabi al-Thani",
            "Rabiʻ I": "Rabi al-Awwal",
            "Jumada II": "Jumada al-Thani",
            "Jumada I": "Jumada al-Awwal",
            "Shaʻban": "Shaban",
        },
    ),
}

Turn = Callable[[str], str]


def _backwards(text: str) -> str:
    """«۱۴۰۴ آبان ۲۵, یکشنبه» → «یکشنبه ۲۵ آبان ۱۴۰۴»."""
    *dated, weekday = text.split(", ") if ", " in text else (text,)
    return " ".join([weekday if dated else "", *reversed((dated or [text])[0].split())]).strip()


def _without_comma(text: str) -> str:
    return text.replace(", ", " ", 1)


TURNED: dict[tuple[str, str, Style], tuple[str, Turn]] = {
    ("fa", "jalali", "full"): (
        "Intl's full pattern puts the year first, as no Persian page does",
        _backwards,
    ),
    ("fa-AF", "jalali", "full"): ("as in Persian", _backwards),
    ("fa", "jalali", "month"): ("readers say «آبان ۱۴۰۴», the month first", _backwards),
    ("fa-AF", "jalali", "month"): ("as in Persian", _backwards),
    ("en-GB", "gregorian", "full"): ("British newspapers put no comma after the weekday", _without_comma),
    ("en-GB", "hijri", "full"): ("as above", _without_comma),
    ("en-GB", "jalali", "full"): ("as above", _without_comma),
    ("ps", "gregorian", "long"): ("the day first, as Afghan newspapers write their own dates", _backwards),
    ("ps", "gregorian", "month"): ("as above", _backwards),
}
LEFT_OUT: dict[tuple[str, str, Style], str] = {
    ("ps", "gregorian", "full"): "Intl writes «د ۲۰۲۵ د جنوري ۱۶», with year first and particles",
    **{("ps", "jalali", style): "Intl writes an English era before the year" for style in STYLES},
    **{("ps", "hijri", style): "CLDR has half the names in Roman numerals" for style in STYLES},
    **{("ckb", "jalali", style): "CLDR has English month names" for style in STYLES},
    **{("ckb", "hijri", style): "CLDR has English month names" for style in STYLES},
    ("ckb", "gregorian", "full"): "CLDR has a long pattern only; this one would put the year first",
    ("ckb", "gregorian", "month"): "CLDR has no pattern; the root's puts the year first",
    ("he", "hijri", "month"): "the era stands first: «הג׳רה 1446 רג׳ב»",
    ("he", "jalali", "month"): "an English era stands first",
}
CASES = [(tag, kind, style) for tag in TAGS for kind in CLDR_NAMES for style in STYLES]


@cache
def _written() -> dict[tuple[str, str, Style], list[str]]:
    """What Intl writes, in one go: starting node takes longer than all of it."""
    given = [{"tag": tag, "calendar": CLDR_NAMES[kind], "style": STYLES[style]} for tag, kind, style in CASES]
    texts = ask(FORMAT, {"days": [day.isoformat() for day in DAYS], "cases": given})
    return dict(zip(CASES, texts, strict=True))


def _as_the_house_has_it(text: str, tag: str, kind: str, style: Style) -> str:
    for era in ERAS:
        text = text.removesuffix(era)
    for name in (tag, tag.partition("-")[0]):
        for theirs, ours in RESPELT.get((name, kind), ("", {}))[1].items():
            text = text.replace(theirs, ours)
    _, turn = TURNED.get((tag, kind, style), ("", str))
    return turn(text)


@pytest.mark.parametrize(("tag", "kind", "style"), [case for case in CASES if case not in LEFT_OUT])
def test_dates_in_words_are_those_of_intl(tag: str, kind: str, style: Style) -> None:
    expected = [_as_the_house_has_it(text, tag, kind, style) for text in _written()[tag, kind, style]]
    assert [format_date(day, tag, calendar=kind, style=style) for day in DAYS] == expected


def test_every_stated_difference_is_one() -> None:
    """A difference that CLDR has given up, or that names nothing we show, must not stay in the tables."""
    for (name, kind), (_, words) in RESPELT.items():
        tags = [tag for tag in TAGS if tag == name or tag.startswith(f"{name}-")]
        theirs = "\n".join(text for tag in tags for text in _written()[tag, kind, "full"])
        assert [word for word in words if word not in theirs] == [], (name, kind)
    for tag, kind, style in TURNED:
        ours = [format_date(day, tag, calendar=kind, style=style) for day in DAYS]
        assert ours != _written()[tag, kind, style]
