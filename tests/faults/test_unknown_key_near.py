"""`unknown-key-near`: A misspelt key that hides nothing is put up with."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_unknown_key_near(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post("summry: ب")})
    found = sample.finds("unknown-key-near", "content/posts/b.md:4", WARNING)
    assert dict(found.values)["near"] == "summary"
