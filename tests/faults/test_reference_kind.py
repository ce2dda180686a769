"""`reference-kind`: A contact who is not a person."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_reference_kind(site: MakeSite) -> None:
    sample = site({"content/releases/b.md": post("contacts: [post-a]")})
    sample.finds("reference-kind", "content/releases/b.md:4")
