"""`name-too-long`: A name longer than the disk accepts."""

from __future__ import annotations

from pathlib import Path

import pytest

from prsite.cli.crash import explain_system_fault
from tests.faults.sample import well_worded


def test_name_too_long(tmp_path: Path) -> None:
    found = None
    try:
        (tmp_path / ("ن" * 300)).write_text("", encoding="utf-8")
    except OSError as fault:
        found = explain_system_fault(fault)
    if found is None:
        pytest.skip("this system gives another reason")
    assert found.code == "name-too-long"
    well_worded(found)
