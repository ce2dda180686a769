"""`broken-link`: A link to nothing."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_broken_link(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="یک\n\n[ساعت کار](../faq/hours.md)")})
    sample.finds("broken-link", "content/posts/b.md:7")
