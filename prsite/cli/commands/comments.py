"""``prsite comments``: pull, list, forget, official"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from prsite.cli.archiving import (
    archives_of,
    found_comments,
    planned_pull,
    tell_pull,
    tell_thread,
    write_changes,
)
from prsite.cli.console import Console
from prsite.cli.framework import Family, Misuse, option, spoken
from prsite.cli.machine import json_line, json_summary
from prsite.cli.opened import open_site
from prsite.cli.progress import progress
from prsite.cli.report import report
from prsite.cli.root import directory_argument, find_root
from prsite.cli.threads import Origin, pull_from, threads_of, told_hidden
from prsite.comments.archives import Change, Kept, change_of, refusal
from prsite.comments.merging import forget, mark
from prsite.config.load import load_config
from prsite.content.comments import Archive, written_instant
from prsite.content.safetext import safe_line
from prsite.diagnostics import Diagnostic, PrsiteError, has_errors, ordered
from prsite.i18n.folding import nearest
from prsite.model.comments import Comment

command = Family("comments")

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@spoken("pull")
@directory_argument
@option("--edition", metavar="NAME", default="public")
@option("--server", metavar="URL", default="")
@option("--database", type=_FILE, metavar="ISSO.db", default=None)
@option("--file", type=_FILE, metavar="FILE.json", default=None)
@option("--prune", is_flag=True)
@option("--dry-run", is_flag=True)
@option("--json", "as_json", is_flag=True)
@option("--quiet", "-q", is_flag=True)
@click.pass_obj
def pull(
    console: Console,
    directory: Path | None,
    edition: str,
    server: str,
    database: Path | None,
    file: Path | None,
    prune: bool,
    dry_run: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """Brings comments into the archive; the words are in texts/help.toml."""
    origin = Origin(server=server, database=database, file=file)
    root = _open(console, directory, as_json=as_json, quiet=quiet)
    loaded, faults = open_site(root)
    if edition not in loaded.config.edition_names:
        raise Misuse("unknown-edition", name=edition, known=", ".join(loaded.config.edition_names))
    if has_errors(faults):
        console.mention(console.phrase("comments-items-faulty"), "warning")
    threads = threads_of(root, loaded, edition)
    with progress(console) as tell:
        stage = console.phrase("stage-comments")
        pulled = pull_from(
            origin, loaded.config, threads, edition, lambda done, total: tell(stage, done, total)
        )
    kept = archives_of(root, edition)
    planned = planned_pull(kept, threads.wanted, pulled, prune=prune)
    if not dry_run:
        write_changes(root, planned.value)
    notes = [note for c in planned.value for note in told_hidden(threads, f"{edition}/{c.archive.item}")]
    found = ordered([*pulled.diagnostics, *planned.diagnostics, *notes])
    _tell_pulled(console, root, planned.value, found, threads=len(pulled.threads), dry_run=dry_run)
    return 1 if has_errors(found) else 0


@spoken("list")
@directory_argument
@option("--edition", metavar="NAME", default="")
@option("--item", metavar="ID", default="")
@option("--json", "as_json", is_flag=True)
@click.pass_obj
def show(console: Console, directory: Path | None, edition: str, item: str, as_json: bool) -> int:
    """Shows what the archive holds; the words are in texts/help.toml."""
    root = _open(console, directory, as_json=as_json, quiet=False)
    config = load_config(root).value
    if edition and edition not in config.edition_names:
        raise Misuse("unknown-edition", name=edition, known=", ".join(config.edition_names))
    archives = archives_of(root, edition)
    kept = [each for each in archives if not item or item in (each.archive.item, each.name)]
    for each in kept:
        if as_json:
            _give_comments(console, each)
        else:
            tell_thread(console, each, config)
    if not archives:
        console.mention(console.phrase("comments-none"))
    elif not kept:
        near = nearest(item, [name for each in archives for name in (each.archive.item, each.name)])
        phrase = "comments-none-of-near" if near else "comments-none-of"
        console.mention(console.phrase(phrase, item=safe_line(item, 200), near=near))
    found = ordered(d for each in kept for d in each.diagnostics)
    report(console, root, found)
    return 1 if has_errors(found) else 0


@spoken("forget")
@click.argument("ids", metavar="ID…", nargs=-1, required=True)
@option("--json", "as_json", is_flag=True)
@option("--quiet", "-q", is_flag=True)
@click.pass_obj
def let_go(console: Console, ids: tuple[str, ...], as_json: bool, quiet: bool) -> int:
    """Removes comments for good; the words are in texts/help.toml."""
    root = _open(console, None, as_json=as_json, quiet=quiet)
    changes, forgotten = _edit(root, ids, forget, restored=True)
    for word in forgotten:
        console.mention(console.phrase("comments-already-forgotten", id=word))
    _tell_edited(console, changes, "comments-forgot")
    if changes:
        console.mention(console.phrase("comments-forget-elsewhere"), "dim")
    return 0


@spoken("official")
@click.argument("ids", metavar="ID…", nargs=-1, required=True)
@option("--not", "unmark", is_flag=True)
@option("--json", "as_json", is_flag=True)
@option("--quiet", "-q", is_flag=True)
@click.pass_obj
def official(console: Console, ids: tuple[str, ...], unmark: bool, as_json: bool, quiet: bool) -> int:
    """Marks comments as the organisation's own; the words are in texts/help.toml."""
    root = _open(console, None, as_json=as_json, quiet=quiet)
    changes, forgotten = _edit(root, ids, lambda archive, own: mark(archive, own, official=not unmark))
    _tell_edited(console, changes, "comments-unmarked" if unmark else "comments-marked")
    for word in forgotten:
        console.tell(console.phrase("comments-already-forgotten", id=word), "warning")
    return 1 if forgotten else 0


