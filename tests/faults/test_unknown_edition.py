"""`unknown-edition`: An edition that is not defined."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_unknown_edition(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("editions: [intranett]")})
    sample.finds("unknown-edition", "content/posts/b.md:4")
