"""The archives of a site: finding them, finding a comment in them, planning what their files will be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from prsite.comments.merging import Merged, merge
from prsite.comments.pulled import Pulled, Wanted
from prsite.content.comments import Archive, read_archive, safe_title, write_archive
from prsite.diagnostics import Checked, Diagnostic, Severity, error
from prsite.model.comments import FOLDER, Comment, archive_path, thread_name

RESTORED = "comment-restored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An archive as it lies in the site. One that could not be read whole is not written over."""

    path: str
    archive: Archive
    data: bytes = b""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def name(self) -> str:
        """The thread's name."""
        return thread_name(self.archive.edition, self.archive.item)

    @property
    def is_whole(self) -> bool:
        """Whether writing it anew loses nothing but what was forgotten."""
        return all(d.code == RESTORED for d in self.diagnostics)

    @property
    def is_restored(self) -> bool:
        """Whether the file holds comments that were forgotten before."""
        return any(d.code == RESTORED for d in self.diagnostics)

    def knows(self, id: str) -> bool:
        """Whether it holds a comment or did so once."""
        return id in self.archive.forgotten or any(c.id == id for c in self.archive.comments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a file will be: its bytes, or None where it goes. ``before`` are those that this was planned from.

    ``merged`` tells what is new, for a pull.
    """

    path: str
    before: bytes
    data: bytes | None
    archive: Archive
    merged: Merged | None = None


def open_archives(root: Path, edition: str = "") -> tuple[Kept, ...]:
    """The archives of a site, or of one edition, in the order of their paths. Raises OSError."""
    folder = root / FOLDER
    found = sorted(folder.glob(f"{edition or '*'}/*.json"), key=lambda path: path.as_posix())
    return tuple(_open(root, path.relative_to(root).as_posix()) for path in found if path.is_file())


def _open(root: Path, path: str) -> Kept:
    data = (root / path).read_bytes()
    read = read_archive(data, path)
    return Kept(path=path, archive=read.value, data=data, diagnostics=read.diagnostics)


def plan_pull(
    kept: Iterable[Kept], wanted: Iterable[Wanted], pulled: Pulled, *, prune: bool
) -> Checked[tuple[Change, ...]]:
    """What each thread's file will be after a pull.

    Files that stay as they are are told too, where a comment vanished. Archives that could not be read whole
    are reported, and not written over.
    """
    standing = {each.path: each for each in kept}
    changes: list[Change] = []
    found: list[Diagnostic] = []
    for each in wanted:
        comments = pulled.threads.get(each.name)
        if comments is None:
            continue
        path = archive_path(each.edition, each.item)
        old = standing.get(path, Kept(path=path, archive=Archive(edition=each.edition, item=each.item)))
        if not old.is_whole:
            found += refusal(old)
            continue
        merged = merge(old.archive, comments, pulled.prefix, prune=prune)
        titled = replace(merged.archive, title=safe_title(each.title) or merged.archive.title)
        change = change_of(old, titled)
        if change is not None or merged.vanished:
            change = change or Change(path=path, before=old.data, data=old.data, archive=titled)
            changes.append(replace(change, merged=merged))
    return Checked(tuple(changes), tuple(found))


def change_of(kept: Kept, archive: Archive) -> Change | None:
    """What becomes of a file when this is what it should hold; None where it holds that already."""
    is_empty = not archive.comments and not archive.forgotten
    data = None if is_empty else write_archive(archive)
    if data == (kept.data or None):
        return None
    return Change(path=kept.path, before=kept.data, data=data, archive=archive)


def refusal(kept: Kept) -> tuple[Diagnostic, ...]:
    """Why an archive is not written over: what is wrong with it, as errors."""
    causes = tuple(replace(d, severity=Severity.ERROR) for d in kept.diagnostics if d.code != RESTORED)
    return (*causes, error("comments-not-written", kept.path))


def find_comment(kept: Iterable[Kept], word: str) -> tuple[tuple[Kept, Comment | None], ...]:
    """The archives that know the comment a word may mean (``isso-12``, ``post-line-2#isso-12`` or
    ``public/post-line-2#isso-12``), and the comment, None where it is gone.

    Those that it is gone from count too: a word that meant several comments never comes to mean the last.
    """
    thread, mark, id = word.rpartition("#")
    meant = (each for each in kept if not mark or thread in (each.name, each.archive.item))
    return tuple((each, _living(each.archive, id)) for each in meant if each.knows(id))


def _living(archive: Archive, id: str) -> Comment | None:
    return next((c for c in archive.comments if c.id == id and not c.removed), None)
