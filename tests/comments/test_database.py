from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from prsite.comments.database import pull_from_database
from prsite.comments.pulled import Wanted
from prsite.diagnostics import PrsiteError
from prsite.model.comments import thread_address

A = Wanted(edition="public", item="post-a")
B = Wanted(edition="public", item="post-b")

# The tables of Isso 0.12 and later.
SCHEMA = """
CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER,
  created FLOAT NOT NULL, modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL,
  author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0,
  voters BLOB NOT NULL, notification INTEGER DEFAULT 0);
"""
ROW = "INSERT INTO comments VALUES (?, ?, ?, ?, ?, ?, '10.0.0.0', ?, ?, 'a@b.example', ?, 0, 0, x'00', 0)"


def database(tmp_path: Path, *rows: tuple[object, ...], addresses: tuple[str, ...] = ()) -> Path:
    path = tmp_path / "comments?#%.db"
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA)
    for number, address in enumerate((A.address, *addresses), 1):
        connection.execute("INSERT INTO threads VALUES (?, ?, 't')", (number, address))
    connection.executemany(ROW, rows)
    connection.commit()
    connection.close()
    return path


def row(id: int, text: str = "متن", *, thread: int = 1, mode: int = 1, **more: object) -> tuple[object, ...]:
    fields = {
        "parent": None,
        "created": 1_790_000_000.9,
        "modified": None,
        "author": None,
        "website": None,
        **more,
    }
    return (
        *(thread, id, fields["parent"], fields["created"], fields["modified"], mode),
        *(text, fields["author"], fields["website"]),
    )


def test_approved_comments_rendered(tmp_path: Path) -> None:
    path = database(
        tmp_path,
        row(1, "سلام **دنیا**\nدو <script>x</script>", author="a &amp; b"),
        row(2, "در انتظار", mode=2),
        row(3, "", mode=4),
        row(4, "پاسخ", parent=3),
    )
    pulled = pull_from_database(path, [A, B], "public")
    first, place, reply = pulled.threads["public/post-a"]
    assert first.html == "<p>سلام <strong>دنیا</strong><br>\nدو &lt;script&gt;x&lt;/script&gt;</p>"
    assert (first.author, first.created.isoformat()) == ("a & b", "2026-09-21T14:13:20+00:00")
    assert (place.id, place.removed, reply.parent) == ("isso-3", True, "isso-3")
    assert pulled.threads["public/post-b"] == ()
    assert pulled.diagnostics == ()


def test_threads_that_the_site_does_not_know(tmp_path: Path) -> None:
    path = database(
        tmp_path,
        *(row(n, thread=n) for n in range(1, 5)),
        addresses=(thread_address("public", "post-gone"), thread_address("intranet", "post-a"), "/blog/1/"),
    )
    pulled = pull_from_database(path, [A], "public", ["intranet"])
    assert [(d.code, d.value("thread")) for d in pulled.diagnostics] == [
        ("comments-thread-unknown", "public/post-gone"),
        ("comments-thread-unknown", "/blog/1/"),
    ]
    assert list(pulled.threads) == ["public/post-a"]


def test_a_thread_that_isso_knows_by_the_whole_address_of_the_site(tmp_path: Path) -> None:
    whole = (f"https://news.example.org{A.address}", f"http://127.0.0.1:8000/press{B.address}")
    path = database(tmp_path, *(row(n, thread=n) for n in (1, 2, 3)), addresses=whole)
    pulled = pull_from_database(path, [A, B], "public")
    assert {name: [c.id for c in own] for name, own in pulled.threads.items()} == {
        "public/post-a": ["isso-1", "isso-2"],
        "public/post-b": ["isso-3"],
    }
    assert pulled.diagnostics == ()


def test_a_row_that_is_spoilt_is_told(tmp_path: Path) -> None:
    pulled = pull_from_database(database(tmp_path, row(1, created="soon"), row(2)), [A], "public")
    assert [c.id for c in pulled.threads["public/post-a"]] == ["isso-2"]
    (found,) = pulled.diagnostics
    assert (found.code, found.value("thread"), found.value("id")) == (
        "comment-left-out",
        "public/post-a",
        "1",
    )
    assert pulled.partial == {"public/post-a"}


def test_what_is_not_utf_8_stops_nothing(tmp_path: Path) -> None:
    path = database(tmp_path, row(1), row(2, author="x"), row(3))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE comments SET text = CAST(X'61FF62' AS TEXT), author = X'FF' WHERE id = 2")
    connection.execute("INSERT INTO threads VALUES (8, CAST(X'FF' AS TEXT), 't')")
    connection.execute(ROW, row(9, thread=8))
    connection.commit()
    connection.close()
    pulled = pull_from_database(path, [A], "public")
    assert [(c.id, c.html) for c in pulled.threads["public/post-a"]][1:] == [
        ("isso-2", "<p>a\N{REPLACEMENT CHARACTER}b</p>"),
        ("isso-3", "<p>متن</p>"),
    ]
    assert [d.code for d in pulled.diagnostics] == ["comments-thread-unknown"]


def test_a_thread_of_an_edition_that_the_site_does_not_have(tmp_path: Path) -> None:
    path = database(tmp_path, row(1, thread=2), addresses=(thread_address("nope", "post-a"),))
    (found,) = pull_from_database(path, [A], "public", ["intranet"]).diagnostics
    assert (found.code, found.value("thread")) == ("comments-thread-unknown", "nope/post-a")


def test_the_file_is_only_read(tmp_path: Path) -> None:
    path = database(tmp_path, row(1))
    before = path.read_bytes()
    path.chmod(0o444)
    pull_from_database(path, [A], "public")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_isso_writes_to_meanwhile(tmp_path: Path) -> None:
    path = database(tmp_path, row(1))
    writer = sqlite3.connect(path)
    writer.execute("INSERT INTO threads VALUES (9, '/x', 'x')")
    assert len(pull_from_database(path, [A], "public").threads["public/post-a"]) == 1
    writer.rollback()
    writer.close()


@pytest.mark.parametrize(
    ("data", "reason"), [(b"text\n" * 40, "not-isso"), (b"", "not-isso"), (None, "no-file")]
)
def test_files_that_are_no_database_of_issos(tmp_path: Path, data: bytes | None, reason: str) -> None:
    path = tmp_path / "x.db"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(PrsiteError) as caught:
        pull_from_database(path, [A], "public")
    (found,) = caught.value.diagnostics
    assert (found.code, found.value("reason")) == ("comments-database-unreadable", reason)
    assert data is None or path.read_bytes() == data
