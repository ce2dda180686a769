"""`internal-fault`: A fault of prsite itself: a calm word, a file for its maintainers, and exit code 1."""

from __future__ import annotations

import json

import pytest

from prsite.cli.main import run as run_main
from prsite.diagnostics import error
from tests.faults.conftest import MakeSite
from tests.faults.sample import well_worded


def test_internal_fault(
    site: MakeSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("prsite.cli.commands.build.attempt", fail)
    sample = site()
    assert run_main(["build", str(sample.root), "--json", "--lang", "en"]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told[0]["code"] == "internal-fault"
    assert not sample.output.exists()
    well_worded(error("internal-fault"))
