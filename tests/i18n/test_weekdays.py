"""Names of weekdays."""

import pytest

from prsite.i18n.weekdays import WEEKDAYS, weekday_name


@pytest.mark.parametrize("tag", sorted(WEEKDAYS))
def test_seven_different_names(tag: str) -> None:
    assert len(set(WEEKDAYS[tag])) == 7


@pytest.mark.parametrize("tag", ["en", "fa", "ar", "he", "ur"])
def test_names_are_those_of_cldr(tag: str) -> None:
    from babel.core import Locale

    assert list(WEEKDAYS[tag]) == [Locale.parse(tag).days["format"]["wide"][day] for day in range(7)]


def test_other_languages_ask_babel_and_unknown_ones_get_english() -> None:
    assert weekday_name(6, "de") == "Sonntag"
    assert weekday_name(6, "qaa") == "Sunday"
