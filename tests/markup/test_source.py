from __future__ import annotations

import pytest

from prsite.markup.source import SourceLines, clean
from tests.markup.resolver import check, faults


def test_control_characters_are_taken_out_with_a_warning() -> None:
    assert faults("متن\n\nا\x00ل\x1bف \ud800") == [("control-characters", 3)]
    assert check("ا\x00ل\x02ف\x7f\x85ب").value.html == "<p>الف\nب</p>"


@pytest.mark.parametrize(
    ("dirty", "plain", "lines"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd", ()),
        ("\ufeffa", "a", ()),
        ("a\x01\x02\nb\n\x03c", "a\nb\nc", (0, 2)),
        ("a\tb\u200cc\u200f", "a\tb\u200cc\u200f", ()),
    ],
)
def test_clean(dirty: str, plain: str, lines: tuple[int, ...]) -> None:
    assert clean(dirty) == (plain, lines)


def test_a_target_asked_for_again_is_found_further_on() -> None:
    lines = SourceLines("(a)\n(b)\n(a)", 5)
    assert [lines.line_of("a"), lines.line_of("b"), lines.line_of("a"), lines.line_of("a")] == [5, 6, 7, 7]


def test_only_whole_targets_count() -> None:
    lines = SourceLines("(xa.md)\n(a.md#b)\n(a.md)", 1)
    assert lines.line_of("a.md") == 3


def test_code_and_hidden_lines_do_not_count() -> None:
    lines = SourceLines("`(a)`\n(a)\n(a)", 1)
    lines.hide(1, 2)
    assert lines.line_of("a") == 3


def test_escapes_and_entities_are_seen_through() -> None:
    lines = SourceLines("x\n(a\\_b)\n(java&#10;script:x)", 1)
    assert lines.line_of("a_b") == 2
    assert lines.line_of("java\nscript:x") == 3
    assert lines.line_of("nowhere") == 1
