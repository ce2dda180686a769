"""Putting the better pieces in place."""

from __future__ import annotations

from hypothesis import given, settings

from prsite.check.prose.fixing import applied, fixed
from prsite.check.prose.looking import Found, look
from prsite.check.prose.masking import mask
from prsite.check.prose.registry import RULES
from prsite.check.prose.values import HIDDEN, Finding, Rule
from prsite.diagnostics import Severity
from tests.check.prose.sample import repaired
from tests.check.prose.sources import sources

RULE = Rule(code="text-x", severity=Severity.NOTE, find=lambda prose: ())


def found(*findings: tuple[int, int, str | None]) -> list[Found]:
    return [(RULE, Finding(start=start, end=end, better=better)) for start, end, better in findings]


def test_pieces_are_put_in_place() -> None:
    assert applied("abcdef", found((1, 2, "XX"), (4, 6, ""))) == "aXXcd"


def test_findings_in_any_order() -> None:
    assert applied("abcdef", found((4, 5, "Y"), (1, 2, "X"))) == "aXcdYf"


def test_of_two_that_overlap_the_first_is_repaired() -> None:
    assert applied("abcdef", found((1, 4, "X"), (3, 6, "Y"))) == "aXef"
    assert applied("abcdef", found((1, 3, "X"), (3, 5, "Y"))) == "aXYf"


def test_what_a_person_must_decide_stays() -> None:
    assert applied("abc", found((0, 2, None))) == "abc"


def test_lines_stay_lines() -> None:
    assert applied("a\nb", found((0, 3, "c"))) == "a\nb"
    assert applied("ab", found((0, 1, "c\n"))) == "ab"


def test_what_a_repair_brings_to_light_is_repaired_too() -> None:
    assert repaired("آمدند ,دیدند") == "آمدند، دیدند"


def test_it_looks_again_only_after_a_change() -> None:
    asked: list[str] = []

    def again(text: str) -> list[Found]:
        asked.append(text)
        return []

    assert fixed("abc", [], again) == "abc"
    assert asked == []
    assert fixed("abc", found((0, 1, "x")), again) == "xbc"
    assert asked == ["xbc"]


def test_without_looking_again_there_is_one_round() -> None:
    assert fixed("abc", found((0, 1, "x"))) == "xbc"


def test_repairs_that_never_end_are_given_up() -> None:
    def again(text: str) -> list[Found]:
        return found((0, 1, "b" if text == "a" else "a"))

    assert fixed("a", again("a"), again) in ("a", "b")


@settings(max_examples=300)
@given(sources())
def test_a_mended_text_is_mended_for_good(source: str) -> None:
    once = repaired(source)
    assert repaired(once) == once
    assert all(finding.better is None for _, finding in look(once, "fa", RULES))


@settings(max_examples=300)
@given(sources())
def test_mending_leaves_what_is_no_prose_and_every_line(source: str) -> None:
    def hidden(text: str) -> str:
        masked = mask(text, "fa").text
        return "".join(was for was, now in zip(text, masked, strict=True) if now == HIDDEN)

    once = applied(source, look(source, "fa", RULES))
    assert once.count("\n") == source.count("\n")
    assert hidden(once) == hidden(source)
