"""`theme-font-missing`: A typeface that is not installed is left out."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import SETTINGS, WARNING


def test_theme_font_missing(site: MakeSite) -> None:
    manifest = 'extends = "plain"\n[fonts]\narabic = "No Such Face"\n'
    sample = site({"prsite.toml": SETTINGS.replace("plain", "mine"), "themes/mine/theme.toml": manifest})
    found = sample.finds("theme-font-missing", "prsite.toml", WARNING)
    assert dict(found.values)["package"] == "fontpkg-no-such-face"
