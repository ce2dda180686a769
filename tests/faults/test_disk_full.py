"""`disk-full`: A disk without room."""

from __future__ import annotations

import errno

from prsite.cli.crash import explain_system_fault
from tests.faults.sample import well_worded


def test_disk_full() -> None:
    found = explain_system_fault(OSError(errno.ENOSPC, "No space left on device", "public/index.html"))
    assert found is not None
    assert (found.code, str(found.place)) == ("disk-full", "public/index.html")
    well_worded(found)
