"""`code-language`: A language of code that nobody knows."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_code_language(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="```qwertyuiop\nx\n```")})
    sample.finds("code-language", "content/posts/b.md:5", WARNING)
