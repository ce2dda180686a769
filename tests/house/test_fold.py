"""The browser's fold is written from the tables of the program's."""

from __future__ import annotations

from tools.fold import SCRIPT, script


def test_the_script_is_not_stale() -> None:
    assert SCRIPT.read_text(encoding="utf-8") == script(), "run `python -m tools.fold`"
