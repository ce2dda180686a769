"""`build-running`: Two builds of one site at once."""

from __future__ import annotations

import pytest

from prsite.build import lock
from tests.faults.conftest import MakeSite
from tests.faults.sample import well_worded


def test_build_running(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.0)
    sample = site()
    with lock.lock(sample.root / ".public.prsite-new" / "lock"):
        (found,) = sample.build().diagnostics
    assert found.code == "build-running"
    assert dict(found.values)["pid"].isdigit()
    well_worded(found)
    assert sample.build().published is not None
