"""`page-failed`: A bug in prsite or an extension names the page that met it."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import well_worded


def test_page_failed(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise RuntimeError("broken")

    monkeypatch.setattr("prsite.generators.machines.MachineFiles.render", fail)
    sample = site()
    result = sample.build()
    assert {d.code for d in result.diagnostics} == {"page-failed"}
    assert {dict(d.values)["reason"] for d in result.diagnostics} == {"RuntimeError: broken"}
    assert result.published is None
    well_worded(result.diagnostics[0])
