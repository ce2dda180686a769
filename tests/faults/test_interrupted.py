"""`interrupted`: Ctrl+C: nothing half done, exit code 130."""

from __future__ import annotations

import json

import pytest

from prsite.cli.main import run as run_main
from prsite.diagnostics import error
from tests.faults.conftest import MakeSite
from tests.faults.sample import well_worded


def test_interrupted(
    site: MakeSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("prsite.cli.commands.build.attempt", stop)
    sample = site()
    assert run_main(["build", str(sample.root), "--json", "--lang", "en"]) == 130
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told[0]["code"] == "interrupted"
    assert not sample.output.exists()
    well_worded(error("interrupted"))
