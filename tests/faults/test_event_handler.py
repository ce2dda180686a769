"""`event-handler`: An attribute that runs code."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_event_handler(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='<p onclick="x()">متن</p>')})
    sample.finds("event-handler", "content/posts/b.md:5")
