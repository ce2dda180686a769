"""What becomes of an archive when its provider is asked again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from prsite.content.comments import Archive, arranged, without_idle
from prsite.model.comments import Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """An archive with what is new in it, by ids. ``vanished`` are the comments that their provider no longer
    has; they stay in the archive, unless ``pruned`` is true."""

    archive: Archive
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    pruned: bool = False


def merge(archive: Archive, upstream: Iterable[Comment], prefix: str, *, prune: bool = False) -> Merged:
    """The archive with a provider's comments.

    What was forgotten does not come back; marks of official replies stay; what the provider no longer has
    stays unless it is to be pruned. A reply to what nobody tells of, a comment that waits for a moderator or
    is gone, is a comment of its own until it does.
    """
    forgotten = frozenset(archive.forgotten)
    upstream = tuple(upstream)
    known_ids = forgotten.union((c.id for c in archive.comments), (c.id for c in upstream))
    before = {c.id: c for c in archive.comments}
    after = {c.id: _placed(c, known_ids) for c in archive.comments}
    added, changed, living = [], [], set()
    for comment in (_placed(c, known_ids) for c in upstream):
        known = before.get(comment.id)
        if comment.id in forgotten:
            after[comment.id] = place_of(comment)
        elif comment.removed:
            after.setdefault(comment.id, comment)
        else:
            living.add(comment.id)
            made = replace(comment, official=comment.official or (known is not None and known.official))
            after[comment.id] = made
            if known is None or known.removed:
                added.append(comment.id)
            elif known != made:
                changed.append(comment.id)
    theirs = [c.id for c in archive.comments if prefix and c.id.startswith(prefix) and not c.removed]
    vanished = [id for id in theirs if id not in living]
    if prune:
        after |= {id: place_of(after[id]) for id in vanished}
    return Merged(
        archive=replace(archive, comments=without_idle(arranged(tuple(after.values())))),
        added=tuple(added),
        changed=tuple(changed),
        vanished=tuple(vanished),
        pruned=prune and bool(vanished),
    )


def forget(archive: Archive, ids: Iterable[str]) -> Archive:
    """The archive without these comments, for good; those that others reply to leave an empty place."""
    gone = set(ids)
    comments = tuple(place_of(c) if c.id in gone else c for c in archive.comments)
    forgotten = tuple({*archive.forgotten, *gone})
    return replace(archive, comments=without_idle(comments), forgotten=forgotten)


def mark(archive: Archive, ids: Iterable[str], *, official: bool) -> Archive:
    """The archive with these comments marked as the organisation's own, or no longer."""
    marked = set(ids)
    comments = tuple(replace(c, official=official) if c.id in marked else c for c in archive.comments)
    return replace(archive, comments=comments)


def _placed(comment: Comment, known: Collection[str]) -> Comment:
    return comment if comment.parent in known else replace(comment, parent="")


def place_of(comment: Comment) -> Comment:
    """What stays of a removed comment that others reply to: nothing of its author's."""
    return Comment(id=comment.id, created=comment.created, parent=comment.parent, removed=True)
