from __future__ import annotations

from tests.cli.conftest import Prsite


def test_every_kind_with_its_name_in_the_persons_language(prsite: Prsite) -> None:
    english, persian = prsite("kinds"), prsite("kinds", "--lang", "fa")
    names = [line.split()[0] for line in english.out.splitlines()]
    assert names == ["post", "release", "clipping", "faq", "page", "notice", "person", "presskit"]
    assert "clipping  بازتاب رسانه‌ها\n" in persian.out


def test_the_keys_of_a_kind(prsite: Prsite) -> None:
    lines = prsite("kinds", "clipping", "--lang", "fa").out.splitlines()
    at = lines.index("  outlet (لازم)")
    assert lines[at + 1 : at + 3] == ["      متن", "      شناسهٔ رسانه"]
    assert "  date (لازم)" in lines
    assert "  embargo_until" in lines


def test_keys_bear_the_names_that_authors_write(prsite: Prsite) -> None:
    lines = prsite("kinds", "notice").out.splitlines()
    assert "  from" in lines
    assert "  sender" not in lines


def test_an_unknown_kind_is_misuse(prsite: Prsite) -> None:
    ended = prsite("kinds", "cliping")
    assert (ended.code, ended.lines[0]) == (2, "There is no kind “cliping”; perhaps you mean `clipping`.")
