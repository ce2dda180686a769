"""Numbers, shares and plural categories against ICU."""

from __future__ import annotations

from functools import cache
from gettext import c2py
from pathlib import Path
from typing import Any

import pytest

from prsite.i18n.languages import language
from prsite.i18n.messages import load_catalogue
from prsite.i18n.numbers import number, percent, plural
from prsite.theme.layers import builtin_themes
from tests.i18n.intl import ask

TAGS = (
    *("fa", "fa-AF", "ar-EG", "ar-SA", "ar-IQ", "ar-SY", "ar-MA", "ar-DZ", "ar-TN", "ar-LY", "ar-AE"),
    *("ur", "he", "ckb", "ps", "en", "en-GB", "en-US"),
)
VALUES = (
    0,
    1,
    9,
    -5,
    999,
    1000,
    1140,
    9999,
    12345,
    1234.5,
    -1234567.5,
    0.125,
    0.5,
    2.4,
    1.23456,
    10**6,
    10**9,
)
SHARES = (0, 0.05, 0.256, 0.5, 0.999, 1, 1.5, 12.345, -0.12)
COUNTS = (*range(121), 200, 103, 111, 1000, 1003, 10**6, 10**7, 0.5, 1.5, 2.5, 10.1)
CATALOGUES = tuple(sorted((builtin_themes() / "newsroom" / "messages").glob("*.po")))

ASKED = (*TAGS, "ar", *(path.stem for path in CATALOGUES))
FORMAT = """
const answer = Object.fromEntries(given.tags.map(tag => {
  const number = new Intl.NumberFormat(tag);
  const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(tag);
  return [tag, {
    digits: number.resolvedOptions().numberingSystem,
    numbers: given.values.map(n => number.format(n)),
    shares: given.shares.map(n => share.format(n)),
    plurals: given.counts.map(n => rules.select(n)),
  }];
}));
"""


@cache
def theirs() -> Any:
    """What Intl says of every language: digits, numbers, shares, plurals."""
    return ask(FORMAT, {"tags": ASKED, "values": VALUES, "shares": SHARES, "counts": COUNTS})


@pytest.mark.parametrize("tag", TAGS)
def test_numbers_and_shares_are_those_of_intl(tag: str) -> None:
    assert language(tag).digits == theirs()[tag]["digits"]
    assert [number(value, tag) for value in VALUES] == theirs()[tag]["numbers"]
    assert [percent(value, tag) for value in SHARES] == theirs()[tag]["shares"]


def test_plain_arabic_has_the_digits_of_egypt() -> None:
    """CLDR gives ``ar`` without a territory the ASCII digits of ``ar-001``; here it is Egypt's."""
    assert theirs()["ar"]["digits"] == "latn"
    assert number(1234.5, "ar") == number(1234.5, "ar-EG") == "١٬٢٣٤٫٥"


@pytest.mark.parametrize("tag", TAGS)
def test_plural_categories_are_those_of_intl(tag: str) -> None:
    assert [plural(n, tag) for n in COUNTS] == theirs()[tag]["plurals"]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_gives_one_category_one_form(path: Path) -> None:
    """``Plural-Forms`` may join categories (Persian nouns never change), never part those of one."""
    catalogue = load_catalogue([path], path.stem)
    form = c2py(catalogue.plural_rule)
    categories = zip(COUNTS, theirs()[path.stem]["plurals"], strict=True)
    pairs = {(form(n), category) for n, category in categories if isinstance(n, int)}
    assert len(pairs) == len({category for _, category in pairs})
    assert catalogue.plurals
    for forms in catalogue.plurals.values():
        assert len(forms) == 1 + max(index for index, _ in pairs)
