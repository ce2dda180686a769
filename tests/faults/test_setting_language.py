"""`setting-language`: A language that is no tag."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_setting_language(site: MakeSite) -> None:
    sample = site({"prsite.toml": SETTINGS.replace('"en"', '"English language"') + LOOKS})
    sample.finds("setting-language", "prsite.toml:5")
