"""`setting-url`: An address that is none."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_setting_url(site: MakeSite) -> None:
    sample = site({"prsite.toml": SETTINGS.replace("https://", "") + LOOKS})
    sample.finds("setting-url", "prsite.toml:3")
