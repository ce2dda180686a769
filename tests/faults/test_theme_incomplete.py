"""`theme-incomplete`: A theme without templates."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS, well_worded


def test_theme_incomplete(site: MakeSite) -> None:
    settings = SETTINGS.replace("plain", "mine") + LOOKS
    found = site({"prsite.toml": settings, "themes/mine/theme.toml": 'name = "mine"\n'}).build().diagnostics
    missing = [d for d in found if d.code == "theme-incomplete"]
    assert {dict(d.values)["name"] for d in missing} >= {"templates/front.html", "templates/post.html"}
    assert {str(d.place) for d in missing} == {"themes/mine/theme.toml"}
    well_worded(missing[0])
