"""``prsite new``"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import click

from prsite.cli.authoring import empty_keys, make_draft, write_text
from prsite.cli.clock import clock, zone_of
from prsite.cli.commands.kinds import find_kind, known_kinds
from prsite.cli.console import Console
from prsite.cli.framework import Misuse, option, spoken
from prsite.cli.root import directory_argument, find_root
from prsite.config.load import load_config
from prsite.diagnostics import PrsiteError, error
from prsite.site.paths import is_safe_name


@spoken("new")
@click.argument("kind", metavar="KIND")
@click.argument("title", metavar='["TITLE"]', required=False, default="")
@directory_argument
@option("--slug", metavar="SLUG", default="")
@click.pass_obj
def command(console: Console, kind: str, title: str, directory: Path | None, slug: str) -> int:
    """Begins an item; the words are in texts/help.toml."""
    console.root = root = find_root(directory)
    config = load_config(root).value
    made = find_kind(known_kinds(), kind)
    draft = make_draft(made, title, slug, clock().astimezone(zone_of(config)), config)
    if draft is None:
        raise Misuse("new-bad-slug", slug=slug)
    if not is_safe_name(draft.slug):
        raise PrsiteError(error("output-path-unsafe", url=draft.slug))
    path = root / draft.path
    path.parent.mkdir(parents=True, exist_ok=True)
    taken = _taken(path)
    if taken is not None:
        raise PrsiteError(error("file-exists", taken.relative_to(root).as_posix()))
    text = write_text(draft)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise PrsiteError(error("file-exists", draft.path)) from None
    console.mention(console.phrase("new-made"))
    empty = empty_keys(draft)
    if empty:
        console.mention(console.phrase("new-draft", keys=", ".join(empty)))
    console.give(str(path))
    return 0


def _taken(path: Path) -> Path | None:
    """A file whose name differs at most in letter case or Unicode form: elsewhere the two would be one."""

    def folded(name: str) -> str:
        return unicodedata.normalize("NFC", name).casefold()

    return next((p for p in path.parent.iterdir() if folded(p.name) == folded(path.name)), None)
