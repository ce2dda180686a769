"""`theme-manifest-value`: A value that theme.toml cannot use."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_manifest_value(site: MakeSite) -> None:
    sample = site(
        {
            "prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS,
            "themes/mine/theme.toml": 'extends = "plain"\nstylesheets = "x.css"\n',
        }
    )
    sample.finds("theme-manifest-value", "themes/mine/theme.toml:2")
