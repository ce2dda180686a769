"""`text-arabic-digits`: Arabic digits in a Persian text."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_arabic_digits(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="٤٥ نفر آمدند.")})
    found = spots(sample, "text-arabic-digits")
    assert dict(found.values)["better"] == "۴۵"
