from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from prsite.comments.isso import BATCH, pull_from_server
from prsite.comments.pulled import Pulled, Wanted
from prsite.model.comments import Comment
from tests.comments.servers import Answer, Isso, server, serving

A = Wanted(edition="public", item="post-a", title="الف")
B = Wanted(edition="public", item="post-b")


def test_approved_comments_with_their_replies() -> None:
    isso = Isso()
    isso.add(
        "post-a",
        1,
        "<p>سلام <em>دنیا</em></p>",
        author="زهرا &amp; &lt;b&gt;",
        website="https://e.org/?a&amp;b",
    )
    isso.add("post-a", 2, "<p>پاسخ</p>", parent=1, modified=1_790_000_500.0)
    isso.add("post-a", 3, "<p>x</p>", mode=2)
    with serving(isso) as address:
        pulled = pull_from_server(server(address), [A, B])
    assert pulled.diagnostics == ()
    assert pulled.threads["public/post-b"] == ()
    first, reply = sorted(pulled.threads["public/post-a"], key=lambda c: c.id)
    assert first == Comment(
        id="isso-1",
        created=datetime.fromtimestamp(1_790_000_001, UTC),
        html="<p>سلام <em>دنیا</em></p>",
        author="زهرا & <b>",
        website="https://e.org/?a&b",
    )
    assert (reply.parent, reply.edited) == ("isso-1", datetime.fromtimestamp(1_790_000_500, UTC))


def test_only_threads_with_comments_are_asked_for() -> None:
    isso = Isso()
    isso.add("post-a", 1, "<p>x</p>")
    told: list[tuple[int, int]] = []
    many = [A, *(Wanted(edition="public", item=f"post-{n}") for n in range(2 * BATCH))]
    with serving(isso) as address:
        pulled = pull_from_server(server(address), many, tell=lambda done, total: told.append((done, total)))
    assert isso.asked == ["POST /count", "POST /count", "POST /count", "GET /"]
    assert len(pulled.threads) == len(many)
    assert told == [(0, 1), (1, 1)]


def test_a_thread_is_known_by_its_edition() -> None:
    isso = Isso()
    isso.add("post-a", 1, "<p>x</p>", edition="intranet")
    with serving(isso) as address:
        assert pull_from_server(server(address), [A]).threads == {"public/post-a": ()}


def test_a_deleted_comment_with_replies_is_an_empty_place() -> None:
    isso = Isso()
    isso.add("post-a", 1, "", mode=4)
    isso.add("post-a", 2, "<p>x</p>", parent=1)
    with serving(isso) as address:
        comments = pull_from_server(server(address), [A]).threads["public/post-a"]
    assert sorted((c.id, c.removed) for c in comments) == [("isso-1", True), ("isso-2", False)]


def answering(*replies: object) -> Pulled:
    """What comes of a thread in which a server answers so, beside another that is as it should be."""
    isso = Isso()
    isso.add("post-b", 1, "<p>x</p>")

    def answer(method: str, path: str, body: bytes) -> Answer:
        if method == "GET" and "post-a" in path:
            return Answer(json.dumps({"replies": replies}).encode())
        return Answer(b"[1, 1]") if method == "POST" else isso(method, path, body)

    with serving(answer) as address:
        return pull_from_server(server(address), [A, B])


def entry(id: object, **more: object) -> dict[str, object]:
    return {"id": id, "parent": None, "text": "<p>x</p>", "mode": 1, "created": 1_790_000_000.5, **more}


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        ({"id": "1"}, "comment-id"),
        ({"id": -1}, "comment-id"),
        ({"id": True}, "comment-id"),
        ({"id": 10**30}, "comment-id"),
        ({"created": None}, "comment-date"),
        ({"created": 0}, "comment-date"),
        ({"created": 253_402_300_799}, "comment-date"),
        ({"created": float("nan")}, "comment-date"),
        ({"created": 1e300}, "comment-date"),
        ({"created": -5}, "comment-date"),
        ({"created": "now"}, "comment-date"),
        ({"text": None}, "comment-type"),
        ({"parent": "x"}, "comment-id"),
        ({"text": "<p><img src=x></p>"}, "comment-wordless"),
        ({"text": ""}, "comment-wordless"),
    ],
)
def test_an_odd_comment_is_left_out_alone(odd: dict[str, object], reason: str) -> None:
    whole = {**entry(1), **odd}
    pulled = answering(whole, entry(2, parent=1), entry(3, parent=2))
    comments = pulled.threads["public/post-a"]
    assert [(c.id, c.parent, c.removed) for c in sorted(comments, key=lambda c: c.id)][-2:] == [
        ("isso-2", "" if whole["id"] in (1, "1") and whole["id"] is not True else "isso-1", False),
        ("isso-3", "isso-2", False),
    ]
    assert len(comments) == 2
    assert [(d.code, d.value("thread"), d.value("id"), d.value("reason")) for d in pulled.diagnostics] == [
        ("comment-left-out", "public/post-a", str(whole["id"]), reason)
    ]
    assert pulled.partial == {"public/post-a"}
    assert len(pulled.threads["public/post-b"]) == 1


def test_a_comment_that_is_told_twice_counts_once() -> None:
    pulled = answering(entry(1), entry(1, text="<p>y</p>"))
    assert [(c.id, c.html) for c in pulled.threads["public/post-a"]] == [("isso-1", "<p>x</p>")]
    assert pulled.diagnostics == ()


@pytest.mark.parametrize("replies", [7, [7], [entry(1, replies={})]])
def test_an_answer_that_is_not_issos_spoils_its_thread_alone(replies: object) -> None:
    pulled = answering(*replies) if isinstance(replies, list) else answering(replies)
    assert list(pulled.threads) == ["public/post-b"]
    assert [(d.code, d.value("reason")) for d in pulled.diagnostics] == [
        ("comments-server-answer", "server-not-isso")
    ]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<!doctype html>", "server-not-json"),
        (b"\xff", "server-not-json"),
        (b"[" * 100_000, "server-not-json"),
        (b"{}", "server-not-isso"),
        (b"[]", "server-not-isso"),
        (b'["1"]', "server-not-isso"),
        (b"[true]", "server-not-isso"),
        (b"[-1]", "server-not-isso"),
    ],
)
def test_counts_that_are_none(body: bytes, reason: str) -> None:
    with serving(lambda method, path, data: Answer(body)) as address:
        pulled = pull_from_server(server(address), [A])
    assert pulled.threads == {}
    assert [(d.code, d.value("reason")) for d in pulled.diagnostics] == [("comments-server-answer", reason)]


def test_what_came_before_the_server_fell_silent_is_kept() -> None:
    isso = Isso()
    for item in ("post-a", "post-b"):
        isso.add(item, 1, "<p>x</p>")

    def answer(method: str, path: str, body: bytes) -> Answer:
        if "post-b" in path:
            return Answer(b"{", headers={"Content-Length": "900"})
        return isso(method, path, body)

    with serving(answer) as address:
        pulled = pull_from_server(server(address), [A, B])
    assert list(pulled.threads) == ["public/post-a"]
    assert len(pulled.diagnostics) == 1


def test_nobody_to_ask_about_nothing() -> None:
    pulled = pull_from_server(server("http://127.0.0.1:1/"), [])
    assert (dict(pulled.threads), pulled.diagnostics) == ({}, ())
