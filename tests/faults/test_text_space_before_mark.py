"""`text-space-before-mark`: A space before a comma."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_space_before_mark(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="آمدند ، دیدند.")})
    found = spots(sample, "text-space-before-mark")
    assert dict(found.values)["better"] == "آمدند،"
