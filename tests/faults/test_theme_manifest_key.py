"""`theme-manifest-key`: A key that theme.toml does not know."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS, WARNING


def test_theme_manifest_key(site: MakeSite) -> None:
    sample = site(
        {
            "prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS,
            "themes/mine/theme.toml": 'extends = "plain"\nextend = "x"\n',
        }
    )
    sample.finds("theme-manifest-key", "themes/mine/theme.toml:2", WARNING)
