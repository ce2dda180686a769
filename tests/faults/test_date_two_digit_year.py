"""`date-two-digit-year`: A date whose century is not clear."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_date_two_digit_year(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: ب\ndate: ۰۴/۰۸/۲۵\n---\nمتن.\n"})
    sample.finds("date-two-digit-year", "content/posts/b.md:3")
