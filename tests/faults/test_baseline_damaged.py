"""`baseline-damaged`: A list of known findings that cannot be read."""

from __future__ import annotations

import json

import pytest

from prsite.check.baseline import read_baseline
from prsite.cli.main import run
from tests.faults.conftest import MakeSite
from tests.faults.sample import well_worded


def test_baseline_damaged(site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    sample = site({"check-baseline.json": "{\n<<<<<<< HEAD\n"})
    before = sample.sources()
    assert run(["check", str(sample.root), "--json"]) == 0
    first, summary = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (first["code"], first["severity"], first["path"], first["line"]) == (
        "baseline-damaged",
        "warning",
        "check-baseline.json",
        2,
    )
    assert summary["warnings"] == 1
    assert sample.sources() == before
    well_worded(read_baseline(sample.root, "check-baseline.json").diagnostics[0])


def test_writing_it_anew_mends_it(site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    sample = site({"check-baseline.json": "{"})
    assert run(["check", str(sample.root), "--write-baseline", "--strict"]) == 0
    assert read_baseline(sample.root, "check-baseline.json").diagnostics == ()
