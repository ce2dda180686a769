"""`unknown-key`: A key that no kind knows is put up with."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_unknown_key(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("qwertyuiop: ب")})
    sample.finds("unknown-key", "content/posts/b.md:4", WARNING)
