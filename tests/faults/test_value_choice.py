"""`value-choice`: A word that is not one of the choices."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_value_choice(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("genre: qwertyuiop")})
    sample.finds("value-choice", "content/posts/b.md:4")
