"""``prsite rename``"""

from __future__ import annotations

from pathlib import Path

import click

from prsite.cli.console import Console
from prsite.cli.editing import NotEditable, open_text
from prsite.cli.framework import Misuse, spoken
from prsite.cli.opened import open_item
from prsite.cli.renaming import Move, apply, find_taken, find_unusable, holds, plan_moves
from prsite.cli.replacing import replace_file
from prsite.diagnostics import PrsiteError, error
from prsite.i18n.slugs import slugify


@spoken("rename")
@click.argument("path", metavar="PATH", type=click.Path(path_type=Path))
@click.argument("slug", metavar="SLUG")
@click.pass_obj
def command(console: Console, path: Path, slug: str) -> int:
    """Gives an item another address; the words are in texts/help.toml."""
    loaded, item, _ = open_item(console, path)
    root = console.root or Path()
    made = slugify(slug)
    if not made:
        raise Misuse("new-bad-slug", slug=slug)
    if made == item.slug and "slug" in item.origin.lines:
        console.mention(console.phrase("rename-same"))
        return 0
    moves = plan_moves(item, made, loaded.items, loaded.config)
    refused = find_unusable(moves) or find_taken(moves, loaded.items, loaded.config)
    if refused is not None:
        raise PrsiteError(refused)
    written = {move.item.origin.path: _edited(root, move) for move in moves}
    changed = {n: data for n, data in written.items() if data != (root / n).read_bytes()}
    for name, data in changed.items():
        replace_file(root / name, data)
    _tell(console, moves, tuple(changed))
    return 0


def _edited(root: Path, move: Move) -> bytes:
    """The source's new bytes; nothing is written before all of them are known to be right."""
    name = move.item.origin.path
    try:
        text = open_text((root / name).read_bytes(), name)
        apply(move, text)
        if holds(move, text):
            return text.text.encode()
    except NotEditable:
        pass
    raise PrsiteError(error("rename-not-possible", name, 1, slug=move.slug, url=move.old))


def _tell(console: Console, moves: tuple[Move, ...], changed: tuple[str, ...]) -> None:
    for move in moves:
        kept = move.keeps_alias
        console.mention(console.phrase("rename-done" if kept else "rename-done-no-alias"), "good")
        console.mention(move.old)
        console.give(move.new)
    console.mention(console.phrase("rename-files"))
    for name in changed:
        console.mention(name, "place")
