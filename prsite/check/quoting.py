"""How a finding in a text is shown: whole words, a little of what stands around them, nothing invisible."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from prsite.check.prose.values import Finding

_AROUND = 12
"""Letters of the line that are shown on either side of a piece; also the most that a piece grows by."""
_CHOICE = " / "
_HALF_SPACE = "\u200c"
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00a0\t]")
_STRAY = re.compile(f"(?<!\\w){_HALF_SPACE}|{_HALF_SPACE}(?!\\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A finding as people see it: the piece in whole words, that piece mended (or what it may become, else
    nothing), the piece with its surroundings, and its place: line and column, both from 1."""

    piece: str
    better: str
    text: str
    line: int
    column: int


def quote(source: str, finding: Finding, mends: Sequence[Finding] = ()) -> Quote:
    """The quotation of a finding in a source with ``\\n`` line ends.

    Of ``mends``, findings that have something better in order of place, those in the same words are shown
    mended too: of « and » around one word, not the one without the other.
    """
    start, end = _whole_words(source, finding)
    begins = source.rfind("\n", 0, finding.start) + 1
    answers = finding.choices if finding.better is None else (finding.better,)
    before = _mended(source, start, finding.start, mends)
    after = _mended(source, finding.end, end, mends)
    return Quote(
        piece=visible(source[start:end]),
        better=_CHOICE.join(visible(before + answer + after) for answer in answers),
        text=visible(_around(source, start, end)),
        line=source.count("\n", 0, finding.start) + 1,
        column=finding.start - begins + 1,
    )


def _mended(source: str, start: int, end: int, mends: Sequence[Finding]) -> str:
    """A piece of the source with what is better in its place."""
    pieces = []
    number = bisect_left(mends, start, key=lambda mend: mend.start)
    while number < len(mends) and mends[number].end <= end:
        mend = mends[number]
        if mend.start >= start and mend.end > mend.start:
            pieces += [source[start : mend.start], mend.better or ""]
            start = mend.end
        number += 1
    return "".join([*pieces, source[start:end]])


def _whole_words(source: str, finding: Finding) -> tuple[int, int]:
    """A finding's offsets, moved outwards to the ends of words where it cuts one or is a mark or a space."""
    start, end = finding.start, finding.end
    piece = source[start:end]
    if not piece or not _is_letter(piece[0]) or (start and _is_letter(source[start - 1])):
        least = max(0, start - _AROUND)
        while start > least and not source[start - 1].isspace():
            start -= 1
    if not piece or not _is_letter(piece[-1]) or (end < len(source) and _is_letter(source[end])):
        most = min(len(source), end + _AROUND)
        while end < most and not source[end].isspace():
            end += 1
    return start, end


def _is_letter(char: str) -> bool:
    return char == _HALF_SPACE or unicodedata.category(char)[0] in "LMN"


def _around(source: str, start: int, end: int) -> str:
    """A piece with up to twelve letters of its line on either side, without the parts of words."""
    first = max(source.rfind("\n", 0, start) + 1, start - _AROUND)
    last = source.find("\n", end)
    last = min(len(source) if last < 0 else last, end + _AROUND)
    before, after = source[first:start], source[end:last]
    if first and not source[first - 1].isspace():
        before = before[_next_space(before) :]
    if last < len(source) and not source[last].isspace():
        after = after[: len(after) - _next_space(after[::-1])]
    return (before + source[start:end] + after).strip(" \t\n")


def _next_space(text: str) -> int:
    found = re.search(r"\s", text)
    return found.start() if found else len(text)


def visible(text: str) -> str:
    """A text on one line in which no character is hidden: those without a shape stand by their numbers."""
    if text.isprintable():  # as most pieces are that need no half-space
        return text
    marked = _UNSEEN.sub(lambda found: _number(found[0]), text.replace("\n", " "))
    marked = _STRAY.sub(lambda found: _number(found[0]), marked)
    return "".join(c if c >= " " and c != "\x7f" else _number(c) for c in marked)


def _number(char: str) -> str:
    return f"⟨U+{ord(char):04X}⟩"
