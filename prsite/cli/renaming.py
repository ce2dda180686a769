"""Planning another address for an item: which sources change, and whether the address is free."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from prsite.cli.editing import FrontMatterText
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, Place, error
from prsite.model.item import Item
from prsite.model.urls import alias_path
from prsite.site.paths import is_publishable
from prsite.site.permalinks import permalink


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One item's way from an address to another. ``alias`` is the old one, or None where none can be kept."""

    item: Item
    old: str
    new: str
    slug: str
    writes_slug: bool
    aliases: tuple[str, ...]

    @property
    def keeps_alias(self) -> bool:
        """Whether the old address goes on leading to the item."""
        return self.old in self.aliases


def plan_moves(item: Item, slug: str, items: Iterable[Item], config: Config) -> tuple[Move, ...]:
    """The move of an item and those of its translations that take its slug over."""
    moves = [_move(item, slug, config, writes_slug=True)]
    if not item.is_translation:
        for other in items:
            follows = other.is_translation and other.NAME == item.NAME and other.id == item.id
            if follows and "slug" not in other.origin.lines:
                moves.append(_move(other, slug, config, writes_slug=False))
    return tuple(moves)


def _move(item: Item, slug: str, config: Config, *, writes_slug: bool) -> Move:
    old = permalink(item, config)
    new = permalink(replace(item, slug=slug), config)
    kept = tuple(a for a in item.aliases if alias_path(a) != new)
    # An address that no build could publish was never anyone's, and as an alias it would stop every build.
    leads = alias_path(old) is not None and "#" not in old and is_publishable(old)
    if leads and old not in kept and old != new:
        kept = (*kept, old)
    return Move(item=item, old=old, new=new, slug=slug, writes_slug=writes_slug, aliases=kept)


def find_unusable(moves: Iterable[Move]) -> Diagnostic | None:
    """The diagnostic of a new address that no build could publish: ``/con/`` is a device on Windows."""
    for move in moves:
        if not is_publishable(move.new):
            place = move.item.origin.place("slug")
            return error("output-path-unsafe", place.path, place.line, url=move.new)
    return None


def find_taken(moves: Iterable[Move], items: Iterable[Item], config: Config) -> Diagnostic | None:
    """The diagnostic of a new address that another item has, or once had; hidden items count."""
    moves = tuple(moves)
    moving = {m.item.origin.path for m in moves}
    taken: dict[str, Place] = {}
    for item in items:
        if item.origin.path in moving:
            continue
        taken.setdefault(permalink(item, config).casefold(), item.origin.place("slug"))
        for alias in item.aliases:
            taken.setdefault((alias_path(alias) or alias).casefold(), item.origin.place("aliases"))
    for move in moves:
        if move.new.casefold() in taken:
            place = move.item.origin.place("slug")
            return error(
                "address-taken", place.path, place.line, also=[taken[move.new.casefold()]], url=move.new
            )
        taken[move.new.casefold()] = move.item.origin.place("slug")
    return None


def apply(move: Move, text: FrontMatterText) -> None:
    """Writes a move into its source: slug, the id that was implicit, the former address."""
    if move.writes_slug:
        text.set("slug", move.slug)
        if not move.item.is_translation and not text.values("id"):
            text.set("id", move.item.id)
    if move.aliases != move.item.aliases:
        text.set_list("aliases", move.aliases)


def holds(move: Move, text: FrontMatterText) -> bool:
    """Whether the edited source says what was meant."""
    if move.writes_slug and text.values("slug") != (move.slug,):
        return False
    if move.writes_slug and not move.item.is_translation and text.values("id") != (move.item.id,):
        return False
    return move.aliases == move.item.aliases or text.values("aliases") == move.aliases
