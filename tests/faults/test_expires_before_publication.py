"""`expires-before-publication`: An item that would never be seen."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_expires_before_publication(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("publish_at: 1406/02/01\nexpires: 1406/01/31")})
    sample.finds("expires-before-publication", "content/posts/b.md:5")
