"""Content lines of vCards and calendars."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prsite.generators.lines import escape_text, fold_line


def test_what_has_a_meaning_is_marked() -> None:
    assert escape_text("a,b;c\\d\r\ne\rf\u2028g\x00\x1b") == "a\\,b\\;c\\\\d\\ne\\nf\\ng"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_lines_are_folded_at_75_octets_and_unfold_to_what_they_were(text: str) -> None:
    line = escape_text(text)
    folded = fold_line(line)
    assert folded.endswith("\r\n")
    parts = folded[:-2].split("\r\n")
    assert all(len(part.encode()) <= 75 for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])
    assert folded[:-2].replace("\r\n ", "") == line
