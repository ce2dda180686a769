"""`settings-not-toml`: Settings that are not TOML."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_settings_not_toml(site: MakeSite) -> None:
    sample = site({"prsite.toml": "[site]\ntitle = سلام\n"})
    sample.finds("settings-not-toml", "prsite.toml:2")
