"""`text-percent`: The percent sign in running text."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import NOTE, post


def test_text_percent(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="رشد به ۲۰٪ رسید.")})
    found = spots(sample, "text-percent", severity=NOTE)
    assert dict(found.values)["better"] == "۲۰ درصد"
