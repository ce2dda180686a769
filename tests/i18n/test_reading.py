"""Words and minutes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


LETTERS = "سلامهٔ\u200cپیوۀ é²½ñ日_'.-–—،«»()[]|!?؟\t\n\x85\xa0\u2028\u200bשa1۲٣\ud800😀"


@given(
    st.one_of(
        st.text(LETTERS, max_size=40), st.text("سلام \u200c\u0654ab1۲.،«_-\n\xa0", max_size=40), st.text()
    )
)
def test_words_of_any_letters_are_those_of_the_rule(text: str) -> None:
    rule = re.compile(r"[^\W_][^\s،؛؟!«»()\[\]…–—|]*")
    assert count_words(text) == len(rule.findall(text))
