"""`front-matter-alias`: A YAML alias, which could grow without bound."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_front_matter_alias(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("image: {file: &x x.png, alt: *x}")})
    sample.finds("front-matter-alias", "content/posts/b.md:4")
