"""The site: everything that is visible in one edition at one instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    told from a link to nothing; ``absent`` the ids of people who exist, but not for readers; ``terms_of`` has
    the ids of each item's terms by taxonomy.

    What follows from these: ``kinds`` the keys by (language, kind) in that order, ``paths`` the key of each
    source path, ``updated`` the date of the newest visible item. It is computed from the items unless it is
    given, so that a site can be put together again without its items being at hand; ``rank`` is the place of
    each key in its language's order, ``names`` the kind of each key.
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
    absent: frozenset[str] = field(default_factory=frozenset)
    terms_of: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    kinds: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    paths: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    updated: datetime | None = None
    rank: Mapping[str, int] = field(init=False, repr=False, compare=False)
    names: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.items and not self.kinds:
            self._set("kinds", _kinds(self.order, self.items))
            self._set("paths", {item.origin.path: key for key, item in self.items.items()})
            self._set("updated", _newest(self.items.values()))
        self._set("rank", {key: n for keys in self.order.values() for n, key in enumerate(keys)})
        self._set("names", {key: kind for (_, kind), keys in self.kinds.items() for key in keys})

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def kind_of(self, key: str) -> str:
        """The kind of a visible item."""
        return self.names[key]

    def keys_of(self, lang: str, kind: str = "") -> tuple[str, ...]:
        """The keys of a language, of one kind or all."""
        return self.kinds.get((lang, kind), ()) if kind else self.order.get(lang, ())

    def translation(self, key: str, lang: str) -> str | None:
        """The key of an item in another language, or None where it does not exist there."""
        other = f"{lang}/{key.partition('/')[2]}"
        return other if other in self.items else None


def _kinds(
    order: Mapping[str, tuple[str, ...]], items: Mapping[str, Item]
) -> dict[tuple[str, str], tuple[str, ...]]:
    kinds: dict[tuple[str, str], list[str]] = {}
    for lang, keys in order.items():
        for key in keys:
            kinds.setdefault((lang, items[key].NAME), []).append(key)
    return {pair: tuple(keys) for pair, keys in kinds.items()}


def _newest(items: Iterable[Item]) -> datetime | None:
    dates = [m.at for item in items for m in (item.date, item.updated) if m is not None]
    return max(dates, default=None)
