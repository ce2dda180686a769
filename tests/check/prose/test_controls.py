"""Invisible controls of direction."""

from __future__ import annotations

import pytest

from tests.check.prose.sample import mended, pieces

OVERRIDE = "text-override-controls"
ISOLATE = "text-isolate-unbalanced"


@pytest.mark.parametrize("lang", ["fa", "en", "he", "tlh"])
def test_embeddings_can_be_taken_out_in_every_language(lang: str) -> None:
    assert mended(OVERRIDE, "a \u202bb\u202c c", lang) == "a b c"


def test_overrides_are_left_to_a_person() -> None:
    text = "name \u202etxt.exe\u202c end"
    assert pieces(OVERRIDE, text) == [("\u202e", None), ("\u202c", None)]
    assert mended(OVERRIDE, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "```\na \u202e b\n```",
        "`a\u202eb`",
        "[a](x\u202ey)",
        "<b title='\u202e'>a</b>",
        "---\nid: a\u202eb\n---\n",
    ],
)
def test_they_are_seen_where_there_is_no_prose_and_left_there(text: str) -> None:
    assert [piece for piece, _ in pieces(OVERRIDE, text, "en")] == ["\u202e"]
    assert mended(OVERRIDE, text, "en") == text


def test_marks_and_balanced_isolates_are_no_fault() -> None:
    text = "a\u200e\u200f\u061c \u2067b \u2066c\u2069\u2069 \u2068d\u2069"
    assert pieces(OVERRIDE, text) == []
    assert pieces(ISOLATE, text) == []


def test_an_isolate_ends_with_its_paragraph() -> None:
    assert pieces(ISOLATE, "a \u2067b\nc\u2069 d") == []
    assert pieces(ISOLATE, "a \u2067b\n\nc\u2069 d") == [("\u2067", None), ("\u2069", "")]
    assert pieces(ISOLATE, "- \u2066b\n- c\u2069") == [("\u2066", None), ("\u2069", "")]
    assert pieces(ISOLATE, "\u2066\u2067b\u2069") == [("\u2066", None)]


def test_isolates_in_code_are_none_of_the_text() -> None:
    assert pieces(ISOLATE, "`\u2066` and\n\n    \u2067\n") == []
