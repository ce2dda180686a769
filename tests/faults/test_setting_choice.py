"""`setting-choice`: A setting that is not one of the choices."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_setting_choice(site: MakeSite) -> None:
    site(in_site='calendar = "julian"\n').finds("setting-choice", "prsite.toml:7")
