from __future__ import annotations

import json
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

import pytest

from prsite.content.comments import (
    DEEPEST,
    LARGEST,
    Archive,
    instant,
    read_archive,
    read_thread,
    write_archive,
    written_instant,
)
from prsite.diagnostics import Severity
from prsite.model.comments import Comment, archive_path

PATH = "content/data/comments/public/post-a.json"
AT = datetime(2026, 10, 2, 8, 12, 30, tzinfo=UTC)


def entry(id: str = "isso-1", **fields: object) -> dict[str, object]:
    return {"id": id, "created": "2026-10-02T08:12:30Z", "html": "<p>متن</p>", **fields}


def archive(*entries: object, **fields: object) -> bytes:
    table: dict[str, Any] = {"prsite": "comments/1", "edition": "public", "item": "post-a"}
    return json.dumps({**table, "comments": list(entries), **fields}, indent=1).encode()


def codes(data: bytes, path: str = PATH) -> list[str]:
    return [d.code for d in read_thread(data, path).diagnostics]


def test_a_thread_as_it_was_written() -> None:
    comment = Comment(
        id="isso-12",
        created=AT,
        html="<p>سلام</p>",
        author="زهرا",
        website="https://example.org/",
        edited=AT,
        official=True,
    )
    reply = Comment(id="isso-13", created=AT, html="<p>x</p>", parent="isso-12")
    kept = Archive(
        edition="public", item="post-a", title="عنوان", comments=(comment, reply), forgotten=("isso-9",)
    )
    data = write_archive(kept)
    read = read_archive(data, PATH)
    assert (read.value, read.diagnostics) == (kept, ())
    assert write_archive(read.value) == data
    assert data.decode().startswith('{\n "prsite": "comments/1",\n "edition": "public",\n')
    assert data.endswith(b"}\n")
    assert "زهرا".encode() in data
    thread = read_thread(data, PATH).value
    assert (thread.id, thread.edition, thread.count) == ("post-a", "public", 2)
    assert thread.comments[0].html == '<p dir="auto">سلام</p>'


def test_oldest_first_and_ids_as_numbers() -> None:
    data = archive(entry("isso-10"), entry("isso-9"), entry("isso-99", created="2026-01-01T00:00:00Z"))
    assert [c.id for c in read_thread(data, PATH).value.comments] == ["isso-99", "isso-9", "isso-10"]


def test_what_is_read_is_safe() -> None:
    data = archive(
        entry(html="<p onclick=x>a<script>b</script>", author="a\u202eb", website="javascript:1", dir="x")
    )
    (comment,) = read_thread(data, PATH).value.comments
    assert (comment.html, comment.author, comment.website) == ('<p dir="auto">a</p>', "ab", "")


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"{", "comments-not-json", 1),
        (b'{\n "a": 1,\n<<<\n', "comments-not-json", 3),
        (b"[" * 200_000, "comments-not-json", 0),
        (b'{"a": ' + b"9" * 5000 + b"}", "comments-not-json", 0),
        (b'{"a": NaN}', "comments-not-json", 0),
        (b'{"prsite": \n"\xff"}', "not-utf8", 2),
        (b"[]", "comments-malformed", 1),
        (b"{}", "comments-malformed", 1),
        (archive(prsite="comments/2"), "comments-malformed", 1),
        (archive(comments={}), "comments-malformed", 1),
        (archive(item=3), "comments-malformed", 1),
        (archive(edition=""), "comments-malformed", 1),
        (archive(item="\ud800"), "comments-malformed", 1),
        (archive(edition="\udfff"), "comments-malformed", 1),
        (b" " * (LARGEST + 1), "comments-malformed", 0),
        (archive(entry(), edition="intranet"), "comments-misplaced", 1),
        (archive(entry(), item="post-b"), "comments-misplaced", 1),
        (archive(entry(), item="../../x"), "comments-misplaced", 1),
    ],
)
def test_a_file_that_is_no_archive_is_an_error_and_shows_nothing(data: bytes, code: str, line: int) -> None:
    read = read_thread(data, PATH)
    assert [(d.code, d.severity, d.place and d.place.line) for d in read.diagnostics] == [
        (code, Severity.ERROR, line)
    ]
    assert read.value.comments == ()
    assert (read.value.edition, read.value.id) == ("public", "post-a")


