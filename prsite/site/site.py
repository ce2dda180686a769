"""The site: everything that is visible in one edition at one instant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from prsite.config.schema import Config
from prsite.diagnostics import Place
from prsite.model.card import Card, Term
from prsite.model.item import Item
from prsite.model.registry import Registries

Terms = Mapping[tuple[str, str], Mapping[str, tuple[Term, tuple[str, ...]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One edition at one instant.

    ``items`` and ``cards`` go by key (``lang/id``); ``order`` holds the keys of each language,
    dated ones newest first, then the others by path; ``terms`` by (taxonomy, language) and id;
    ``months`` by language: (year, month) → keys; ``taken`` are the addresses of hidden items,
    which no other output may use; ``hidden`` their source paths and ids, so that a link to one can be
    told from a link to nothing.

    What is computed from these: ``rank`` is the place of each key in its language's order, ``kinds`` the
    keys by (language, kind) in that order, ``updated`` the date of the newest visible item.
    """

    config: Config
    edition: str
    at: datetime
    preview: bool
    items: Mapping[str, Item]
    cards: Mapping[str, Card]
    order: Mapping[str, tuple[str, ...]]
    terms: Terms
    months: Mapping[str, Mapping[tuple[int, int], tuple[str, ...]]]
    registries: Registries
    taken: tuple[tuple[str, Place], ...] = ()
    hidden: frozenset[str] = field(default_factory=frozenset)
    rank: Mapping[str, int] = field(init=False, repr=False, compare=False)
    kinds: Mapping[tuple[str, str], tuple[str, ...]] = field(init=False, repr=False, compare=False)
    updated: datetime | None = field(init=False)

    def __post_init__(self) -> None:
        kinds: dict[tuple[str, str], list[str]] = {}
        for lang, keys in self.order.items():
            for key in keys:
                kinds.setdefault((lang, self.items[key].NAME), []).append(key)
        dates = [m.at for card in self.cards.values() for m in (card.date, card.updated) if m is not None]
        computed = {
            "rank": {key: n for keys in self.order.values() for n, key in enumerate(keys)},
            "kinds": {pair: tuple(keys) for pair, keys in kinds.items()},
            "updated": max(dates, default=None),
        }
        for name, value in computed.items():
            object.__setattr__(self, name, value)

    def keys_of(self, lang: str, kind: str = "") -> tuple[str, ...]:
        """The keys of a language, of one kind or all."""
        return self.kinds.get((lang, kind), ()) if kind else self.order.get(lang, ())

    def translation(self, key: str, lang: str) -> str | None:
        """The key of an item in another language, or None where it does not exist there."""
        other = f"{lang}/{key.partition('/')[2]}"
        return other if other in self.items else None
