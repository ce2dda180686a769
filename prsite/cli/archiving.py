"""Writing archives of comments, and telling what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from prsite.cli.clock import zone_of
from prsite.cli.console import Console
from prsite.cli.crash import explain_system_fault
from prsite.cli.replacing import replace_file
from prsite.comments.archives import Change, Kept, find_comment, open_archives, plan_pull
from prsite.comments.pulled import Pulled, Wanted
from prsite.config.load import calendar_of
from prsite.config.schema import Config
from prsite.content.safetext import text_of
from prsite.diagnostics import Checked, Diagnostic, Place, PrsiteError, error
from prsite.i18n.dates import format_date, format_time
from prsite.model.comments import FOLDER, Comment

_EXCERPT = 100


def archives_of(root: Path, edition: str = "") -> tuple[Kept, ...]:
    """The archives of a site, or of one edition.

    Raises PrsiteError where they cannot be read, or would be read and written through a link out of the site.
    """
    links = [error("symlink-outside", path, folder="content") for path in _links(root, edition)]
    if links:
        raise PrsiteError(*links)
    try:
        return open_archives(root, edition)
    except OSError as fault:
        _raise_explained(fault)
        raise PrsiteError(error("unreadable", FOLDER, reason=fault.strerror or fault)) from None


def planned_pull(
    kept: tuple[Kept, ...], wanted: Iterable[Wanted], pulled: Pulled, *, prune: bool
) -> Checked[tuple[Change, ...]]:
    """What a pull does to the archives: see ``plan_pull``. Threads that could not be read whole lose nothing.

    Raises PrsiteError where all that is archived would go, because the provider has nothing at all.
    """
    wanted = tuple(wanted)
    if prune and _has_nothing(pulled) and any(_goes(each, pulled) for each in kept):
        raise PrsiteError(*pulled.diagnostics, error("comments-prune-nothing"))
    whole = plan_pull(kept, [each for each in wanted if each.name not in pulled.partial], pulled, prune=prune)
    part = plan_pull(kept, [each for each in wanted if each.name in pulled.partial], pulled, prune=False)
    sure = [
        replace(each, merged=replace(each.merged, vanished=()))
        for each in part.value
        if each.merged and each.data != each.before
    ]
    return Checked((*whole.value, *sure), (*whole.diagnostics, *part.diagnostics))


def write_changes(root: Path, changes: Iterable[Change]) -> None:
    """Writes each file in one step: killed, or on a full disk, it is the old one or the new one.

    Raises OSError for what the machine is the cause of, and PrsiteError where a file is no longer what the
    change was planned from, or cannot be written.
    """
    for change in changes:
        try:
            _write(root / change.path, change)
        except OSError as fault:
            _raise_explained(fault)
            reason = fault.strerror or fault
            raise PrsiteError(error("comments-unwritable", change.path, reason=reason)) from None


def _write(path: Path, change: Change) -> None:
    if path.exists() and not path.is_file():
        raise PrsiteError(error("comments-unwritable", change.path, reason="no-plain-file"))
    present = path.read_bytes() if path.is_file() else b""
    if present != change.before:
        raise PrsiteError(error("comments-changed-meanwhile", change.path))
    if change.data is None:
        path.unlink(missing_ok=True)
    elif change.data != present:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, change.data)


def _raise_explained(fault: OSError) -> None:
    """Raises a fault again that every command explains in the same way."""
    if explain_system_fault(fault) is not None:
        raise fault


def _links(root: Path, edition: str) -> list[str]:
    """The links among the archives that a build refuses, too."""
    folder = root / FOLDER
    found = [step for step in (folder.parent, folder) if _leads_out(step, root)]
    for each in [] if found else sorted(folder.glob(edition or "[!.]*")):
        inner = [] if _leads_out(each, root) else sorted(each.glob("[!.]*.json"))
        found += [path for path in (each, *inner) if _leads_out(path, root)]
    return [path.relative_to(root).as_posix() for path in found]


def _leads_out(path: Path, root: Path) -> bool:
    """Whether a path is a link to a folder, or out of the folder of contents, or to nothing."""
    if not path.is_symlink():
        return False
    try:
        inside = path.resolve(strict=True).is_relative_to((root / "content").resolve())
    except (OSError, RuntimeError):  # to nothing, or to itself
        return True
    return path.is_dir() or not inside


def _has_nothing(pulled: Pulled) -> bool:
    return all(comment.removed for thread in pulled.threads.values() for comment in thread)


def _goes(kept: Kept, pulled: Pulled) -> bool:
    """Whether an archive has comments of a provider that tells of its thread."""
    if not pulled.prefix or kept.name not in pulled.threads:
        return False
    return any(c.id.startswith(pulled.prefix) and not c.removed for c in kept.archive.comments)


def found_comments(
    kept: Iterable[Kept], words: Iterable[str]
) -> tuple[dict[str, tuple[Kept, list[str]]], dict[str, Kept], list[Diagnostic]]:
    """The comments that words name, by file; the words that name forgotten ones, with the archives that these
    were in; the others' faults."""
    kept = tuple(kept)
    chosen: dict[str, tuple[Kept, list[str]]] = {}
    forgotten: dict[str, Kept] = {}
    faults: list[Diagnostic] = []
    for word in dict.fromkeys(words):
        meant, id = find_comment(kept, word), word.rpartition("#")[2]
        if len(meant) > 1:
            names = "، ".join(f"{each.name}#{id}" for each, _ in meant)
            also = [Place(each.path) for each, _ in meant]
            faults.append(error("comment-ambiguous", also=also, id=word, names=names))
            continue
        archive, comment = meant[0] if meant else (None, None)
        if archive and comment:
            chosen.setdefault(archive.path, (archive, []))[1].append(id)
        elif archive and id in archive.archive.forgotten:
            forgotten[word] = archive
        else:
            faults.append(error("comment-not-archived", id=word))
    return chosen, forgotten, faults


