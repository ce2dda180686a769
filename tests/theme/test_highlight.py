"""Colours of code."""

from __future__ import annotations

from pygments.token import STANDARD_TYPES

from prsite.theme.highlight import GROUPS, code_rules


def test_the_classes_are_those_of_pygments() -> None:
    ours = [name for names, _ in GROUPS.values() for name in names]
    assert set(ours) <= set(STANDARD_TYPES.values())
    assert len(ours) == len(set(ours))


def test_every_group_has_its_rule() -> None:
    rules = code_rules()
    for group, (names, _) in GROUPS.items():
        assert f".highlight .{names[-1]}{{color:var(--code-{group})}}" in rules
