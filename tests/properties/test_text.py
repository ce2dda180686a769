"""What holds of every text and every day: keys settle, the browser has the same ones, dates read back."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prsite.i18n.dates import Style, format_date, format_time
from prsite.i18n.folding import DROPPED, HAMZA_STEMS, REPLACED, fold
from prsite.i18n.languages import DigitSystem, language
from prsite.i18n.parsing import YEARS, DateFault, ParsedDate, parse_date
from prsite.i18n.slugs import MAX_BYTES, slugify
from tests.i18n.intl import ask
from tools.fold import SCRIPT

# Letters of the tables, marks that compose with them, spaces of all kinds, presentation forms, and case.
TELLING = "".join(REPLACED) + "ابپهیکو" + "\u0653\u0654\u0655\u064e\u0651\u0640\u200c\u200d\u200f"
TELLING += " \t\n\x1c\x85\u00a0\u2003\u3000_-#۰٣5½Ⅳﷲﻻﮐﭘאבשּׁ\u05b8\u05c1ھہۂەێےۓİIıiẞßΣςσſÉe\u0301👍🏽"
WORDS = st.sampled_from(
    [*HAMZA_STEMS, *HAMZA_STEMS.values(), "هیئت", "مسئول", "رئیس", "روابط‌عمومی", " ", "\u200c", "ها"]
)
KNOWN_CHARACTERS = st.characters(exclude_categories=["Cs", "Cn"])
TEXTS = st.one_of(
    st.text(TELLING, max_size=30),
    st.lists(WORDS, max_size=6).map("".join),
    st.text(KNOWN_CHARACTERS, max_size=30),
)


@given(TEXTS)
def test_folding_settles(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_a_key_has_nothing_that_does_not_count(text: str) -> None:
    key = fold(text)
    assert key == unicodedata.normalize("NFKC", key)
    assert not set(key) & set(REPLACED)
    assert key == " ".join(key.split())
    assert not set(key) & set(DROPPED) - {"-"}


@given(TEXTS)
def test_slugs_settle(text: str) -> None:
    slug = slugify(text)
    assert slugify(slug) == slug
    assert slugify(fold(text)) == slugify(fold(fold(text)))
    assert len(slug.encode()) <= MAX_BYTES


@given(TEXTS)
def test_a_slug_of_a_key_settles(text: str) -> None:
    slug = slugify(fold(text))
    assert slugify(fold(slug.replace("-", " "))) == slug


@settings(max_examples=12)
@given(st.lists(TEXTS, min_size=100, max_size=400))
def test_the_browser_has_the_same_keys(texts: list[str]) -> None:
    """Of characters that both know: each brings its own version of Unicode, and a later one has more."""
    mapped = "given.map(text => /\\p{Cn}/u.test(text) ? null : prsiteFold(text))"
    script = SCRIPT.read_text(encoding="utf-8") + f"const answer = {mapped};"
    keys = zip(ask(script, texts), texts, strict=True)
    assert [(text, key) for key, text in keys if key not in (None, fold(text))] == []


def test_the_browser_knows_what_the_comparison_tells_most_with() -> None:
    assert ask("const answer = given.map(text => /\\p{Cn}/u.test(text));", [TELLING, *HAMZA_STEMS]) == [
        False
    ] * (len(HAMZA_STEMS) + 1)


LANGUAGES = (
    *("fa", "fa-AF", "ar", "ar-EG", "ar-SA", "ar-IQ", "ar-MA", "ar-DZ", "ar-TN"),
    *("he", "ur", "ckb", "ps", "azb", "en", "en-GB", "en-US"),
)
TYPED: tuple[Style, ...] = ("full", "long", "medium", "short", "iso")
DIGITS: tuple[DigitSystem, ...] = get_args(DigitSystem)
Kind = Literal["jalali", "gregorian", "hijri"]
ZONES = [
    ZoneInfo(name) for name in ("Asia/Tehran", "Asia/Kabul", "Africa/Casablanca", "Europe/London", "UTC")
]
# Days that each calendar has: 1300–1500 Jalali, 1900–2100 Gregorian, the table of Umm al-Qura.
DAYS = st.dates(date(1925, 1, 1), date(2076, 1, 1))


def _read(text: str, zone: ZoneInfo, declared: str | None = None) -> ParsedDate:
    result = parse_date(text, zone=zone, declared=declared)
    assert not isinstance(result, DateFault), result
    return result


@pytest.mark.parametrize("tag", LANGUAGES)
@settings(max_examples=60)
@given(
    day=DAYS,
    kind=st.sampled_from(get_args(Kind)),
    style=st.sampled_from(TYPED),
    digits=st.sampled_from([None, *DIGITS]),
    zone=st.sampled_from(ZONES),
)
def test_every_date_that_is_written_reads_back(
    tag: str, day: date, kind: Kind, style: Style, digits: DigitSystem | None, zone: ZoneInfo
) -> None:
    """Numbers alone are Hijri only where that is declared; the names of months declare it themselves."""
    shown = format_date(day, tag, calendar=kind, digits=digits, style=style)
    bare = kind == "hijri" and style == "short"
    result = _read(shown, zone, kind if bare else None)
    written = "gregorian" if style == "iso" else kind
    assert (result.at.date(), result.calendar, result.weekday_mismatch) == (day, written, None)
    assert result.at.tzinfo is zone
    assert _read(shown, zone, kind).at == result.at


@given(
    day=DAYS,
    tag=st.sampled_from(LANGUAGES),
    minutes=st.integers(0, 24 * 60 - 1),
    digits=st.sampled_from([None, *DIGITS]),
    zone=st.sampled_from(ZONES),
)
def test_a_time_beside_it_reads_back_too(
    day: date, tag: str, minutes: int, digits: DigitSystem | None, zone: ZoneInfo
) -> None:
    at = datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=zone)
    shown = format_date(at, tag, calendar=language(tag).calendar, digits=digits, style="long")
    result = _read(f"{shown} {format_time(at, tag, digits)}", zone)
    # An hour that the clocks skip moves on; of an hour that they show twice the first is meant.
    assert result.at == at.astimezone(ZoneInfo("UTC")).astimezone(zone)
    assert not result.date_only
    machine = format_date(at, tag, calendar="gregorian", style="iso")
    assert _read(machine, zone).at == at


@given(DAYS, st.sampled_from(LANGUAGES), st.integers(1, 6))
def test_another_weekday_is_told(day: date, tag: str, off: int) -> None:
    kind = language(tag).calendar
    wrong = format_date(day + timedelta(days=off), tag, calendar=kind, style="weekday")
    shown = f"{wrong} {format_date(day, tag, calendar=kind)}"
    assert _read(shown, ZONES[0]).weekday_mismatch is not None


def test_the_ranges_of_years_do_not_meet_unless_declared() -> None:
    assert not set(YEARS["jalali"]) & set(YEARS["gregorian"])
    assert set(YEARS["hijri"]) <= set(YEARS["jalali"])
