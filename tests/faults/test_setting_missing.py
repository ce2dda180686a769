"""`setting-missing`: A newsroom without a name."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS


def test_setting_missing(site: MakeSite) -> None:
    sample = site({"prsite.toml": SETTINGS.replace("title =", "# title =") + LOOKS})
    sample.finds("setting-missing", "prsite.toml:1")
