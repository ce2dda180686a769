"""`theme-not-found`: A theme that does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_not_found(site: MakeSite) -> None:
    sample = site({"prsite.toml": SETTINGS.replace("plain", "qwertyuiop") + LOOKS})
    sample.finds("theme-not-found", "prsite.toml:6")
