"""Entries of registries in a language."""

from __future__ import annotations

import pytest

from prsite.model.registry import localised, text_of

ENTRY = {"name": {"fa": "بامداد", "en": "Bamdad"}, "medium": "print", "sizes": {"a": 1}, "empty": {}}


@pytest.mark.parametrize(
    ("tag", "name"),
    [("fa", "بامداد"), ("en", "Bamdad"), ("en-GB", "Bamdad"), ("ar", "بامداد"), ("fa-AF", "بامداد")],
)
def test_texts_in_a_language(tag: str, name: str) -> None:
    assert localised(ENTRY, tag, "fa")["name"] == name


def test_what_is_no_text_stays() -> None:
    shown = localised(ENTRY, "en", "fa")
    assert (shown["medium"], shown["sizes"], shown["empty"]) == ("print", {"a": 1}, {})


def test_texts_in_lists_of_tables() -> None:
    entry = {"options": [{"label": {"fa": "آری", "en": "Yes"}, "votes": 3}], "names": ["a"]}
    assert localised(entry, "en", "fa") == {"options": [{"label": "Yes", "votes": 3}], "names": ["a"]}


def test_any_text_is_better_than_none() -> None:
    assert localised({"name": {"ar": "بغداد"}}, "en", "fa")["name"] == "بغداد"
    assert localised({"name": {"en": "", "fa": "الف"}}, "en", "fa")["name"] == "الف"


def test_a_field_as_text() -> None:
    assert text_of({"name": "a"}, "name") == "a"
    assert text_of({"name": 3}, "name") == "3"
    assert text_of({}, "name") == ""
