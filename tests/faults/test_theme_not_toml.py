"""`theme-not-toml`: A theme.toml that is not TOML."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_not_toml(site: MakeSite) -> None:
    sample = site(
        {"prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS, "themes/mine/theme.toml": "name\n"}
    )
    sample.finds("theme-not-toml", "themes/mine/theme.toml:1")
