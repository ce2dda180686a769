"""`publishes-on-weekend`: An item scheduled on the weekend."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_publishes_on_weekend(site: MakeSite) -> None:
    sample = site(
        {"content/posts/b.md": post("publish_at: 1405/09/06")}, settings='[content]\nweekend = ["friday"]\n'
    )
    sample.finds("publishes-on-weekend", "content/posts/b.md:4", WARNING)
