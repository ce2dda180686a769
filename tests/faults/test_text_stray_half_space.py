"""`text-stray-half-space`: A half-space beside a space."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_stray_half_space(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="خانه\u200c ما.")})
    found = spots(sample, "text-stray-half-space")
    assert dict(found.values)["better"] == "خانه"
