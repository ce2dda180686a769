"""`text-latin-marks`: A European comma in Persian."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_latin_marks(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="آمدند, دیدند.")})
    found = spots(sample, "text-latin-marks")
    assert dict(found.values)["better"] == "آمدند،"
