"""`directive-not-open`: An end without a directive."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_not_open(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="متن\n\n:::")})
    sample.finds("directive-not-open", "content/posts/b.md:7")
