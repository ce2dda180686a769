"""Where the he at the end of a word is silent, and what is glued to it."""

from __future__ import annotations

import pytest

from prsite.check.prose.lexicon import lexicon
from prsite.check.prose.silent_he import (
    glued_to_adjective,
    glued_to_silent_he,
    is_known,
    is_silent,
    with_ezafe,
)
from prsite.check.prose.values import Style

STYLE = Style()
SOUNDED = """
راه ماه شاه کوه گروه توجه متوجه ده فرمانده سازمانده بازده سپاه گناه نگاه کلاه سیاه همراه آگاه گواه گاه دانشگاه
اله انبوه اندوه شکوه ستوه مشابه شبیه فقیه تنبیه توجیه تشبیه بدیه وجه نه به که چه سه مه شه ره ته
زره گره فربه ابله پادشه وانگه شانزده پانزده موجه مرفه
"""


@pytest.mark.parametrize("word", SOUNDED.split())
def test_a_sounded_he_is_not_taken_for_silent(word: str) -> None:
    assert not is_silent(word)


@pytest.mark.parametrize(
    "word",
    "خانه پایه شده نوشته دهنده گوینده بیمهنامه دوستانه مبالغه قاطعه دانشکده چندگانه".split(),
)
def test_a_silent_he_by_list_form_or_shape(word: str) -> None:
    assert is_silent(word)


def test_shapes_are_believed_less_than_lists() -> None:
    assert is_silent("دوستانه")
    assert not is_known("بازیه")
    assert glued_to_silent_he("بازیهاش", STYLE) is None


def test_every_word_of_the_list_ends_in_he() -> None:
    assert [w for w in lexicon().silent if not w.endswith("ه") or len(w) < 3] == []


def test_endings_after_a_glued_adjective() -> None:
    assert getattr(glued_to_adjective("حرفهایترین"), "better", None) == "حرفه‌ای‌ترین"
    assert glued_to_adjective("تنهاییهای") is None


def test_the_manners_of_ezafe() -> None:
    assert with_ezafe("خانه", STYLE) == "خانه\u0654"
    assert with_ezafe("خانه", Style(ezafe="ye")) == "خانه\u200cی"


@pytest.mark.parametrize(
    "word", ["گواهی", "فرماندهی", "بهرام", "الهام", "قهرمان", "بهتان", "نامشهور", "مهربان"]
)
def test_what_is_glued_to_no_silent_he(word: str) -> None:
    assert glued_to_silent_he(word, STYLE) is None
