"""The Gregorian calendar's names and lengths."""

from datetime import date

import pytest

from prsite.i18n.calendars.gregorian import GREGORIAN, MONTHS


def test_every_language_has_twelve_months() -> None:
    assert {len(set(names)) for names in MONTHS.values()} == {12}


@pytest.mark.parametrize("tag", ["en", "fa", "ar", "he", "ur"])
def test_names_are_those_of_cldr(tag: str) -> None:
    from babel.core import Locale

    # CLDR writes the Persian names with ezafe («مهٔ») where a year follows; the house style does not.
    form = "stand-alone" if tag == "fa" else "format"
    assert list(MONTHS[tag]) == [Locale.parse(tag).months[form]["wide"][month] for month in range(1, 13)]


def test_persian_may_has_no_hamza_and_dari_has_its_own() -> None:
    assert GREGORIAN.month_name(5, "fa") == "مه"
    assert GREGORIAN.month_name(5, "fa-AF") == "می"


def test_other_languages_ask_babel_and_unknown_ones_get_english() -> None:
    assert GREGORIAN.month_name(3, "de") == "März"
    assert GREGORIAN.month_name(3, "qaa") == "March"


def test_fields() -> None:
    assert GREGORIAN.from_fields(2024, 2, 29) == date(2024, 2, 29)
    assert GREGORIAN.days_in_month(2025, 2) == 28
    with pytest.raises(ValueError, match="day"):
        GREGORIAN.from_fields(2025, 2, 29)
    with pytest.raises(ValueError, match="12 months"):
        GREGORIAN.days_in_month(2025, 13)
