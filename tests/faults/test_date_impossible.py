"""`date-impossible`: A date whose month cannot be."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_date_impossible(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: ب\ndate: 1404-13-01\n---\nمتن.\n"})
    sample.finds("date-impossible", "content/posts/b.md:3")
