"""`directive-unknown`: A directive that does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_unknown(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="::: qwertyuiop")})
    sample.finds("directive-unknown", "content/posts/b.md:5")
