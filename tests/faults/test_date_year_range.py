"""`date-year-range`: A date in a year that no newsroom writes of."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_date_year_range(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: ب\ndate: 1204-08-25\n---\nمتن.\n"})
    sample.finds("date-year-range", "content/posts/b.md:3")
