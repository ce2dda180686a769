from __future__ import annotations

import errno
import tempfile
from pathlib import Path

import pytest

from prsite.cli.crash import explain_system_fault, write_crash


def fault() -> Exception:
    try:
        raise ValueError("بد")
    except ValueError as made:
        return made


def test_details_go_into_the_site(site: Path) -> None:
    path = write_crash(site, fault())
    assert path == site / ".prsite" / "crash.txt"
    text = path.read_text(encoding="utf-8")
    assert "ValueError: بد" in text
    assert "Python" in text


def test_without_a_site_among_the_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert write_crash(None, fault()) == tmp_path / "prsite-crash.txt"


def test_nowhere_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone" / "far"))
    assert write_crash(tmp_path, fault()) is None


def test_other_faults_of_the_system_are_not_explained_away() -> None:
    assert explain_system_fault(OSError(errno.EIO, "Input/output error")) is None
    full = explain_system_fault(OSError(errno.ENOSPC, "No space left on device"))
    assert full is not None
    assert (full.code, full.place) == ("disk-full", None)
