"""`text-quotation-marks`: Straight quotation marks."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_quotation_marks(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="روزنامهٔ “فردا «نو» آمد” رسید.")})
    found = spots(sample, "text-quotation-marks")
    assert dict(found.values)["better"] == "«فردا"
