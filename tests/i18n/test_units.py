"""The tables of units are whole."""

from prsite.i18n.units import BYTES, quantity_form


def test_every_language_has_the_same_steps_of_size() -> None:
    assert {len(names) for names in BYTES.values()} == {5}


def test_every_unit_of_time_has_a_form_for_every_category() -> None:
    for tag in ("fa", "ar", "en", "he", "ur", "ckb", "ps"):
        for unit in ("minute", "hour", "day", "month", "year"):
            for category in ("zero", "one", "two", "few", "many", "other"):
                assert quantity_form(unit, tag, category), (tag, unit, category)
            assert "{n}" in (quantity_form(unit, tag, "other") or "")


def test_a_language_without_a_table_says_so() -> None:
    assert quantity_form("day", "de", "one") is None
