"""The plural, «ه‌ای», and how they are told apart."""

from __future__ import annotations

import pytest

from prsite.check.prose.plurals import glued_plural, split_plural


def told(base: str, ending: str, *, alone: bool = True) -> str:
    """The proposal, or the choices."""
    mend = glued_plural(base, ending, alone=alone, inner=None)
    return "" if mend is None else mend.better or "/".join(mend.choices)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("کتابها", ("کتاب", "ها")),
        ("کتابهایشان", ("کتاب", "هایشان")),
        ("برنامههای", ("برنامه", "های")),
        ("همایش", None),
        ("ها", None),
    ],
)
def test_a_word_and_its_ending(word: str, parts: tuple[str, str] | None) -> None:
    assert split_plural(word) == parts


@pytest.mark.parametrize(
    ("base", "ending", "better"),
    [
        ("سازمان", "های", "سازمان‌های"),
        ("برنام", "های", "برنامه‌ای"),
        ("نام", "های", "نام‌های/نامه‌ای"),
        ("برنامه", "های", "برنامه‌های"),
        ("کار", "های", ""),
        ("دور", "های", ""),
        ("پروژ", "های", "پروژه‌ای"),
        ("کرد", "های", ""),
        ("کرد", "هایم", "کرده‌ایم"),
        ("نهاد", "هایم", ""),
        ("شد", "هاست", "شده است"),
        ("زبان", "هاست", "زبان‌هاست/زبانه است"),
        ("ویژگی", "هاست", "ویژگی‌هاست"),
        ("رون", "ها", ""),
        ("مان", "هایم", ""),
        ("اوسط", "ها", ""),
        ("وسع", "ها", ""),
        ("اب", "ها", ""),
    ],
)
def test_readings(base: str, ending: str, better: str) -> None:
    assert told(base, ending) == better


def test_after_another_part_of_the_word_less_is_certain() -> None:
    assert told("انداز", "های", alone=False) == ""
    assert told("تراش", "های", alone=False) == "تراش‌های"
