"""تر and ترین after adjectives, and the words that only end like them."""

from __future__ import annotations

import pytest

from prsite.check.prose.comparatives import glued_comparative


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("مهمترین", "مهم‌ترین"),
        ("جدیتر", "جدی‌تر"),
        ("امنیتیتر", "امنیتی‌تر"),
        ("سریعترینهای", "سریع‌ترین‌های"),
        ("پرتماشاگرانترین", "پرتماشاگران‌ترین"),
    ],
)
def test_comparatives(word: str, better: str) -> None:
    mend = glued_comparative(word)
    assert mend is not None
    assert (mend.code, mend.better) == ("text-glued-comparative", better)


@pytest.mark.parametrize(
    "word",
    (
        "دفتر دختر بستر تیتر سرتیتر توییتر میلیلیتر فیلتر کبوتر زودتر برترین بیشتر کمترین بهتر دیمیتری "
        "انگشتر تر ترین"
    ).split(),
)
def test_what_only_ends_like_one(word: str) -> None:
    assert glued_comparative(word) is None
