"""`empty-file`: A source without a word."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_empty_file(site: MakeSite) -> None:
    site({"content/posts/b.md": ""}).finds("empty-file", "content/posts/b.md:1")
