"""`directive-value-missing`: A figure without a file."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_value_missing(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='::: figure alt="ا"')})
    sample.finds("directive-value-missing", "content/posts/b.md:5")
