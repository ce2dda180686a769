"""Faults as values, and the sentences they become."""

from __future__ import annotations

import pickle

import pytest

from prsite.diagnostics import (
    Checked,
    Diagnostic,
    Place,
    PrsiteError,
    Severity,
    error,
    has_errors,
    note,
    ordered,
    texts,
    warning,
    wording,
    words,
)


def test_places() -> None:
    assert str(Place("content/a.md", 4)) == "content/a.md:4"
    assert str(Place("content/a.md")) == "content/a.md"
    assert Place("a", 2) < Place("a", 10) < Place("b")


def test_makers() -> None:
    found = error("x", "a.md", 3, also=[Place("b.md")], b=2, a="1")
    assert (found.severity, found.place, found.also) == (Severity.ERROR, Place("a.md", 3), (Place("b.md"),))
    assert found.values == (("a", "1"), ("b", "2"))
    assert warning("x").place is None
    assert note("x").severity is Severity.NOTE


def test_softened_errors_are_warnings_and_nothing_else_changes() -> None:
    assert error("x", "a", 1, v=2).softened() == warning("x", "a", 1, v=2)
    assert warning("x").softened() == warning("x")
    assert note("x").softened() == note("x")


def test_what_forbids_publication() -> None:
    assert has_errors([note("x"), error("y")])
    assert not has_errors([note("x"), warning("y")])
    assert Checked(1, (error("x"),)).failed
    assert not Checked(1, (warning("x"),)).failed


def test_order_and_repetition() -> None:
    found = [
        note("n"),
        warning("w", "b"),
        error("e", "b", 2),
        error("e", "a", 9),
        error("e", "b", 2),
        error("z"),
    ]
    assert ordered(found) == (
        error("z"),
        error("e", "a", 9),
        error("e", "b", 2),
        warning("w", "b"),
        note("n"),
    )


def test_errors_travel_between_processes_whole() -> None:
    fault = PrsiteError(error("x", "a", 1, b=2), warning("y"))
    again = pickle.loads(pickle.dumps(fault))
    assert again.diagnostics == fault.diagnostics
    assert str(again) == "x, y"


@pytest.fixture
def sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {
        "message": {"fa": "«{name}» نیست.[ شاید «{near}».]", "en": "No “{name}”.[ Perhaps “{near}”.]"},
        "hint": {"fa": "`[text]({name})` {{x}} {days}", "en": "{wanted}, {found}, {days}"},
    }
    monkeypatch.setattr("prsite.diagnostics.texts", lambda: {"x": entry})


@pytest.mark.usefixtures("sentence")
def test_a_part_without_its_value_vanishes() -> None:
    assert wording(error("x", name="a", near="b"), "en").message == "No “a”. Perhaps “b”."
    assert wording(error("x", name="a", near=""), "en").message == "No “a”."
    assert wording(error("x", name="a"), "fa").message == "«a» نیست."


@pytest.mark.usefixtures("sentence")
def test_other_brackets_and_braces_stay() -> None:
    assert wording(error("x", name="a{b}"), "fa").hint == "`[text](a{b})` {x} "


@pytest.mark.usefixtures("sentence")
def test_values_that_are_words_or_numbers_are_said_in_the_language() -> None:
    found = error("x", name="12", wanted="list", found="text", days=30)
    assert wording(found, "en").hint == "a list, text, 30"
    assert wording(found, "fa").hint.endswith(" ۳۰")
    assert wording(found, "fa").message == "«12» نیست."


def test_lists_are_joined_as_the_language_does() -> None:
    found = error("unknown-key", "a.md", 3, key="tilte", known="date، title")
    assert "date, title" in str(wording(found, "en"))
    assert "date، title" in str(wording(found, "fa"))


@pytest.mark.usefixtures("sentence")
def test_other_languages_read_english_and_unknown_codes_their_code() -> None:
    assert wording(error("x", name="a"), "ar").message == "No “a”."
    assert wording(Diagnostic("nothing-like-it", Severity.NOTE), "fa").message == "nothing-like-it"


def test_every_word_is_in_both_languages() -> None:
    assert all(set(entry) == {"fa", "en"} for entry in words().values())
    assert not set(words()) & set(texts())
