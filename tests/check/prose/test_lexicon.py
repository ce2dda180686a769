"""The lists are clean: Persian letters, no word twice, nothing at odds with itself."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from prsite.check.prose.lexicon import attached, joins, lexicon, words

LISTS = ("adjectives", "compounds", "good_words", "nouns", "second_parts", "silent_he", "verbs")


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice(name: str) -> None:
    assert [word for word, times in Counter(words(name)).items() if times > 1] == []


@pytest.mark.parametrize("name", LISTS)
def test_words_have_persian_letters_only(name: str) -> None:
    assert [word for word in words(name) if not re.fullmatch("[آ-یءأؤئۀ\u200c\u0654=/_]+", word)] == []


def test_no_compound_is_mended_into_itself() -> None:
    assert [wrong for wrong, right in lexicon().compounds.items() if wrong == right] == []


def test_compounds_keep_their_letters() -> None:
    assert [w for w, r in lexicon().compounds.items() if re.sub("[\u200c \u0654]", "", r) != w] == []


def test_silent_words_do_not_stand_among_the_good_ones() -> None:
    assert lexicon().silent & lexicon().good == set()


def test_a_half_space_stands_only_where_it_is_seen() -> None:
    assert joins("کتاب")
    assert not joins("کار")
    assert attached("کتاب", "ها") == "کتاب‌ها"
    assert attached("کار", "ها") == "کارها"
