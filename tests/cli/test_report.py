from __future__ import annotations

from pathlib import Path

import pytest

from prsite.cli.console import Console
from prsite.cli.report import change_of, report
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
        "تاریخ را اصلاح کنید؛ مثلاً «۳۰ مهر ۱۴۰۴» یا «۲۲ اکتبر ۲۰۲۵».",
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


def letter(line: int, piece: str = "كتاب", better: str = "کتاب", mends: str = "yes") -> Diagnostic:
    return warning(
        "text-arabic-letters", "a.md", line, piece=piece, better=better, text=piece, mends=mends, column=1
    )


def test_a_rule_for_texts_is_told_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lines = told(capsys, tmp_path, "fa", *(letter(n) for n in range(1, 6)), warning("empty-file", "w.md"))
    assert lines[0] == "هشدارها: ۶"
    assert lines.index("w.md") < lines.index("text-arabic-letters (۵)")
    assert [line for line in lines if line.startswith("a.md")] == ["a.md:1", "a.md:2", "a.md:3"]
    assert lines.count("    كتاب ← کتاب") == 3
    assert "… و ۲ جای دیگر" in lines


def test_places_of_different_pieces_are_preferred(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pieces = ["كتاب", "كتاب", "كتاب", "بانك", "كتاب", "نيك", "كد"]
    lines = told(capsys, tmp_path, "en", *(letter(n, piece) for n, piece in enumerate(pieces, 1)))
    assert [line for line in lines if line.startswith("a.md")] == ["a.md:1", "a.md:4", "a.md:6"]
    assert "… and in 4 other places" in lines


def test_the_rule_that_finds_most_comes_first(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = warning("text-tatweel", "a.md", 1, piece="x", better="", text="x", mends="", column=1)
    lines = told(capsys, tmp_path, "en", other, letter(2), letter(3))
    assert lines.index("text-arabic-letters (2)") < lines.index("text-tatweel (1)")


def test_a_flood_can_be_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    found = [*(letter(n) for n in range(1, 61)), *(warning("empty-file", f"{n}.md") for n in range(80))]
    report(Console("en", environ={}), tmp_path, found, whole=True)
    lines = capsys.readouterr().err.splitlines()
    assert sum(line.endswith(".md") for line in lines) == 80
    assert sum(line == "    كتاب ← کتاب" for line in lines) == 60
    assert not any("more" in line or "other" in line for line in lines)


@pytest.mark.parametrize(
    ("piece", "better", "mends", "lang", "shown"),
    [
        ("میشود", "می‌شود", "yes", "fa", "میشود ← می‌شود"),
        ("میشود", "می‌شود", "yes", "en", "میشود ← می‌شود"),
        ("۷۰,۵", "۷۰٫۵", "yes", "en", "۷۰,۵ → ۷۰٫۵"),
        ("۷۰,۵", "۷۰٫۵", "yes", "fa", "۷۰,۵ ← ۷۰٫۵"),
        ("پایهی", "پایه‌ی / پایهٔ", "", "fa", "پایهی (پایه‌ی / پایهٔ)"),
        ("۱۲ و 14", "", "", "fa", "۱۲ و 14"),
    ],
)
def test_what_stands_there_and_what_should(
    piece: str, better: str, mends: str, lang: str, shown: str
) -> None:
    assert change_of(letter(1, piece, better, mends), lang) == shown
