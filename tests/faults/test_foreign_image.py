"""`foreign-image`: A picture on another site."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_foreign_image(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="![ما](https://example.com/x.png)")})
    sample.finds("foreign-image", "content/posts/b.md:5")
