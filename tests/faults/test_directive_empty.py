"""`directive-empty`: A quotation without words."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_empty(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='::: quote by="نگار"\n:::')})
    sample.finds("directive-empty", "content/posts/b.md:5")
