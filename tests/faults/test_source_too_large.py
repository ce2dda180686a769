"""`source-too-large`: A source above the limit of the settings."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_source_too_large(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="x" * 20_000_000)})
    sample.finds("source-too-large", "content/posts/b.md")


def test_the_limit_is_a_setting(site: MakeSite) -> None:
    sample = site(settings="[content]\nmax_bytes = 20\n")
    sample.finds("source-too-large", "content/posts/a.md")
