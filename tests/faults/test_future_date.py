"""`future-date`: A date in the future of an item that nothing holds back."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_future_date(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: ب\ndate: 1406/01/01\n---\nمتن.\n"})
    sample.finds("future-date", "content/posts/b.md:3")
