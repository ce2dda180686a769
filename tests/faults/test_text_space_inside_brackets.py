"""`text-space-inside-brackets`: A space inside parentheses."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.proofreading import spots
from tests.faults.sample import post


def test_text_space_inside_brackets(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="قطار ( خط دو) آمد.")})
    found = spots(sample, "text-space-inside-brackets")
    assert dict(found.values)["better"] == "(خط"
