"""`text-thousands-mark`: A comma between thousands."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_thousands_mark(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="۱,۱۴۰ نفر آمدند.")})
    found = spots(sample, "text-thousands-mark")
    assert dict(found.values)["better"] == "۱٬۱۴۰"
