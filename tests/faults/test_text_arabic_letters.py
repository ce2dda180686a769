"""`text-arabic-letters`: Arabic letters in a Persian word."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_arabic_letters(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="بانك باز است.")})
    found = spots(sample, "text-arabic-letters")
    assert dict(found.values)["better"] == "بانک"
