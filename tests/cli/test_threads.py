"""Which threads a server is asked for, and which comments come by a file alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, Prsite, form, write
from tests.comments.servers import Answer, serving


def test_comments_of_hidden_items_are_archived_and_told(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/draft.md", "title: د\ndraft: true\n")
    ended = prsite("comments", "pull", "--file", str(form(site, 1, item="post-draft")))
    assert (ended.code, ended.out.split()) == (0, [FIRST.replace("post-first", "post-draft")])
    assert any("readers do not see the item" in line for line in ended.lines)


@pytest.mark.parametrize("archived", [False, True])
@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("draft: true", "never"),
        ("publish_at: 1499-01-01", "never"),
        ("embargo_until: 1499-01-01", "never"),
        ("draft: true\nexpires: 1405-02-04", "never"),
        ("editions: [intranet]", "never"),
        ("comments: false", "archived"),
        ("comments: closed", "always"),
        ("expires: 1405-02-04", "always"),
    ],
)
def test_a_server_hears_only_of_what_readers_may_see(
    prsite: Prsite, site: Path, keys: str, told: str, archived: bool
) -> None:
    write(site, "content/posts/own.md", f"title: د\ndate: 1405-02-03\nid: post-own\n{keys}\n")
    if archived:
        table = {"prsite": "comments/1", "edition": "public", "item": "post-own", "comments": []}
        path = site / FIRST.replace("post-first", "post-own")
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(table), encoding="utf-8")
    heard: list[str] = []

    def answer(method: str, path: str, body: bytes) -> Answer:
        heard.append(f"{path} {body.decode()}")
        return Answer(json.dumps([1] * len(json.loads(body))).encode() if body else b'{"replies": []}')

    with serving(answer) as address:
        assert prsite("comments", "pull", "--server", address).code == 0
    assert any("post-first" in words for words in heard)
    is_told = any("post-own" in words for words in heard)
    assert is_told == (told == "always" or (told == "archived" and archived))
