"""``prsite kinds``"""

from __future__ import annotations

from collections.abc import Iterable

import click

from prsite.cli.console import Console
from prsite.cli.framework import Misuse, spoken
from prsite.cli.words import type_of
from prsite.extensions import installed, kinds_of
from prsite.i18n.folding import nearest
from prsite.kinds.registry import Kinds
from prsite.model.item import Item
from prsite.model.schema import Key, schema


@spoken("kinds")
@click.argument("kind", metavar="[KIND]", required=False)
@click.pass_obj
def command(console: Console, kind: str | None) -> int:
    """Lists kinds or keys; the words are in texts/help.toml."""
    kinds = known_kinds()
    if kind is None:
        width = max(len(name) for name in kinds.names)
        for each in kinds.all:
            label = each.LABEL.get(console.lang) or each.LABEL.get("en", "")
            console.give(f"{each.NAME:<{width}}  {label}")
        console.mention()
        console.mention(console.phrase("kinds-more", name=kinds.names[0]), "dim")
        return 0
    _give_kind(console, find_kind(kinds, kind))
    return 0


def known_kinds() -> Kinds:
    """Every kind there is: the built-in ones and those of installed extensions."""
    from prsite.builtin import BUILTIN  # for start-up time: it brings every generator along

    return kinds_of((BUILTIN, *installed()))


def find_kind(kinds: Kinds, name: str) -> type[Item]:
    """The kind of a name, or of its folder's; raises Misuse that tells the nearest known one."""
    found = kinds.by_name(name) or kinds.by_section(name)
    if found is not None:
        return found
    near = nearest(name, kinds.names)
    if near:
        raise Misuse("unknown-kind-near", name=name, near=near)
    raise Misuse("unknown-kind", name=name, known=", ".join(kinds.names))


def _give_kind(console: Console, kind: type[Item]) -> None:
    label = kind.LABEL.get(console.lang) or kind.LABEL.get("en", "")
    console.give(f"{kind.NAME}: {label}")
    console.give(console.phrase("kinds-folder", folder=kind.SECTION))
    console.give(console.phrase("kinds-address", pattern=kind.PERMALINK))
    common = {k.name for k in schema(Item)}
    own = [k for k in schema(kind) if k.name not in common]
    _give_keys(console, "kinds-own", own, kind)
    _give_keys(console, "kinds-common", (k for k in schema(kind) if k.name in common), kind)


def _give_keys(console: Console, heading: str, keys: Iterable[Key], kind: type[Item]) -> None:
    keys = list(keys)
    if not keys:
        return
    console.give("")
    console.give(console.phrase(heading))
    for key in keys:
        required = key.required or (key.name == "date" and kind.DATED)
        mark = f" ({console.phrase('required')})" if required else ""
        console.give(f"  {key.name}{mark}")
        console.give(f"      {type_of(key, console.lang)}")
        console.give(f"      {key.help.get(console.lang) or key.help.get('en', '')}")
