"""`date-unknown`: Words that are no date."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_date_unknown(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: ب\ndate: دیروز\n---\nمتن.\n"})
    sample.finds("date-unknown", "content/posts/b.md:3")
