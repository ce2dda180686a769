from __future__ import annotations

import json

import pytest

import prsite.comments.form as form
from prsite.comments.form import pull_from_form
from prsite.comments.pulled import Pulled, Wanted
from prsite.diagnostics import PrsiteError
from prsite.model.comments import thread_address

A = Wanted(edition="public", item="post-a")
B = Wanted(edition="public", item="post-b")


def entry(id: object = "1", **fields: object) -> dict[str, object]:
    return {"id": id, "created": "2026-10-02T08:12:30Z", "text": "سلام", **fields}


def pull(*threads: object, **fields: object) -> Pulled:
    table = {"prsite": "comments/1", "provider": "remark42", "threads": threads, **fields}
    return pull_from_form(json.dumps(table).encode(), "c.json", [A, B], "public", ["intranet"])


@pytest.mark.parametrize(
    "thread",
    [
        {"item": "post-a"},
        {"item": "post-a", "edition": "public"},
        {"thread": "public/post-a"},
        {"thread": thread_address("public", "post-a")},
        {"thread": "https://news.example.org" + thread_address("public", "post-a")},
    ],
)
def test_a_thread_by_its_item_name_or_address(thread: dict[str, str]) -> None:
    pulled = pull({**thread, "comments": [entry()]})
    assert [c.id for c in pulled.threads["public/post-a"]] == ["remark42-1"]
    assert (pulled.prefix, pulled.diagnostics) == ("remark42-", ())


def test_plain_text_and_html() -> None:
    comments = pull(
        {"item": "post-a", "comments": [entry(text="a <b>\n\nc"), entry("2", text="", html="<b>x</b>")]}
    ).threads["public/post-a"]
    assert [c.html for c in comments] == ["<p>a &lt;b&gt;</p><p>c</p>", "<p><strong>x</strong></p>"]


def test_ids_of_all_kinds_and_replies_to_them() -> None:
    ids = ["DC_kwDO", "remark42-7", 12, "3f2a-11ec"]
    entries = [entry(id, parent=ids[at - 1] if at else None) for at, id in enumerate(ids)]
    comments = pull({"item": "post-a", "comments": entries}).threads["public/post-a"]
    assert [c.id for c in comments[1:]] == ["remark42-7", "remark42-12", "remark42-3f2a-11ec"]
    assert comments[0].id.startswith("remark42-")
    assert [c.parent for c in comments] == ["", *(c.id for c in comments[:-1])]


def test_without_a_provider_ids_stay_and_nothing_can_vanish() -> None:
    pulled = pull({"item": "post-a", "comments": [entry("x-1")]}, provider="")
    assert (pulled.prefix, pulled.threads["public/post-a"][0].id) == ("", "x-1")


def test_threads_of_others() -> None:
    pulled = pull(
        {"item": "post-gone", "comments": []},
        {"item": "post-a", "edition": "intranet", "comments": [entry()]},
        {"thread": "https://example.org/page", "comments": []},
        7,
    )
    assert dict(pulled.threads) == {}
    assert [d.value("thread") for d in pulled.diagnostics] == [
        "public/post-gone",
        "https://example.org/page",
        "",
    ]


@pytest.mark.parametrize("edition", ["nope", "PUBLIC", "", 5, None])
def test_an_edition_that_the_site_does_not_have(edition: object) -> None:
    pulled = pull({"item": "post-a", "edition": edition, "comments": [entry()]})
    assert dict(pulled.threads) == {}
    assert [d.code for d in pulled.diagnostics] == ["comments-thread-unknown"]


@pytest.mark.parametrize("provider", ["WP", "a-b", "x" * 21, ["a"], 5, False, {}])
def test_a_provider_that_cannot_be_one(provider: object) -> None:
    with pytest.raises(PrsiteError) as caught:
        pull({"item": "post-a", "comments": [entry()]}, provider=provider)
    assert [d.code for d in caught.value.diagnostics] == ["comments-provider"]


@pytest.mark.parametrize("parent", [None, "", 0, "0"])
def test_a_comment_that_replies_to_none(parent: object) -> None:
    pulled = pull({"item": "post-a", "comments": [entry(parent=parent)]})
    assert [c.parent for c in pulled.threads["public/post-a"]] == [""]


def test_a_parent_of_no_kind_is_told() -> None:
    pulled = pull({"item": "post-a", "comments": [entry(parent=False), entry("2", parent=[])]})
    assert [d.value("reason") for d in pulled.diagnostics] == ["comment-type", "comment-type"]
    assert pulled.partial == {"public/post-a"}


def test_a_thread_in_two_pieces_has_each_comment_once() -> None:
    pieces = [{"item": "post-a", "comments": [entry(id) for id in ids]} for ids in ("12", "23")]
    pulled = pull(*pieces)
    assert [c.id[-1] for c in pulled.threads["public/post-a"]] == ["1", "2", "3"]
    assert [d.value("reason") for d in pulled.diagnostics] == ["comment-twice"]


def test_comments_that_cannot_be_read_are_told() -> None:
    pulled = pull(
        {"item": "post-a", "comments": [entry(), entry(), 3, entry("9", created="x")]},
        {"item": "post-b", "comments": 4},
    )
    assert [(d.code, d.value("id"), d.value("reason")) for d in pulled.diagnostics] == [
        ("comment-malformed", "1", "comment-twice"),
        ("comment-malformed", "3", "comment-table"),
        ("comment-malformed", "9", "comment-date"),
        ("comments-malformed", "", "archive-list"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "comments-not-json"),
        (b"\xff", "comments-not-json"),
        (b"[" * 100_000, "comments-not-json"),
        (b"[]", "comments-malformed"),
        (b'{"threads": []}', "comments-malformed"),
        (b'{"prsite": "comments/1"}', "comments-malformed"),
    ],
)
def test_files_of_another_form(data: bytes, code: str) -> None:
    with pytest.raises(PrsiteError) as caught:
        pull_from_form(data, "c.json", [A], "public")
    assert [d.code for d in caught.value.diagnostics] == [code]


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "LARGEST", 10)
    with pytest.raises(PrsiteError):
        pull_from_form(b'{"prsite": "comments/1", "threads": []}', "c.json", [A], "public")
