"""`theme-cycle`: A theme that extends itself."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_cycle(site: MakeSite) -> None:
    sample = site(
        {
            "prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS,
            "themes/mine/theme.toml": 'name = "mine"\nextends = "mine"\n',
        }
    )
    sample.finds("theme-cycle", "themes/mine/theme.toml:2")
