"""`setting-type`: A setting of another type."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_setting_type(site: MakeSite) -> None:
    site(settings='[pagination]\nsize = "12"\n').finds("setting-type", "prsite.toml:8")
