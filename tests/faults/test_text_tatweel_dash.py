"""`text-tatweel-dash`: Tatweel for a dash."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_tatweel_dash(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="تهران ـ مشهد.")})
    found = spots(sample, "text-tatweel-dash")
    assert dict(found.values)["better"] == "–"
