"""`broken-anchor`: A link to a heading that its page does not have."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_broken_anchor(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="## بلیت\n\n[پیوند](#بیلت)")})
    found = sample.finds("broken-anchor", "content/posts/b.md:7")
    assert dict(found.values)["near"] == "بلیت"
