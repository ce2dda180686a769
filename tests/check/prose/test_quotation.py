"""Quotation marks in Persian."""

from __future__ import annotations

import pytest

from tests.check.prose.sample import mended, pieces

CODE = "text-quotation-marks"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('گفت: "آماده‌ایم".', "گفت: «آماده‌ایم»."),
        ('"آب" و "برق"', "«آب» و «برق»"),
        ("گفت: “آماده‌ایم”.", "گفت: «آماده‌ایم»."),
        ('گفت: «روزنامهٔ "فردا" نوشت»', "گفت: «روزنامهٔ “فردا” نوشت»"),
        ("گفت: »آماده‌ایم« و رفت", "گفت: «آماده‌ایم» و رفت"),
        ("گفت: <<آماده‌ایم>> و رفت", "گفت: «آماده‌ایم» و رفت"),
        ('گفت: "ما **آماده**ایم"، و رفت', "گفت: «ما **آماده**ایم»، و رفت"),
        ('("آب")', "(«آب»)"),
        ("گفت 'غلط' است", "گفت «غلط» است"),
        ("گفت ‘غلط’ است", "گفت «غلط» است"),
        ("گفت „بد“ است", "گفت «بد» است"),
        ("گفت „بد” است", "گفت «بد» است"),
        ("گفت „الف“ و “ب”", "گفت «الف» و «ب»"),
        ("گفت “پ“ و ”ت”", "گفت «پ» و «ت»"),
        ('گفت: "ما\nآماده‌ایم"', "گفت: «ما\nآماده‌ایم»"),
        ('شرکت "Nilavand متروی نیلاوند شهر"', "شرکت «Nilavand متروی نیلاوند شهر»"),
        ('---\ntitle: خبر "آب" و برق\n---\n', "---\ntitle: خبر «آب» و برق\n---\n"),
    ],
)
def test_wrong_becomes_right(wrong: str, right: str) -> None:
    assert mended(CODE, wrong) == right
    assert pieces(CODE, right) == []


@pytest.mark.parametrize(
    "text",
    [
        "گفت: «روزنامهٔ “فردا” نوشت» و رفت.",
        'نام "Open Data" و “Nilavand Metro” است',
        'نمایشگر ۵۵" و لولهٔ ۲" دارد',
        'نمایشگر ۵۵" و ۴۳" آب',
        'He said: "water" and “fire”.',
        "it's ours و 'CC BY'",
        '<a title="آب">آب</a> و `"آب"`',
        '::: figure file="a.jpg" alt="آب و برق"',
        "[آب](a.md \"آب\") و [برق](b.md 'برق')",
        "---\ntitle: \"خبر آب\"\nsummary: 'آب و برق'\n---\n",
        '!!! note "یادداشت آب"\n    متن',
        'گفت: "آب\n\nبرق" و رفت',
        "«آب»«برق»",
        "میان “ و ” بگذارید",
        'The Persian word "سلام" means hello and “خبر” means news',
        '1. !!! note "یادداشت آب"\n    متن',
        "دستور 'ls' و O'Neill و بچه'ها",
        "«آب» و »",
        "۵ > ۳ و ۳ < ۵",
        '"',
    ],
)
def test_good_text_is_left_alone(text: str) -> None:
    assert pieces(CODE, text) == []


def test_an_unclosed_mark_does_not_turn_the_next_pair_round() -> None:
    assert mended(CODE, 'آب " و "برق" و گاز') == 'آب " و «برق» و گاز'
    assert mended(CODE, 'گفت: "آب و "برق" و گاز') == 'گفت: "آب و «برق» و گاز'


def test_marks_around_guillemets_are_left_to_a_person() -> None:
    text = "گفت: “روزنامهٔ «فردا» نوشت”"
    assert pieces(CODE, text) == [("“", "«")]
    assert mended(CODE, text) == text


def test_other_languages_quote_in_their_own_way() -> None:
    assert pieces(CODE, '"ماء"', "ar") == []
