"""`directive-key-near`: A misspelt key of a directive."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, post


def test_directive_key_near(site: MakeSite) -> None:
    sample = site(
        {
            "content/posts/b.md": post(body='::: figure file="x.png" alt="ا" capton="ب"'),
            "content/posts/x.png": PNG,
        }
    )
    sample.finds("directive-key-near", "content/posts/b.md:5")
