"""`anchor-twice`: An anchor that stands twice."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_anchor_twice(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='<p id="x">یک</p>\n\n<p id="x">دو</p>')})
    sample.finds("anchor-twice", "content/posts/b.md:5", WARNING)
