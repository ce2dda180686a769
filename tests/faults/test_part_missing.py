"""`part-missing`: A picture without a file."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_part_missing(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("image:\n  alt: شرح")})
    sample.finds("part-missing", "content/posts/b.md:5")
