"""`directive-number`: A width that is no number."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_number(site: MakeSite) -> None:
    sample = site(
        {
            "content/posts/b.md": post(body='::: video file="x.mp4" width="پهن"'),
            "content/posts/x.mp4": b"film",
        }
    )
    sample.finds("directive-number", "content/posts/b.md:5")
