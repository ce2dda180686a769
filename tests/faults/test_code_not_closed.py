"""`code-not-closed`: A block of code without an end."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_code_not_closed(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="یک\n\n```\nx")})
    sample.finds("code-not-closed", "content/posts/b.md:7", WARNING)
