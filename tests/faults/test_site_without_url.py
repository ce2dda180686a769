"""`site-without-url`: A site that has no address yet is built with the sample address."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, NOTE, SETTINGS


def test_site_without_url(site: MakeSite) -> None:
    sample = site({"prsite.toml": SETTINGS.replace("url =", "# url =") + LOOKS})
    sample.finds("site-without-url", "prsite.toml:1", NOTE)
