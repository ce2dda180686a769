"""`bad-id`: An id with a space in it."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_bad_id(site: MakeSite) -> None:
    site({"content/posts/b.md": post("id: دو واژه")}).finds("bad-id", "content/posts/b.md:4")
