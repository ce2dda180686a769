"""`theme-not-found-near`: A misspelt theme."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_theme_not_found_near(site: MakeSite) -> None:
    sample = site({"prsite.toml": SETTINGS.replace("plain", "newsrom") + LOOKS})
    found = sample.finds("theme-not-found-near", "prsite.toml:6")
    assert dict(found.values)["near"] == "newsroom"
