"""Looking at a text with rules."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given

from prsite.check.prose.looking import look
from prsite.check.prose.masking import mask
from prsite.check.prose.registry import RULES
from prsite.check.prose.values import HIDDEN, Finding, Prose, Rule, Style
from prsite.diagnostics import Severity
from tests.check.prose.sources import sources


def rule_for(
    word: str, better: str | None, *, languages: frozenset[str] = frozenset(), front_matter: bool = True
) -> Rule:
    """A rule that finds a word."""

    def find(prose: Prose) -> Iterator[Finding]:
        at = prose.text.find(word)
        while at >= 0:
            yield Finding(start=at, end=at + len(word), better=better)
            at = prose.text.find(word, at + 1)

    return Rule(
        code="text-x", severity=Severity.NOTE, find=find, languages=languages, front_matter=front_matter
    )


def betters(source: str, rule: Rule) -> list[str | None]:
    return [finding.better for _, finding in look(source, "fa", [rule])]


def test_findings_stand_in_order_of_place() -> None:
    found = look("ج ب الف", "fa", [rule_for("الف", "x"), rule_for("ج", "y"), rule_for("ب", None)])
    assert [f.start for _, f in found] == [0, 2, 4]


def test_a_rule_is_asked_for_its_languages_only() -> None:
    rule = rule_for("آب", "x", languages=frozenset({"fa"}))
    assert len(look("آب", "fa-AF", [rule])) == 1
    assert len(look("آب", "fa_IR", [rule])) == 1
    assert look("آب", "ar", [rule]) == ()


def test_a_rule_may_pass_over_front_matter() -> None:
    source = "---\ntitle: آب\n---\nآب"
    assert len(look(source, "fa", [rule_for("آب", "x")])) == 2
    assert len(look(source, "fa", [rule_for("آب", "x", front_matter=False)])) == 1


def test_what_is_no_prose_is_never_mended() -> None:
    assert betters("آب`کد`", rule_for(f"ب{HIDDEN}", "x")) == [None]
    assert betters("آب\nنان", rule_for("ب\nن", "x")) == [None]
    assert betters("آب", rule_for("آب", "x\ny")) == [None]
    assert betters("آب", rule_for("آب", HIDDEN)) == [None]


def test_what_changes_nothing_is_no_finding() -> None:
    assert betters("آب", rule_for("آب", "آب")) == []


def test_signs_of_yaml_are_not_put_into_front_matter() -> None:
    assert betters("---\ntitle: آب نان\n---\nآب نان", rule_for("آب", "آب:")) == [None, "آب:"]
    assert betters("---\ntitle: آب\n---\n", rule_for("آب", "آب #")) == [None]
    assert betters("---\ntitle: آب\n---\n", rule_for("آب", "نان")) == ["نان"]


def test_rules_see_the_style() -> None:
    seen: list[str] = []

    def find(prose: Prose) -> Iterator[Finding]:
        seen.append(prose.style.ezafe)
        return iter(())

    rule = Rule(code="text-x", severity=Severity.NOTE, find=find)
    look("آب", "fa", [rule])
    look("آب", "fa", [rule], Style(ezafe="ye"))
    assert seen == ["hamza", "ye"]


@given(sources())
def test_findings_are_in_the_text_and_their_repairs_in_prose(source: str) -> None:
    masked = mask(source, "fa").text
    for rule, finding in look(source, "fa", RULES):
        assert 0 <= finding.start <= finding.end <= len(source), rule.code
        assert finding.better is None or not finding.choices, rule.code
        if finding.better is not None:
            assert HIDDEN not in masked[finding.start : finding.end], rule.code
            assert finding.better != source[finding.start : finding.end], rule.code


@pytest.mark.parametrize(
    "piece",
    [
        "ا",
        "۱",
        "۱,",
        "۱.۱-",
        "\u200c",
        "ـ",
        '"',
        "«",
        "“ا ”",
        " ،",
        "( ا",
        "ا ) ",
        "علي ",
        "می ",
        "ها ",
        "\u2067",
        "\u2069",
        "\u202b",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        source = piece * (size // len(piece))
        begin = time.process_time()
        look(source, "fa", RULES)
        return time.process_time() - begin

    # Four times the length in far less than sixteen times the time; the floor is for the clock's grain.
    assert min(seconds(60_000), seconds(60_000)) < 8 * max(seconds(15_000), 0.1)


def test_a_mend_makes_no_line_break() -> None:
    assert betters("م \u2069 \nن", rule_for("\u2069", "")) == [None]
    assert betters("م \u2069ن", rule_for("\u2069", "")) == [""]


def test_beside_many_unseen_signs_a_person_decides() -> None:
    assert betters("#" + "\u200f" * 50 + "آب", rule_for("آب", "# آب")) == [None]
