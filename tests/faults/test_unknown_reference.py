"""`unknown-reference`: An id that nothing has."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_unknown_reference(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("related: [nobody]")})
    sample.finds("unknown-reference", "content/posts/b.md:4")
