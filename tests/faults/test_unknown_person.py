"""`unknown-person`: A contact who is not on the site."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_unknown_person(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='::: contact person="person-nobody"')})
    sample.finds("unknown-person", "content/posts/b.md:5")
