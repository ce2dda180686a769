"""Words and minutes."""

import pytest

from prsite.i18n.reading import count_words, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("… — «»", 0),
        ("می‌شود", 1),
        ("علی‌رضا و سازمان‌ها", 3),
        ("سلام،دنیا؛خوب", 3),
        ("«نقل» (دوم)", 2),
        ("کِتابِ مَن", 2),
        ("don't stop v1.2.3", 3),
        ("۱۲٫۵ درصد", 2),
        ("الف–ب", 2),
    ],
)
def test_words(text: str, words: int) -> None:
    assert count_words(text) == words


def test_minutes_are_rounded_and_never_none() -> None:
    assert reading_minutes(0, "fa") == 1
    assert reading_minutes(500, "fa", 200) == 3
    assert reading_minutes(499, "fa", 200) == 2
    assert reading_minutes(2000, "ar") > reading_minutes(2000, "en")
