"""`permission-denied`: A file that the system guards."""

from __future__ import annotations

import errno

from prsite.cli.crash import explain_system_fault
from tests.faults.sample import well_worded


def test_permission_denied() -> None:
    found = explain_system_fault(PermissionError(errno.EACCES, "Permission denied", "content/a.md"))
    assert found is not None
    assert (found.code, str(found.place)) == ("permission-denied", "content/a.md")
    well_worded(found)
