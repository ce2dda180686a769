"""`theme-encoding`: A theme.toml in another encoding."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_encoding(site: MakeSite) -> None:
    sample = site(
        {
            "prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS,
            "themes/mine/theme.toml": b'title = "\xd3"',
        }
    )
    sample.finds("theme-encoding", "themes/mine/theme.toml")
