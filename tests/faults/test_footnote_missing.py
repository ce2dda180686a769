"""`footnote-missing`: A reference to a footnote that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_footnote_missing(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="متن[^1]")})
    sample.finds("footnote-missing", "content/posts/b.md:5", WARNING)
