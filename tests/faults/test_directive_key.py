"""`directive-key`: A key that a directive does not have."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, post


def test_directive_key(site: MakeSite) -> None:
    sample = site(
        {
            "content/posts/b.md": post(body='::: figure file="x.png" alt="ا" qwertyuiop="1"'),
            "content/posts/x.png": PNG,
        }
    )
    sample.finds("directive-key", "content/posts/b.md:5")
