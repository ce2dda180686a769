"""Puts the better pieces in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from prsite.check.prose.looking import Found

_ROUNDS = 10
"""Each round repairs what an earlier one has brought to light; a text needs two, seldom three."""


def fixed(source: str, found: Iterable[Found], again: Callable[[str], Iterable[Found]] | None = None) -> str:
    """The source with every ``better`` in its place.

    Of two findings that overlap only the first is repaired. ``again`` looks at the result once more, so that
    what the first repair hid or brought to light is repaired too, until nothing changes. The number of lines
    never changes. Fixing a fixed text changes nothing.
    """
    text = applied(source, found)
    if again is None or text == source:
        return text
    for _ in range(_ROUNDS):
        before, text = text, applied(text, again(text))
        if text == before:
            break
    return text


def applied(source: str, found: Iterable[Found]) -> str:
    """The source with every ``better`` in its place, once."""
    pieces: list[str] = []
    at = 0
    findings = (finding for _, finding in found if finding.better is not None)
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        better = finding.better or ""
        if finding.start < at or "\n" in better or "\n" in source[finding.start : finding.end]:
            continue
        pieces += (source[at : finding.start], better)
        at = finding.end
    return "".join([*pieces, source[at:]])
