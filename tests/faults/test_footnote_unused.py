"""`footnote-unused`: A footnote that nothing refers to."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_footnote_unused(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="متن\n\n[^1]: پانویس")})
    sample.finds("footnote-unused", "content/posts/b.md:7", WARNING)