for each in (pull, show, let_go, official):
    command.add_command(each)


def _open(console: Console, directory: Path | None, *, as_json: bool, quiet: bool) -> Path:
    """The site's folder. Raises PrsiteError where there is none."""
    console.json, console.quiet, console.root = as_json, quiet, find_root(directory)
    load_config(console.root)
    return console.root


def _edit(
    root: Path,
    words: tuple[str, ...],
    edit: Callable[[Archive, list[str]], Archive],
    *,
    restored: bool = False,
) -> tuple[list[Change], list[str]]:
    """Changes the archives of the comments that words name, all or none of them; with ``restored`` also those
    that hold again what the words name and was forgotten. The words of all that was forgotten.

    Raises PrsiteError where a word names none, or more than one, or an archive could not be read whole.
    """
    chosen, forgotten, faults = found_comments(archives_of(root), words)
    if restored:
        for each in forgotten.values():
            if each.is_restored:
                chosen.setdefault(each.path, (each, []))
    faults += [fault for kept, _ in chosen.values() if not kept.is_whole for fault in refusal(kept)]
    if faults:
        raise PrsiteError(*faults)
    changes = [change_of(kept, edit(kept.archive, ids)) for kept, ids in chosen.values()]
    made = [change for change in changes if change is not None]
    write_changes(root, made)
    return made, [*forgotten]


def _tell_edited(console: Console, changes: list[Change], phrase: str) -> None:
    if console.json:
        for change in changes:
            console.give(json.dumps({"path": change.path}))
        console.give(json_summary((), files=len(changes)))
        return
    console.mention(console.phrase(phrase if changes else "comments-as-it-was"), "good" if changes else "")
    for change in () if console.quiet else changes:
        console.give(change.path)


def _tell_pulled(
    console: Console,
    root: Path,
    changes: tuple[Change, ...],
    found: tuple[Diagnostic, ...],
    *,
    threads: int,
    dry_run: bool,
) -> None:
    added = sum(len(c.merged.added) for c in changes if c.merged)
    written = [c for c in changes if c.data != (c.before or None)]
    if console.json:
        for change in changes:
            _give_change(console, change, written=change in written and not dry_run)
        for diagnostic in found:
            console.give(json_line(diagnostic, console.lang))
        files = 0 if dry_run else len(written)
        console.give(json_summary(found, threads=threads, added=added, files=files))
    else:
        for change in changes:
            tell_pull(console, change, wrote=change in written)
    report(console, root, found)
    if not written:
        if threads or not has_errors(found):
            console.mention(console.phrase("comments-nothing-new", count=threads))
        return
    phrase = "comments-would-write" if dry_run else "comments-written"
    console.mention(console.phrase(phrase, count=len(written), threads=threads, added=added), "good")


def _give_change(console: Console, change: Change, *, written: bool) -> None:
    merged = change.merged
    if merged is None:
        return
    line = {
        "thread": f"{change.archive.edition}/{change.archive.item}",
        "path": change.path,
        "title": change.archive.title,
        "added": merged.added,
        "changed": merged.changed,
        "vanished": merged.vanished,
        "pruned": merged.pruned,
        "written": written,
    }
    console.give(json.dumps(line))


def _give_comments(console: Console, kept: Kept) -> None:
    for comment in kept.archive.comments:
        console.give(json.dumps({"thread": kept.name, "path": kept.path, **_fields(comment)}))


def _fields(comment: Comment) -> dict[str, object]:
    return {
        "id": comment.id,
        "parent": comment.parent or None,
        "author": comment.author or None,
        "created": written_instant(comment.created),
        "official": comment.official,
        "removed": comment.removed,
        "html": comment.html,
    }
