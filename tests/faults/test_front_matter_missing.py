"""`front-matter-missing`: A source that begins with its text."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_front_matter_missing(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "متن بی مشخصه.\n"})
    sample.finds("front-matter-missing", "content/posts/b.md:1")