def tell_pull(console: Console, change: Change, *, wrote: bool) -> None:
    """A thread's news: how many comments came, changed, and are gone at their provider; the file's name is
    the result."""
    if change.merged is None:
        return
    merged = change.merged
    console.mention(change.archive.title or change.archive.item, "strong")
    for phrase, ids in (("comments-added", merged.added), ("comments-changed", merged.changed)):
        if ids:
            console.mention("  " + console.phrase(phrase, count=len(ids)), "good")
    if merged.vanished:
        phrase = "comments-pruned" if merged.pruned else "comments-vanished"
        console.mention("  " + console.phrase(phrase, count=len(merged.vanished)), "warning")
        console.mention("  " + " ".join(merged.vanished), "dim")
    if wrote and not console.quiet:
        console.give(change.path)


def tell_thread(console: Console, kept: Kept, config: Config) -> None:
    """A thread with its comments, a few words of each."""
    archive = kept.archive
    count = sum(not comment.removed for comment in archive.comments)
    console.give(console.phrase("comments-thread", name=kept.name, count=count))
    if archive.title:
        console.give(archive.title)
    for comment in archive.comments:
        if comment.removed:
            console.give(f"  {comment.id}  {console.phrase('comments-place')}")
        else:
            _tell_comment(console, comment, config)
    if archive.forgotten:
        console.give("  " + console.phrase("comments-forgotten-ids", ids=" ".join(archive.forgotten)))
    console.give("")


def _tell_comment(console: Console, comment: Comment, config: Config) -> None:
    author = comment.author or console.phrase("comments-nameless")
    mark = f" ({console.phrase('comments-official')})" if comment.official else ""
    console.give(f"  {comment.id}  {_when(comment.created, config, console.lang)}")
    console.give(f"    {author}{mark}")
    words = text_of(comment.html)
    console.give(f"    {words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + '…'}")


def _when(at: datetime, config: Config, lang: str) -> str:
    local = at.astimezone(zone_of(config))
    calendar = calendar_of(config, config.site.language)
    return f"{format_date(local, lang, calendar=calendar)} {format_time(local, lang)}"
