"""`comments-server`: A server of comments that is neither an address nor a path."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_comments_server(site: MakeSite) -> None:
    site(settings='[comments]\nprovider = "isso"\nserver = "talk.example"\n').finds(
        "comments-server", "prsite.toml:9"
    )
