"""`duplicate-short-address`: Two ids whose short addresses happen to be equal."""

from __future__ import annotations

from prsite.digest import code
from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_duplicate_short_address(site: MakeSite) -> None:
    one, other = "post-455118", "post-463474"
    assert code(one) == code(other)
    sample = site({"content/posts/b.md": post(f"id: {one}"), "content/posts/c.md": post(f"id: {other}")})
    found = sample.finds("duplicate-short-address", "content/posts/c.md:4")
    assert [str(p) for p in found.also] == ["content/posts/b.md:4"]
