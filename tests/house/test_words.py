"""The words of the project: Persian letters in Persian text, and nothing about how the project is made."""

from __future__ import annotations

import re
import subprocess

from tests.house.tree import ROOT, files, shown

TEXTS = files(".md", ".toml", ".po", ".html", ".css", ".csv", ".txt", ".yaml", ".yml", ".json")
CODE = files(".py", ".sh", ".js")
OWN = tuple(p for p in TEXTS if not shown(p).startswith("tests/"))

ARABIC_LETTERS = re.compile("[\u064a\u0643\u0649]")
"""ي, ك and ى: in Persian text they look right and are found by nobody's search."""

CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]")
"""Direction marks: what they do is seen by no reviewer. Code writes them as escapes."""

ABOUT_ARABIC = {
    "themes/newsroom/messages/ar.po",
    "themes/newsroom/messages/ps.po",  # Pashto has ي beside ی
    "themes/plain/messages/ar.po",
    "prsite/texts/diagnostics/text.toml",  # explains the rule against them
}


def lines_with(pattern: re.Pattern[str], paths: tuple[object, ...]) -> list[str]:
    """``path:line`` of every line that matches."""
    found = []
    for path in paths:
        text = ROOT.joinpath(str(path)).read_text(encoding="utf-8")
        for number, line in enumerate(text.split("\n"), 1):
            if pattern.search(line):
                found.append(f"{shown(ROOT.joinpath(str(path)))}:{number}")
    return found


def test_persian_text_has_persian_letters() -> None:
    paths = tuple(p for p in OWN if shown(p) not in ABOUT_ARABIC and "/ar" not in shown(p))
    assert lines_with(ARABIC_LETTERS, paths) == []


def test_no_direction_marks_in_any_file() -> None:
    assert lines_with(CONTROLS, (*OWN, *CODE)) == []


def test_no_conflict_marks_and_no_unfinished_notes() -> None:
    pattern = re.compile(r"^(<{7}|>{7}|={7}$)|\bTO" + r"DO\b|\bFIX" + r"ME\b|\bX" + r"XX\b")
    assert lines_with(pattern, (*OWN, *CODE)) == []


def test_nothing_is_said_of_the_workplace() -> None:
    words = (
        "sub-?agent",
        "language mo" + "del",
        r"\bL" + r"LM\b",
        "chat" + "bot",
        "/wo" + "rk/",
        r"\.lib" + "rary/",
    )
    pattern = re.compile("|".join(words), re.IGNORECASE)
    assert lines_with(pattern, (*OWN, *CODE)) == []


def test_shared_folder_is_read_by_tests_only() -> None:
    pattern = re.compile(r"\.\./sha" + r"red\b")
    inside = tuple(p for p in (*OWN, *CODE) if not shown(p).startswith("tests/"))
    assert lines_with(pattern, inside) == []


def test_shell_files_are_posix() -> None:
    for path in files(".sh"):
        done = subprocess.run(["sh", "-n", str(path)], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert path.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
