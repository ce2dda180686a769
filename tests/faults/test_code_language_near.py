"""`code-language-near`: A misspelt language of code."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_code_language_near(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="```pythn\nx\n```")})
    found = sample.finds("code-language-near", "content/posts/b.md:5", WARNING)
    assert dict(found.values)["near"] == "python"
