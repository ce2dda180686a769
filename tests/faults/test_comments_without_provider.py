"""`comments-without-provider`: An item asks for comments on a site that has none."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_comments_without_provider(site: MakeSite) -> None:
    sample = site({"content/posts/a.md": post("comments: true")})
    sample.finds("comments-without-provider", "content/posts/a.md:4", WARNING)
