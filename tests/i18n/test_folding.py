"""Comparison keys and nearness."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.folding import HAMZA_STEMS, distance, fold, nearest
from tests.i18n.intl import ask
from tools.fold import SCRIPT

VECTORS: list[list[str]] = json.loads(
    (Path(__file__).parent / "fold_vectors.json").read_text(encoding="utf-8")
)
PERSIAN = st.text(
    alphabet="ابپتآأإٱءؤئيىیكکگةۀه\u0654\u064e\u0653\u0640\u200c\u200f ۱٢3aÉİßﷲﻻ_-\u06d5\u06c1\u0308"
)


@pytest.mark.parametrize(("text", "key"), VECTORS)
def test_the_vectors_shared_with_the_browser(text: str, key: str) -> None:
    assert fold(text) == key


def test_the_browser_agrees_on_every_vector() -> None:
    script = SCRIPT.read_text(encoding="utf-8") + "const answer = given.map(prsiteFold);"
    assert ask(script, [text for text, _ in VECTORS]) == [key for _, key in VECTORS]
    assert len(VECTORS) >= 120


@pytest.mark.parametrize(
    "spellings",
    [
        ["روابط‌عمومی", "روابط عمومی", "روابط  عمومي", "رَوابط‌عمومى"],
        ["هیأت", "هیئت", "هیات", "هيئت"],
        ["مسئول", "مسؤول"],
        ["هیئت‌مدیره", "هیأت مدیره"],
        ["خانهٔ", "خانۀ", "خانه", "خانة"],
        ["آب", "اب", "أب", "ٱب"],
        ["۱۴۰۴", "١٤٠٤", "1404", "１４０４"],
        ["Open DATA", "open data", "Open\u00a0Data"],
        ["کتـــاب", "کِتاب", "كتاب"],
        ["امضاء", "امضا"],
        ["שָׁלוֹם", "שלום", "שׁלום"],
        ["ہندوستان", "هندوستان"],
        ["ﷲ", "الله", "اللّٰه"],
        ["ΟΔΟΣ", "οδος", "οδός".replace("ό", "ο")],
    ],
)
def test_spellings_of_one_word_are_equal(spellings: list[str]) -> None:
    assert len({fold(each) for each in spellings}) == 1


def test_different_words_stay_different() -> None:
    words = ["سرد", "شرد", "کار", "گار", "پر", "بر", "مسائل", "مسئول", "هوا", "هما"]
    assert len({fold(word) for word in words}) == len(words)


@given(st.one_of(st.text(), PERSIAN))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(PERSIAN)
def test_normal_forms_do_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_the_hamza_table_is_written_in_folded_letters_and_settles() -> None:
    for stem, kept in HAMZA_STEMS.items():
        assert fold(stem) == fold(kept) == kept


@pytest.mark.parametrize(
    ("a", "b", "steps"),
    [
        ("", "", 0),
        ("abc", "", 3),
        ("embargo_untill", "embargo_until", 1),
        ("dtae", "date", 1),
        ("ca", "abc", 2),
        ("title", "titel", 1),
        ("آبان", "ابان", 1),
    ],
)
def test_distance(a: str, b: str, steps: int) -> None:
    assert distance(a, b) == distance(b, a) == steps


@given(st.text("abc", max_size=6), st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_a_metric(a: str, b: str, c: str) -> None:
    assert (distance(a, b) == 0) == (a == b)
    assert distance(a, c) <= distance(a, b) + distance(b, c)


def test_nearest_word() -> None:
    keys = ["title", "date", "embargo_until", "expires", "draft"]
    assert nearest("embargo_untill", keys) == "embargo_until"
    assert nearest("Dtae", keys) == "date"
    assert nearest("xyz", keys) is None
    assert nearest("embargo", keys, at_most=2) is None
    assert nearest("پیش‌نويس", ["پیش‌نویس", "پیشین"]) == "پیش‌نویس"
