"""`duplicate-id`: Two items with one id."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_duplicate_id(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("id: post-a")})
    found = sample.finds("duplicate-id", "content/posts/b.md:4")
    assert [str(p) for p in found.also] == ["content/posts/a.md:1"]
