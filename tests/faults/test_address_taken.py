"""`address-taken`: `prsite rename` to the address of another item."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post, runs_into


def test_address_taken(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post()})
    before = sample.sources()
    path = str(sample.root / "content" / "posts" / "b.md")
    found = runs_into("address-taken", "content/posts/b.md:1", "rename", path, "a")
    assert [str(p) for p in found.also] == ["content/posts/a.md:1"]
    assert sample.sources() == before
