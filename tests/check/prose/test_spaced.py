"""Endings and prefixes with a space where a half-space belongs, and words that only look like them."""

from __future__ import annotations

import pytest

from prsite.check.prose.spaced import spaced
from prsite.check.prose.values import Style
from prsite.check.prose.words import words_of


def told(text: str) -> list[str | None]:
    """The proposals."""
    return [finding.better for _, finding in spaced(text, words_of(text), Style())]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("روابط عمومی ها", "عمومی‌ها"),
        ("حرفه‌ای ها", "حرفه‌ای‌ها"),
        ("خبر\u00a0ها", "خبرها"),
        ("نمی  شود", "نمی‌شود"),
        ("شناخته‌شده تر", "شناخته‌شده‌تر"),
        ("بدون برنامه ای روشن", "برنامه‌ای"),
        ("ام‌المؤمنین آمده ام", "آمده‌ام"),
    ],
)
def test_a_space_in_place_of_a_half_space(text: str, better: str) -> None:
    assert told(text) == [better]


@pytest.mark.parametrize(
    "text",
    [
        "ها",
        "از ها",
        "رفتی ها!",
        "های‌وهوی و های و هوی بازار",
        "حرف های غیرملفوظ و میان های دوم و سوم",
        "سرویس هاست ارزان",
        "گفت های های گریست",
        "چشم تر",
        "تر و خشک",
        "ای مردم",
        "به ای‌میل",
        "همیشه ای دوست",
        "خانه ای کاش",
        "می ناب",
        "نمی از باران",
        "بسته ام دی اف",
        "ی",
        "راه ی",
        "خانه، ی",
        "خانه    ای",
        "می، شود",
    ],
)
def test_what_stands_by_itself(text: str) -> None:
    assert told(text) == []
