from __future__ import annotations

from pathlib import Path

import pytest

from prsite.cli.console import Console
from prsite.cli.report import report
from prsite.diagnostics import Diagnostic, Place, error, note, warning


def told(
    capsys: pytest.CaptureFixture[str], root: Path, lang: str, *found: Diagnostic, quiet: bool = False
) -> list[str]:
    report(Console(lang, quiet=quiet, environ={}), root, found)
    return capsys.readouterr().err.splitlines()


def test_sentence_place_alone_excerpt_hint(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("---\ntitle: الف\n\tdate: ۳۱ مهر ۱۴۰۴\n---\n", encoding="utf-8")
    fault = error("impossible-date", "x.md", 3, value="۳۱ مهر ۱۴۰۴", month="مهر", days=30, year="")
    assert told(capsys, tmp_path, "fa", fault) == [
        "خطاها: ۱",
        "",
        "تاریخ «۳۱ مهر ۱۴۰۴» وجود ندارد؛ مهر ۳۰ روز دارد.",
        "x.md:3",
        "    date: ۳۱ مهر ۱۴۰۴",
        "تاریخ را اصلاح کنید؛ مثلاً «۳۰ مهر ۱۴۰۴» یا «۱۴۰۴/۰۷/۳۰».",
        "",
    ]


def test_other_places_stand_alone_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fault = error("duplicate-url", "a.md", 1, also=[Place("b.md", 2)], url="/x/")
    lines = told(capsys, tmp_path, "en", fault)
    assert "a.md:1" in lines
    assert "b.md:2" in lines


def test_errors_come_with_a_heading_of_their_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lines = told(capsys, tmp_path, "en", warning("empty-file", "w.md"), error("empty-file", "e.md"))
    assert [line for line in lines if line.endswith((": 1", ".md"))] == [
        "Errors: 1",
        "e.md",
        "Warnings: 1",
        "w.md",
    ]


def test_many_notes_are_summed_up(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    notes = [note("windows-line-ends", f"{n}.md", 1) for n in range(9)] + [note("byte-order-mark", "b.md", 1)]
    lines = told(capsys, tmp_path, "en", *notes)
    assert lines == [
        "Notes: 10",
        "",
        "This file has Windows line ends; it was read.",
        "0.md:1",
        "… and in 8 other places",
        "This file begins with a byte order mark; it was ignored.",
        "b.md:1",
        "",
    ]


def test_few_notes_are_told_in_full(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lines = told(capsys, tmp_path, "en", note("windows-line-ends", "a.md", 1))
    assert "Nothing to do." in lines


def test_a_flood_is_dammed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lines = told(capsys, tmp_path, "en", *(warning("empty-file", f"{n}.md") for n in range(80)))
    assert lines[0] == "Warnings: 80"
    assert "… and 30 more; the report has them all." in lines


def test_quiet_tells_errors_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    found = (error("empty-file", "e.md"), warning("empty-file", "w.md"), note("byte-order-mark", "n.md"))
    lines = told(capsys, tmp_path, "en", *found, quiet=True)
    assert "e.md" in lines
    assert not {"w.md", "n.md"} & set(lines)
