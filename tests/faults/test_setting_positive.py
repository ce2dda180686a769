"""`setting-positive`: A page of a listing without items."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_setting_positive(site: MakeSite) -> None:
    site(settings="[pagination]\nsize = 0\n").finds("setting-positive", "prsite.toml:8")