def test_an_archive_of_an_id_that_no_disk_takes() -> None:
    path = archive_path("public", "روز-اول")
    assert read_thread(archive(entry(), item="روز-اول"), path).value.count == 1


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (7, "comment-table"),
        (entry(id="A b"), "comment-id"),
        (entry(id=""), "comment-id"),
        ({**entry(), "id": 3}, "comment-type"),
        (entry(author=["x"]), "comment-type"),
        (entry(html=4), "comment-type"),
        (entry(created=0), "comment-date"),
        (entry(created="yesterday"), "comment-date"),
        (entry(created="0001-01-01T00:00:00+23:59"), "comment-date"),
        (entry(created="9999-12-31T23:59:59-23:59"), "comment-date"),
        (entry(html=""), "comment-empty"),
        (entry(html="<script>x</script>"), "comment-empty"),
        (entry("isso-2"), "comment-twice"),
    ],
)
def test_one_comment_that_cannot_be_read_leaves_the_others(wrong: object, reason: str) -> None:
    read = read_thread(archive(entry("isso-2"), wrong, entry("isso-3")), PATH)
    assert [c.id for c in read.value.comments] == ["isso-2", "isso-3"]
    (found,) = read.diagnostics
    assert (found.code, found.severity, found.value("reason")) == (
        "comment-malformed",
        Severity.WARNING,
        reason,
    )


def test_the_line_of_a_comment_whatever_stands_before_it() -> None:
    data = archive(
        entry(author='{["\\"', html="<p>]}</p>"),
        entry("isso-2", created="x"),
        title='"comments": [',
    )
    (found,) = read_thread(data, PATH).diagnostics
    assert found.place is not None
    assert data.decode().splitlines()[found.place.line].strip() == '"id": "isso-2",'


def test_the_lines_of_entries_of_every_kind() -> None:
    text = """{"prsite": "comments/1", "edition": "public", "item": "post-a", "comments": [{}], "comments": [
      7, "[",
      true, {"id": "x", "parent": ["{"]},

      [{}, 1],
      null
    ]}"""
    found = read_thread(text.encode(), PATH).diagnostics
    assert [(d.value("id"), d.place and d.place.line) for d in found] == [
        *(("1", 2), ("2", 2), ("3", 3), ("x", 3), ("5", 5), ("6", 6)),
    ]
    escaped = text.replace('"comments": [\n', '"comment\\u0073": [\n').encode()
    assert [d.place and d.place.line for d in read_thread(escaped, PATH).diagnostics][1:] == [1] * 5


def test_a_thousand_faults_are_told_in_short_and_soon() -> None:
    data = archive(*(entry(f"isso-{n}", created="x") for n in range(20_000)))
    started = perf_counter()
    found = read_thread(data, PATH).diagnostics
    assert perf_counter() - started < 10
    assert [d.code for d in found] == [*["comment-malformed"] * 20, "comments-more-faults"]
    assert found[-1].value("count") == "19980"
    assert [d.place and d.place.line for d in found] == sorted(d.place.line for d in found if d.place)
    assert codes(archive(*(entry(f"isso-{n}", created="x") for n in range(21)))) == ["comment-malformed"] * 21
    parents = archive(*(entry(f"isso-{n}", parent=f"x-{n}") for n in range(30)))
    assert codes(parents)[20:] == ["comments-more-faults"]


def test_places_that_nobody_replies_to_go_soon() -> None:
    places = [entry(f"isso-{n}", parent=f"isso-{n - 1}" if n else "", removed=True) for n in range(20_000)]
    started = perf_counter()
    assert read_thread(archive(*places), PATH).value.comments == ()
    assert perf_counter() - started < 10


def test_what_json_can_hold_and_no_file_can_harms_nothing() -> None:
    odd = "\ud800"
    data = archive(
        entry(odd), entry(author=odd, website=f"https://a/{odd}", html=f"<p>x{odd}</p>"), title=odd
    )
    read = read_archive(data, PATH)
    assert [d.value("reason") for d in read.diagnostics] == ["comment-id"]
    assert [(c.html, c.author, c.website) for c in read.value.comments] == [("<p>x</p>", "", "")]
    write_archive(read.value)
    assert archive_path("public", odd).isascii()


