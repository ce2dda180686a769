"""Forms of verbs are known, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from prsite.check.prose.lexicon import words
from prsite.check.prose.verbs import imperfective, is_participle, mended_verb


def test_there_are_about_three_hundred_verbs() -> None:
    assert 300 <= len(set(words("verbs"))) <= 450


@pytest.mark.parametrize(
    ("rest", "form"),
    [
        ("شود", "شود"),
        ("گوییم", "گوییم"),
        ("ایند", "آیند"),
        ("افتد", "افتد"),
        ("بایست", "بایست"),
        ("بینمش", "بینمش"),
        ("کرده", "کرده"),
        ("رفتهاند", "رفته‌اند"),
        ("شه", "شه"),
    ],
)
def test_a_form_that_follows_the_prefix(rest: str, form: str) -> None:
    assert imperfective(rest) == form


@pytest.mark.parametrize("rest", ["دان", "لاد", "راث", "هن", "ان", "وه", "ز", "کروب", "زبان", "گو", "خانه"])
def test_what_is_no_form_of_a_verb(rest: str) -> None:
    assert imperfective(rest) is None


def test_spoken_forms_follow_a_bare_prefix_only() -> None:
    assert mended_verb("میدن") == "می‌دن"
    assert mended_verb("درمیدن") is None


def test_verbs_with_a_first_part() -> None:
    assert mended_verb("برنمیگردد") == "برنمی‌گردد"
    assert mended_verb("فرومیریزد") == "فرومی‌ریزد"
    assert mended_verb("شبنمیشود") is None


@pytest.mark.parametrize("word", ["کرده", "نشده", "نیامده", "نیفتاده", "نایستاده", "برداشته", "درنیامده"])
def test_participles(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", ["گروه", "خانه", "فرمانده", "نه", "ده"])
def test_no_participles(word: str) -> None:
    assert not is_participle(word)
