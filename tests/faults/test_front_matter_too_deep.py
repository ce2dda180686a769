"""`front-matter-too-deep`: Lists in lists without end."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_front_matter_too_deep(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("related: " + "[" * 70 + "]" * 70)})
    sample.finds("front-matter-too-deep", "content/posts/b.md:2")
