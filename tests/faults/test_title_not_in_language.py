"""`title-not-in-language`: a language of the site in which the newsroom has no name."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import LOOKS, SETTINGS, WARNING


def test_title_not_in_language(site: MakeSite) -> None:
    settings = SETTINGS.replace("title =", "title.fa =") + LOOKS
    sample = site({"prsite.toml": settings})
    found = sample.finds("title-not-in-language", "prsite.toml:2", WARNING)
    assert dict(found.values) == {"value": "en"}
    assert "<title>اتاق خبر</title>" in (sample.output / "en" / "index.html").read_text(encoding="utf-8")
