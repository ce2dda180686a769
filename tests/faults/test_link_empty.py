"""`link-empty`: A link without an address."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_link_empty(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="[ما]()")})
    sample.finds("link-empty", "content/posts/b.md:5")
