"""`translation-of-nothing`: A translation of an item that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_translation_of_nothing(site: MakeSite) -> None:
    sample = site({"content/posts/b.en.md": post("translation_of: nobody")})
    sample.finds("translation-of-nothing", "content/posts/b.en.md:4")
