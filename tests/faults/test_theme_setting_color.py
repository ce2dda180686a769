"""`theme-setting-color`: A colour that is none."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_theme_setting_color(site: MakeSite) -> None:
    sample = site(settings='[theme]\naccent = "blue"\nfonts = "system"\n')
    sample.finds("theme-setting-color", "prsite.toml:8")
