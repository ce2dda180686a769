"""`setting-timezone`: A zone that does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_setting_timezone(site: MakeSite) -> None:
    site(in_site='timezone = "Asia/Teheran"\n').finds("setting-timezone", "prsite.toml:7")
