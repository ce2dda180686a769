"""`directive-unknown-near`: A misspelt directive."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_unknown_near(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="::: figur")})
    found = sample.finds("directive-unknown-near", "content/posts/b.md:5")
    assert dict(found.values)["near"] == "figure"
