from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from prsite.comments.merging import forget, mark, merge
from prsite.content.comments import Archive
from prsite.model.comments import Comment

EMPTY = Archive(edition="public", item="post-a")


def comment(number: int, parent: int = 0, html: str = "<p>x</p>", prefix: str = "isso-") -> Comment:
    return Comment(
        id=f"{prefix}{number}",
        created=datetime(2026, 1, number, tzinfo=UTC),
        html=html,
        author="زهرا",
        parent=f"{prefix}{parent}" if parent else "",
    )


def ids(archive: Archive) -> list[str]:
    return [f"({c.id})" if c.removed else c.id for c in archive.comments]


def test_new_comments_come_oldest_first() -> None:
    merged = merge(EMPTY, [comment(2), comment(1)], "isso-")
    assert (ids(merged.archive), merged.added) == (["isso-1", "isso-2"], ("isso-2", "isso-1"))


def test_an_edit_is_taken_over_and_told() -> None:
    before = merge(EMPTY, [comment(1)], "isso-").archive
    merged = merge(before, [comment(1, html="<p>y</p>")], "isso-")
    assert (merged.added, merged.changed) == ((), ("isso-1",))
    assert merged.archive.comments[0].html == "<p>y</p>"


def test_the_mark_of_an_official_reply_outlives_an_edit() -> None:
    before = mark(merge(EMPTY, [comment(1)], "isso-").archive, ["isso-1"], official=True)
    after = merge(before, [comment(1, html="<p>y</p>")], "isso-").archive
    assert after.comments[0].official
    assert not mark(after, ["isso-1"], official=False).comments[0].official


def test_what_vanished_stays_until_it_is_pruned() -> None:
    before = merge(EMPTY, [comment(1), comment(2)], "isso-").archive
    kept = merge(before, [comment(2)], "isso-")
    assert (ids(kept.archive), kept.vanished, kept.pruned) == (["isso-1", "isso-2"], ("isso-1",), False)
    gone = merge(before, [comment(2)], "isso-", prune=True)
    assert (ids(gone.archive), gone.vanished, gone.pruned) == (["isso-2"], ("isso-1",), True)
    assert gone.archive.forgotten == ()


def test_only_a_provider_s_own_comments_vanish() -> None:
    before = merge(EMPTY, [comment(1, prefix="remark42-")], "remark42-").archive
    for prefix in ("isso-", ""):
        assert merge(before, [], prefix, prune=True).archive == before


def test_a_pruned_comment_with_replies_leaves_its_place() -> None:
    before = merge(EMPTY, [comment(1), comment(2, 1)], "isso-").archive
    gone = merge(before, [comment(2, 1)], "isso-", prune=True).archive
    assert ids(gone) == ["(isso-1)", "isso-2"]
    assert gone.comments[0].author == gone.comments[0].html == ""


def test_a_comment_deleted_there_is_one_that_vanished() -> None:
    before = merge(EMPTY, [comment(1), comment(2, 1)], "isso-").archive
    upstream = [replace(comment(1), removed=True, html="", author=""), comment(2, 1)]
    assert merge(before, upstream, "isso-").vanished == ("isso-1",)
    assert ids(merge(before, upstream, "isso-").archive) == ["isso-1", "isso-2"]
    assert ids(merge(before, upstream, "isso-", prune=True).archive) == ["(isso-1)", "isso-2"]


def test_what_is_forgotten_does_not_come_back() -> None:
    upstream = [comment(1), comment(2)]
    archive = forget(merge(EMPTY, upstream, "isso-").archive, ["isso-1"])
    assert (ids(archive), archive.forgotten) == (["isso-2"], ("isso-1",))
    merged = merge(archive, upstream, "isso-")
    assert (merged.archive, merged.added, merged.vanished) == (archive, (), ())


def test_a_forgotten_comment_gets_its_place_back_when_somebody_replies() -> None:
    archive = forget(merge(EMPTY, [comment(1)], "isso-").archive, ["isso-1"])
    assert ids(archive) == []
    merged = merge(archive, [comment(1), comment(2, 1)], "isso-")
    assert ids(merged.archive) == ["(isso-1)", "isso-2"]
    assert "زهرا" not in merged.archive.comments[0].author


def test_a_reply_to_what_nobody_tells_of_stands_by_itself_until_it_comes() -> None:
    reply, other = comment(2, 1), replace(comment(9, 8), removed=True, html="")
    alone = merge(EMPTY, [reply, other], "isso-")
    assert [(c.id, c.parent) for c in alone.archive.comments] == [("isso-2", "")]
    again = merge(alone.archive, [reply, other], "isso-")
    assert (again.archive, again.changed) == (alone.archive, ())
    both = merge(alone.archive, [reply, comment(1)], "isso-")
    assert [(c.id, c.parent) for c in both.archive.comments] == [("isso-1", ""), ("isso-2", "isso-1")]
    assert (both.added, both.changed) == (("isso-1",), ("isso-2",))


def test_a_reply_stays_below_what_vanished_or_was_forgotten() -> None:
    archive = merge(EMPTY, [comment(1), comment(2, 1), comment(3, 2)], "isso-").archive
    for after in (archive, forget(archive, ["isso-1"])):
        merged = merge(after, [comment(2, 1), comment(3, 2)], "isso-").archive
        assert [c.parent for c in merged.comments] == ["", "isso-1", "isso-2"]


def test_an_archive_that_holds_such_a_reply_is_mended() -> None:
    old = replace(EMPTY, comments=(comment(2, 1),))
    assert [c.parent for c in merge(old, [], "isso-").archive.comments] == [""]


def test_places_go_with_the_last_reply() -> None:
    upstream = [comment(1), comment(2, 1), comment(3, 2)]
    archive = merge(EMPTY, upstream, "isso-").archive
    archive = forget(archive, ["isso-1", "isso-2"])
    assert ids(archive) == ["(isso-1)", "(isso-2)", "isso-3"]
    assert ids(forget(archive, ["isso-3"])) == []
