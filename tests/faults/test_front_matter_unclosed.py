"""`front-matter-unclosed`: Front matter whose closing line is missing."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_front_matter_unclosed(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: سلام\n\nمتن.\n"})
    sample.finds("front-matter-unclosed", "content/posts/b.md:1")
