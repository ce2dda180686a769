"""`theme-setting-image`: A picture of the theme’s settings that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_setting_image(site: MakeSite) -> None:
    manifest = 'extends = "plain"\n[settings.banner]\ntype = "image"\n'
    settings = SETTINGS.replace("plain", "mine") + LOOKS + 'banner = "content/x.png"\n'
    sample = site({"prsite.toml": settings, "themes/mine/theme.toml": manifest})
    sample.finds("theme-setting-image", "prsite.toml:10")
