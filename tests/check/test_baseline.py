"""The baseline counts what is known by source, code and piece."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prsite.check.baseline import Baseline, baseline_text, make_baseline, read_baseline, sift
from prsite.diagnostics import Diagnostic, error, note, warning

NAME = "check-baseline.json"
CODES = ("text-percent", "text-tatweel")


def percent(path: str = "content/posts/a.md", line: int = 5, piece: str = "۲۰٪") -> Diagnostic:
    return warning("text-percent", path, line, piece=piece, text=piece, better="۲۰ درصد", column=1)


def known(*found: Diagnostic) -> Baseline:
    return make_baseline(found, None, CODES)[0]


def test_what_is_known_is_counted_and_not_shown() -> None:
    sifted = sift([percent(), percent(line=9, piece="۵٪")], known(percent()), CODES)
    assert (sifted.known, sifted.stale) == (1, 0)
    assert sifted.found == (percent(line=9, piece="۵٪"),)


def test_lines_may_move() -> None:
    assert sift([percent(line=80)], known(percent(line=5)), CODES).found == ()


def test_one_more_of_the_same_is_new() -> None:
    sifted = sift(
        [percent(line=1), percent(line=2), percent(line=3)], known(percent(), percent(line=6)), CODES
    )
    assert (sifted.known, sifted.found) == (2, (percent(line=3),))


def test_the_same_piece_in_another_source_is_new() -> None:
    assert sift([percent("content/posts/b.md")], known(percent()), CODES).known == 0


def test_what_is_gone_is_stale_unless_its_rule_was_not_looked_for() -> None:
    baseline = known(percent(), percent(piece="۵٪"))
    assert sift([percent()], baseline, CODES).stale == 1
    assert sift([percent()], baseline, ("text-tatweel",)).stale == 0


def test_errors_are_never_known() -> None:
    heavy = error("text-percent", "content/posts/a.md", 5, piece="۲۰٪", text="", better="", column=1)
    baseline, errors = make_baseline([heavy, percent()], None, CODES)
    assert (errors, sum(baseline.counts.values())) == (1, 1)
    assert sift([heavy], baseline, CODES).found == (heavy,)


def test_other_findings_are_none_of_its_business() -> None:
    others = [warning("empty-file", "content/posts/a.md"), note("byte-order-mark", "content/posts/a.md", 1)]
    baseline, errors = make_baseline([*others, error("nul-byte", "x.md")], None, CODES)
    assert (baseline.counts, errors) == ({}, 0)
    assert sift(others, baseline, CODES).found == tuple(others)


def test_rules_that_were_not_looked_for_stay_known() -> None:
    tatweel = warning("text-tatweel", "content/posts/a.md", 7, piece="ســلام", text="", better="", column=1)
    before = known(percent(), tatweel)
    after, _ = make_baseline([], before, ("text-percent",))
    assert list(after.counts) == [("content/posts/a.md", "text-tatweel", "ســلام")]


def test_the_file_is_stable_and_comes_back_as_it_was(tmp_path: Path) -> None:
    found = [percent("content/posts/ب.md"), percent(), percent(piece="۱٪")]
    baseline = known(*found)
    text = baseline_text(baseline)
    assert text == baseline_text(known(*reversed(found)))
    assert text.endswith("}\n")
    assert "\\u" not in text
    (tmp_path / NAME).write_bytes(text.encode("utf-8"))
    assert read_baseline(tmp_path, NAME).value == baseline
    (tmp_path / NAME).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    assert read_baseline(tmp_path, NAME).value == baseline


def test_no_baseline_is_no_fault(tmp_path: Path) -> None:
    assert read_baseline(tmp_path, NAME).value is None
    assert read_baseline(tmp_path, NAME).diagnostics == ()


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        (b"{\n\n<<<<<<< HEAD\n", 3),
        (b"\xff", 0),
        (b"[]", 0),
        (b"{}", 0),
        (b'{"format": 2, "findings": {}}', 0),
        (b'{"format": 1}', 0),
        (b'{"format": 1, "findings": {"a.md": []}}', 0),
        (b'{"format": 1, "findings": {"a.md": {"text-percent": 3}}}', 0),
        (b'{"format": 1, "findings": {"a.md": {"text-percent": {"x": 0}}}}', 0),
        (b'{"format": 1, "findings": {"a.md": {"text-percent": {"x": true}}}}', 0),
        (b'{"format": 1, "findings": {"a.md": {"text-percent": {"x": "1"}}}}', 0),
        (b"[" * 100_000, 0),
        (b'{"format": 1, "format": 1, "findings": {}}', 0),
        (b'{\n "format": 1,\n "findings": {\n  "a.md": {},\n  "b.md": {},\n  "a.md": {}\n }\n}', 6),
        (b'{"format": 1, "findings": {"a.md": {"text-percent": {"x": 1, "x": 2}}}}', 0),
    ],
)
def test_a_damaged_baseline_is_told_with_its_line(tmp_path: Path, data: bytes, line: int) -> None:
    (tmp_path / NAME).write_bytes(data)
    read = read_baseline(tmp_path, NAME)
    (found,) = read.diagnostics
    assert read.value is None
    assert (found.code, found.severity, found.place and found.place.line) == (
        "baseline-damaged",
        "warning",
        line,
    )


def test_a_folder_of_that_name_is_told_too(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert [d.code for d in read_baseline(tmp_path, NAME).diagnostics] == ["unreadable"]


def test_a_doubled_piece_is_found_where_it_stands(tmp_path: Path) -> None:
    """Two branches that are merged line by line leave the same key twice; neither count may win unseen."""
    lines = baseline_text(known(percent(), percent(piece="۱٪\u2028:"), percent("b.md"))).split("\n")
    at = next(n for n, line in enumerate(lines) if "۲۰٪" in line)
    lines.insert(at, lines[at].rstrip(",") + ",")
    (tmp_path / NAME).write_bytes("\r\n".join(lines).encode("utf-8"))
    (found,) = read_baseline(tmp_path, NAME).diagnostics
    assert found.place is not None
    assert (found.code, found.place.line) == ("baseline-damaged", at + 2)


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    try:
        (tmp_path / NAME).symlink_to(tmp_path / "gone.json")
    except OSError:
        pytest.skip("no links here")
    read = read_baseline(tmp_path, NAME)
    assert (read.value, [d.code for d in read.diagnostics]) == (None, ["unreadable"])


def test_a_source_that_was_not_read_stays_known() -> None:
    before = known(percent(), percent(line=9), percent("content/posts/b.md"))
    after, _ = make_baseline([percent()], before, CODES, unread={"content/posts/a.md"})
    assert after.counts == {("content/posts/a.md", "text-percent", "۲۰٪"): 2}


def test_the_file_can_be_read_by_others() -> None:
    table = json.loads(baseline_text(known(percent(), percent(line=8))))
    assert table == {"format": 1, "findings": {"content/posts/a.md": {"text-percent": {"۲۰٪": 2}}}}
