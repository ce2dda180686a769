"""`link-without-scheme`: An address without https."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_link_without_scheme(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="[ما](www.example.org)")})
    found = sample.finds("link-without-scheme", "content/posts/b.md:5")
    assert dict(found.values)["meant"] == "https://www.example.org"
