"""`directive-not-closed`: A quotation without an end."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_not_closed(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='::: quote by="نگار"\nمتن')})
    sample.finds("directive-not-closed", "content/posts/b.md:5")
