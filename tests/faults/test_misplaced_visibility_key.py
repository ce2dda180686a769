"""`misplaced-visibility-key`: An embargo indented into a picture must not be lost."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, post


def test_misplaced_visibility_key(site: MakeSite) -> None:
    sample = site(
        {
            "content/posts/b.md": post("image:\n  file: x.png\n  alt: الف\n  embargo_until: 1406/01/01"),
            "content/posts/x.png": PNG,
        }
    )
    sample.finds("misplaced-visibility-key", "content/posts/b.md:7")
