"""`setting-file-missing`: A logo that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_setting_file_missing(site: MakeSite) -> None:
    site(in_site='logo = "content/logo.svg"\n').finds("setting-file-missing", "prsite.toml:7")
