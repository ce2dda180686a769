"""`settings-encoding`: Settings in another encoding."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_settings_encoding(site: MakeSite) -> None:
    sample = site({"prsite.toml": b'[site]\ntitle = "\xd3"\n'})
    sample.finds("settings-encoding", "prsite.toml")
