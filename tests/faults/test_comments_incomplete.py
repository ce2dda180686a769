"""`comments-incomplete`: giscus without a repository, Isso without a server."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_comments_incomplete(site: MakeSite) -> None:
    giscus = '[comments]\nprovider = "giscus"\n\n[comments.giscus]\nrepo_id = "R_1"\ncategory_id = "C_1"\n'
    found = site(settings=giscus).finds("comments-incomplete", "prsite.toml:10")
    assert found.value("key") == "comments.giscus.repo"


def test_a_server_is_needed(site: MakeSite) -> None:
    site(settings='[comments]\nprovider = "isso"\n').finds("comments-incomplete", "prsite.toml:7")
