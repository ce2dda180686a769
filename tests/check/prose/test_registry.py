"""Every rule by its code."""

from __future__ import annotations

import re

from prsite.check.prose.registry import RULES, rule
from prsite.diagnostics import Severity


def test_codes_are_told_apart_and_begin_alike() -> None:
    codes = [r.code for r in RULES]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"text-[a-z]+(?:-[a-z]+)*", code) for code in codes)


def test_a_rule_by_its_code() -> None:
    assert all(rule(r.code) is r for r in RULES)
    assert rule("text-nothing") is None


def test_only_what_deceives_readers_is_an_error() -> None:
    assert [r.code for r in RULES if r.severity is Severity.ERROR] == ["text-override-controls"]
