"""`text-decimal-mark`: A comma for the decimal separator."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_decimal_mark(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="رشد به ۷۰,۵ درصد رسید.")})
    found = spots(sample, "text-decimal-mark")
    assert dict(found.values)["better"] == "۷۰٫۵"
