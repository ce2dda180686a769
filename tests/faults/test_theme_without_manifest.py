"""`theme-without-manifest`: A theme without theme.toml."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_without_manifest(site: MakeSite) -> None:
    sample = site(
        {"prsite.toml": SETTINGS.replace('"plain"', '"mine"') + LOOKS, "themes/mine/templates/x.html": ""}
    )
    sample.finds("theme-without-manifest", "themes/mine/theme.toml")
