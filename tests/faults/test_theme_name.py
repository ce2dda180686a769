"""`theme-name`: A theme that calls itself by another name."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_name(site: MakeSite) -> None:
    sample = site(
        {
            "prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS,
            "themes/mine/theme.toml": 'extends = "plain"\nname = "yours"\n',
        }
    )
    sample.finds("theme-name", "themes/mine/theme.toml:2")
