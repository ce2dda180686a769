"""`setting-unknown-near`: A misspelt setting."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


def test_setting_unknown_near(site: MakeSite) -> None:
    sample = site(in_site='timezon = "Asia/Tehran"\n')
    found = sample.finds("setting-unknown-near", "prsite.toml:7", WARNING)
    assert dict(found.values)["near"] == "timezone"
