"""`no-settings`: A folder without settings."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_no_settings(site: MakeSite) -> None:
    sample = site()
    (sample.root / "prsite.toml").unlink()
    sample.finds("no-settings", "prsite.toml")
