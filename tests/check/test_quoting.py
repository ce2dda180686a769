"""Findings are quoted in whole words, with nothing hidden."""

from __future__ import annotations

import pytest

from prsite.check.prose.values import Finding
from prsite.check.quoting import Quote, quote, visible


def of(source: str, piece: str, better: str | None = None, choices: tuple[str, ...] = ()) -> Quote:
    start = source.index(piece)
    return quote(source, Finding(start=start, end=start + len(piece), better=better, choices=choices))


def test_a_whole_word_stands_alone() -> None:
    made = of("سطر یک\nاین کار «میشود» و نه", "میشود", "می‌شود")
    assert (made.piece, made.better) == ("میشود", "می‌شود")
    assert (made.line, made.column) == (2, 10)
    assert made.text == "این کار «میشود» و نه"


@pytest.mark.parametrize(
    ("source", "piece", "better", "shown", "becomes"),
    [
        ("سلام ،دنیا خوب", " ،", "،", "سلام ،دنیا", "سلام،دنیا"),
        ("سلام،دنیا خوب", "،", "، ", "سلام،دنیا", "سلام، دنیا"),
        ("یک سازمانها دو", "ها", "‌ها", "سازمانها", "سازمان‌ها"),
        ("یک\nدو ،سه", " ،", "،", "دو ،سه", "دو،سه"),
    ],
)
def test_marks_and_parts_of_words_grow_to_words(
    source: str, piece: str, better: str, shown: str, becomes: str
) -> None:
    made = of(source, piece, better)
    assert (made.piece, made.better) == (shown, becomes)


def test_choices_are_all_shown() -> None:
    assert of("این پایهی ما", "پایهی", choices=("پایه‌ی", "پایهٔ")).better == "پایه‌ی / پایهٔ"


def test_nothing_better_is_nothing() -> None:
    assert of("الف ب", "ب").better == ""


def test_surroundings_are_whole_words_of_the_line() -> None:
    made = of("یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده", "هفت", "۷")
    assert made.text == "چهار پنج شش هفت هشت نه ده"
    assert of("بالا\nوسط\nپایین", "وسط").text == "وسط"


def test_an_empty_piece_is_shown_with_its_word() -> None:
    made = quote("سلام،دنیا", Finding(start=5, end=5, better=" "))
    assert (made.piece, made.better, made.column) == ("سلام،دنیا", "سلام، دنیا", 6)


def test_a_long_unbroken_text_is_cut() -> None:
    made = of("ا" * 500 + "!" + "ب" * 500, "!", "؟")
    assert made.piece == "ا" * 12 + "!" + "ب" * 12


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("می‌شود", "می‌شود"),
        ("می ‌شود", "می ⟨U+200C⟩شود"),
        ("خانه‌، ده", "خانه⟨U+200C⟩، ده"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\u2067b\u2069", "a⟨U+2067⟩b⟨U+2069⟩"),
        ("a\u00a0b\tc\nd\x1b", "a⟨U+00A0⟩b⟨U+0009⟩c d⟨U+001B⟩"),
    ],
)
def test_nothing_is_hidden(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_all_that_is_mended_in_the_same_words_is_shown() -> None:
    source = 'گفت "خوب" است'
    first, last = Finding(start=4, end=5, better="«"), Finding(start=8, end=9, better="»")
    assert quote(source, first, (first, last)).better == "«خوب»"
    assert quote(source, last, (first, last)).better == "«خوب»"
    assert quote(source, last).better == '"خوب»'
