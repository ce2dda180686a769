"""`directive-syntax`: A directive whose values cannot be read."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, post


def test_directive_syntax(site: MakeSite) -> None:
    sample = site(
        {"content/posts/b.md": post(body='::: figure file="x.png" alt="ا" "ب'), "content/posts/x.png": PNG}
    )
    sample.finds("directive-syntax", "content/posts/b.md:5")
