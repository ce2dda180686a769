"""`value-choice-near`: A misspelt choice."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_value_choice_near(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("genre: repot")})
    found = sample.finds("value-choice-near", "content/posts/b.md:4")
    assert dict(found.values)["near"] == "report"
