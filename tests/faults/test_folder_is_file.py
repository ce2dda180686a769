"""`folder-is-file`: `prsite init` where a file stands."""

from __future__ import annotations

from pathlib import Path

from tests.faults.sample import runs_into


def test_folder_is_file(tmp_path: Path) -> None:
    path = tmp_path / "demo"
    path.write_text("نوشته", encoding="utf-8")
    runs_into("folder-is-file", "", "init", str(path), "--yes")
    assert path.read_text(encoding="utf-8") == "نوشته"
