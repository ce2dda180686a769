"""What assembling comes to, kept while nothing that it depends on changes.

Which items there are, in what order, under which addresses and terms depends on everything an item says but
the words that are merely shown (``records.SHOWN``), on the registries and the settings, and on where the
instant lies among the instants at which something begins or ends. While all that stands, a site is put
together again from its skeleton, and its items are decoded one by one when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Generic, TypeVar

import msgspec

from prsite.config.load import for_edition
from prsite.config.schema import Config
from prsite.diagnostics import Place
from prsite.model.card import Card, Term
from prsite.model.item import Item
from prsite.model.registry import Registries
from prsite.site.assemble import as_shown, without_own_alias
from prsite.site.cards import make_card
from prsite.site.site import Site
from prsite.site.visibility import moments_of

V = TypeVar("V")


class Lazily(Mapping[str, V], Generic[V]):
    """A mapping whose values are made when they are asked for, each once."""

    def __init__(self, keys: Collection[str], make: Callable[[str], V]) -> None:
        self._keys = keys
        self._make = make
        self._made: dict[str, V] = {}

    def __getitem__(self, key: str) -> V:
        value = self._made.get(key)
        if value is None:
            if key not in self._keys:
                raise KeyError(key)
            value = self._made[key] = self._make(key)
        return value

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __reduce__(self) -> tuple[type[dict[str, V]], tuple[dict[str, V]]]:
        """Travels to other processes whole, but for values that cannot be made any more."""
        return dict, ({key: value for key in self if (value := self.get(key)) is not None},)


class Skeleton(msgspec.Struct, array_like=True, gc=False):
    """A site without its items. ``key`` is the digest of all that it depends on but the instant, for which
    ``since`` ≤ instant < ``until`` must hold; ``absent`` are people who are not public; ``terms_of`` has
    the ids of each item's terms by taxonomy."""

    key: bytes
    since: datetime | None
    until: datetime | None
    paths: dict[str, str]
    order: dict[str, tuple[str, ...]]
    kinds: list[tuple[str, str, tuple[str, ...]]]
    terms: list[tuple[str, str, list[tuple[Term, tuple[str, ...]]]]]
    months: dict[str, list[tuple[int, int, tuple[str, ...]]]]
    terms_of: dict[str, dict[str, tuple[str, ...]]]
    taken: tuple[tuple[str, Place], ...]
    hidden: tuple[str, ...]
    absent: tuple[str, ...]
    unpublished: tuple[str, ...]
    updated: datetime | None

    def covers(self, at: datetime) -> bool:
        """Whether the site is the same at an instant."""
        return (self.since is None or self.since <= at) and (self.until is None or at < self.until)


def take_down(site: Site, key: bytes, items: Iterable[Item]) -> Skeleton:
    """The skeleton of a site that was assembled from ``items`` (hidden ones included)."""
    since, until, unpublished = None, None, []
    visible = set(site.paths)
    for item in items:
        if item.origin.path not in visible:
            unpublished.append(item.origin.path)
        for moment in moments_of(item):
            if moment <= site.at:
                since = moment if since is None or moment > since else since
            else:
                until = moment if until is None or moment < until else until
    return Skeleton(
        key=key,
        since=since,
        until=until,
        paths=dict(site.paths),
        order=dict(site.order),
        kinds=[(lang, kind, keys) for (lang, kind), keys in site.kinds.items()],
        terms=[(taxonomy, lang, list(held.values())) for (taxonomy, lang), held in site.terms.items()],
        months={
            lang: [(year, month, keys) for (year, month), keys in held.items()]
            for lang, held in site.months.items()
        },
        terms_of={key: dict(site.terms_of[key]) for key in site.items},
        taken=site.taken,
        hidden=tuple(sorted(site.hidden)),
        absent=tuple(sorted(site.absent)),
        unpublished=tuple(unpublished),
        updated=site.updated,
    )


def put_together(
    skeleton: Skeleton,
    registries: Registries,
    config: Config,
    item_of: Callable[[str], Item],
    *,
    edition: str,
    at: datetime,
    preview: bool,
) -> Site:
    """The site of a skeleton. ``item_of`` gives the item of a source path as it was read."""
    absent = frozenset(skeleton.absent)
    path_of = {key: path for path, key in skeleton.paths.items()}
    own = for_edition(config, edition)

    def item(key: str) -> Item:
        return as_shown(without_own_alias(item_of(path_of[key]), config), own, absent)[0]

    items = Lazily(path_of, item)

    def card(key: str) -> Card:
        return make_card(items[key], skeleton.terms_of.get(key, {}), own)

    return Site(
        config=own,
        edition=edition,
        at=at,
        preview=preview,
        items=items,
        cards=Lazily(path_of, card),
        order=skeleton.order,
        terms={
            (taxonomy, lang): {term.id: (term, keys) for term, keys in held}
            for taxonomy, lang, held in skeleton.terms
        },
        months={
            lang: {(year, month): keys for year, month, keys in held}
            for lang, held in skeleton.months.items()
        },
        registries=registries,
        taken=skeleton.taken,
        hidden=frozenset(skeleton.hidden),
        absent=absent,
        terms_of=skeleton.terms_of,
        kinds={(lang, kind): keys for lang, kind, keys in skeleton.kinds},
        paths=skeleton.paths,
        updated=skeleton.updated,
    )
