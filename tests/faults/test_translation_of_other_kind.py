"""`translation-of-other-kind`: A release that calls itself the translation of a post."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_translation_of_other_kind(site: MakeSite) -> None:
    sample = site({"content/releases/b.en.md": post("translation_of: post-a")})
    sample.finds("translation-of-other-kind", "content/releases/b.en.md:4")
