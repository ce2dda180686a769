"""`bad-alias`: A former address that leads out of the site."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_bad_alias(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("aliases: [/../b]")})
    sample.finds("bad-alias", "content/posts/b.md:4")
