"""`duplicate-key`: A key that stands twice."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_duplicate_key(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("title: دوباره")})
    found = sample.finds("duplicate-key", "content/posts/b.md:4")
    assert dict(found.values)["first"] == "2"