def test_what_was_forgotten_is_read_as_an_empty_place() -> None:
    """A merge of two branches, or a backup, may bring it back."""
    data = archive(
        entry("isso-1", author="زهرا", html="<p>secret</p>"),
        entry("isso-2", parent="isso-1"),
        entry("isso-3", html="<p>secret</p>", created="some day"),
        entry("isso-4", html="<p>secret</p>"),
        entry("isso-4", html="<p>secret</p>"),
        forgotten=["isso-1", "isso-3", "isso-4", "isso-9"],
    )
    read = read_archive(data, PATH)
    assert [(c.id, c.removed, c.author, c.html) for c in read.value.comments] == [
        ("isso-1", True, "", ""),
        ("isso-2", False, "", "<p>متن</p>"),
    ]
    (found,) = read.diagnostics
    assert (found.code, found.severity, found.value("ids")) == (
        "comment-restored",
        Severity.WARNING,
        "isso-1 isso-3 isso-4",
    )
    assert found.place is not None
    assert found.place.line == 0
    written = write_archive(read.value)
    assert b"secret" not in written
    assert "زهرا".encode() not in written
    again = read_archive(written, PATH)
    assert (again.value, again.diagnostics) == (read.value, ())
    assert [c.removed for c in read_thread(data, PATH).value.comments] == [True, False]


def test_nothing_that_tells_who_wrote_is_kept() -> None:
    data = archive(entry(email="a@b.example", remote_addr="10.0.0.1", hash="f00d"))
    written = write_archive(read_archive(data, PATH).value)
    assert not any(word in written for word in (b"a@b", b"10.0", b"f00d"))


def test_parents_that_are_not_there() -> None:
    read = read_thread(archive(entry("isso-1", parent="isso-9")), PATH)
    assert [c.parent for c in read.value.comments] == [""]
    assert [d.code for d in read.diagnostics] == ["comment-parent"]


def test_circles_are_broken_once() -> None:
    entries = [entry(f"isso-{n}", parent=f"isso-{n % 3 + 1}") for n in (1, 2, 3)]
    read = read_thread(archive(*entries), PATH)
    assert [d.code for d in read.diagnostics] == ["comment-parent"]
    assert sorted(c.parent for c in read.value.comments) == ["", "isso-1", "isso-2"] or (
        sum(not c.parent for c in read.value.comments) == 1
    )
    own = read_thread(archive(entry("isso-1", parent="isso-1")), PATH)
    assert [c.parent for c in own.value.comments] == [""]


def test_a_thousand_replies_deep() -> None:
    entries = [entry(f"isso-{n}", parent=f"isso-{n - 1}" if n > 1 else "") for n in range(1, 3000)]
    comments = {c.id: c for c in read_thread(archive(*entries), PATH).value.comments}

    def depth(id: str) -> int:
        parent = comments[id].parent
        return 1 + depth(parent) if parent else 0

    assert len(comments) == 2999
    assert max(map(depth, comments)) == DEEPEST


def test_the_place_of_a_removed_comment_stays_while_others_reply_to_it() -> None:
    place = {"id": "isso-1", "created": "2026-10-02T08:12:30Z", "removed": True}
    read = read_thread(archive(place, entry("isso-2", parent="isso-1")), PATH)
    assert [(c.id, c.removed) for c in read.value.comments] == [("isso-1", True), ("isso-2", False)]
    assert read.value.comments[0].html == ""
    assert read.value.count == 1
    assert read_thread(archive(place), PATH).value.comments == ()


def test_a_forgotten_comment_taken_out_by_hand_leaves_its_place_too() -> None:
    read = read_thread(archive(entry("isso-2", parent="isso-1"), forgotten=["isso-1", 3, "A"]), PATH)
    assert [(c.id, c.removed) for c in read.value.comments] == [("isso-1", True), ("isso-2", False)]
    assert read.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-10-02T08:12:30Z", AT),
        ("2026-10-02T11:42:30+03:30", AT),
        ("2026-10-02T08:12:30.999999999Z", AT),
        ("2026-10-02T08:12:30", AT),
        ("2026-10-02", None),
        ("1889-10-02T08:12:30Z", None),
        ("2026-13-02T08:12:30Z", None),
        ("۲۰۲۶-۱۰-۰۲T08:12:30Z", None),
        (None, None),
    ],
)
def test_instants(text: object, at: datetime | None) -> None:
    assert instant(text) == at
    assert written_instant(AT) == "2026-10-02T08:12:30Z"
