from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from prsite.comments.archives import (
    change_of,
    find_comment,
    open_archives,
    plan_pull,
)
from prsite.comments.pulled import Pulled, Wanted
from prsite.content.comments import Archive, write_archive
from prsite.model.comments import Comment, archive_path

COMMENT = Comment(id="isso-1", created=datetime(2026, 1, 1, tzinfo=UTC), html="<p>x</p>")


def lay(root: Path, edition: str, item: str, *comments: Comment, forgotten: tuple[str, ...] = ()) -> Path:
    path = root / archive_path(edition, item)
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = Archive(edition=edition, item=item, title="t", comments=comments, forgotten=forgotten)
    path.write_bytes(write_archive(kept))
    return path


def test_archives_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for edition, item in (("public", "b"), ("intranet", "c"), ("public", "روز"), ("public", "a")):
        lay(tmp_path, edition, item, COMMENT)
    names = [each.name for each in open_archives(tmp_path)]
    assert sorted(names[1:]) == ["public/a", "public/b", "public/روز"]
    assert names[0] == "intranet/c"
    assert [each.name for each in open_archives(tmp_path, "intranet")] == ["intranet/c"]
    assert open_archives(tmp_path / "none") == ()


def test_a_comment_by_its_id_or_with_its_thread(tmp_path: Path) -> None:
    lay(tmp_path, "public", "a", COMMENT, forgotten=("isso-9",))
    lay(tmp_path, "intranet", "b", COMMENT)
    kept = open_archives(tmp_path)
    assert [each.name for each, _ in find_comment(kept, "isso-1")] == ["intranet/b", "public/a"]
    for word in ("a#isso-1", "public/a#isso-1"):
        assert [each.name for each, _ in find_comment(kept, word)] == ["public/a"]
    for word in ("intranet/a#isso-1", "isso-2", "#isso-1", "b#isso-9"):
        assert find_comment(kept, word) == ()


def test_an_id_that_several_threads_have_never_comes_to_mean_the_last(tmp_path: Path) -> None:
    place = replace(COMMENT, html="", removed=True)
    reply = replace(COMMENT, id="isso-2", parent="isso-1")
    lay(tmp_path, "intranet", "gone", forgotten=("isso-1",))
    lay(tmp_path, "intranet", "place", place, reply)
    lay(tmp_path, "public", "there#1", COMMENT)
    kept = open_archives(tmp_path)
    found = find_comment(kept, "isso-1")
    assert sorted((each.name, comment) for each, comment in found if comment is None) == [
        ("intranet/gone", None),
        ("intranet/place", None),
    ]
    assert [each.name for each, comment in found if comment == COMMENT] == ["public/there#1"]
    assert [comment for _, comment in find_comment(kept, "there#1#isso-1")] == [COMMENT]
    assert [comment for _, comment in find_comment(kept, "gone#isso-1")] == [None]


def test_forgotten_comments_that_came_back_do_not_keep_a_file_from_being_written(tmp_path: Path) -> None:
    path = lay(tmp_path, "public", "a", COMMENT, replace(COMMENT, id="isso-2", html="<p>secret</p>"))
    path.write_bytes(path.read_bytes().replace(b'"forgotten": []', b'"forgotten": ["isso-2"]'))
    pulled = Pulled(prefix="isso-", threads={"public/a": (COMMENT,)})
    wanted = [Wanted(edition="public", item="a", title="t")]
    (kept,) = open_archives(tmp_path)
    assert (kept.is_whole, kept.is_restored) == (True, True)
    planned = plan_pull([kept], wanted, pulled, prune=False)
    (change,) = planned.value
    assert planned.diagnostics == ()
    assert change.data is not None
    assert b"secret" not in change.data
    path.write_bytes(change.data)
    (kept,) = open_archives(tmp_path)
    assert (kept.is_restored, kept.archive.forgotten) == (False, ("isso-2",))


def test_a_file_without_comments_goes_unless_something_was_forgotten(tmp_path: Path) -> None:
    lay(tmp_path, "public", "a", COMMENT)
    (kept,) = open_archives(tmp_path)
    assert change_of(kept, kept.archive) is None
    emptied = change_of(kept, Archive(edition="public", item="a"))
    assert emptied is not None
    assert emptied.data is None
    remembered = change_of(kept, Archive(edition="public", item="a", forgotten=("isso-1",)))
    assert remembered is not None
    assert remembered.data is not None


def test_threads_that_were_not_told_stay(tmp_path: Path) -> None:
    lay(tmp_path, "public", "a", COMMENT)
    wanted = [Wanted(edition="public", item="a", title="t"), Wanted(edition="public", item="b")]
    planned = plan_pull(open_archives(tmp_path), wanted, Pulled(prefix="isso-"), prune=True)
    assert planned.value == ()


def test_a_new_title_is_written(tmp_path: Path) -> None:
    path = lay(tmp_path, "public", "a", COMMENT)
    pulled = Pulled(prefix="isso-", threads={"public/a": (COMMENT,)})
    wanted = [Wanted(edition="public", item="a", title="نو\u202e\n")]
    (change,) = plan_pull(open_archives(tmp_path), wanted, pulled, prune=False).value
    assert change.archive.title == "نو"
    assert change.data is not None
    path.write_bytes(change.data)
    assert plan_pull(open_archives(tmp_path), wanted, pulled, prune=False).value == ()
