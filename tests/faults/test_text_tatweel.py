"""`text-tatweel`: A word drawn out by tatweel."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_tatweel(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="ســـلام.")})
    found = spots(sample, "text-tatweel")
    assert dict(found.values)["better"] == "سلام."
