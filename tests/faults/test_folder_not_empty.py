"""`folder-not-empty`: `prsite init` never writes among other files."""

from __future__ import annotations

from pathlib import Path

from tests.faults.sample import runs_into


def test_folder_not_empty(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("نامه", encoding="utf-8")
    runs_into("folder-not-empty", "", "init", str(tmp_path), "--yes")
    assert [p.name for p in tmp_path.iterdir()] == ["letter.txt"]
