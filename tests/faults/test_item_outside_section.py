"""`item-outside-section`: A source directly in content/."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_item_outside_section(site: MakeSite) -> None:
    site({"content/b.md": post()}).finds("item-outside-section", "content/b.md")
