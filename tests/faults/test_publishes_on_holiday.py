"""`publishes-on-holiday`: An item scheduled on a public holiday."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_publishes_on_holiday(site: MakeSite) -> None:
    sample = site(
        {
            "content/posts/b.md": post("publish_at: 1406/01/01"),
            "content/data/holidays.toml": '[[day]]\ndate = "1406/01/01"\nname = "نوروز"\n',
        }
    )
    found = sample.finds("publishes-on-holiday", "content/posts/b.md:4", WARNING)
    assert "نوروز" in wording(found, "fa").message
