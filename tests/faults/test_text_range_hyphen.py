"""`text-range-hyphen`: A range with a hyphen."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import NOTE, post


def test_text_range_hyphen(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="حدود ۱۰-۲۰ روز.")})
    found = spots(sample, "text-range-hyphen", severity=NOTE)
    assert dict(found.values)["better"] == "۱۰ تا ۲۰"
