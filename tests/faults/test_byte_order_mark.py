"""`byte-order-mark`: A source that begins with a byte order mark is read all the same."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import NOTE, post


def test_byte_order_mark(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "\ufeff" + post()})
    sample.finds("byte-order-mark", "content/posts/b.md:1", NOTE)
