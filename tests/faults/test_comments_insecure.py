"""`comments-insecure`: A plain server of comments on a site that is read over https."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_comments_insecure(site: MakeSite) -> None:
    site(settings='[comments]\nprovider = "isso"\nserver = "http://talk.example/"\n').finds(
        "comments-insecure", "prsite.toml:9"
    )
