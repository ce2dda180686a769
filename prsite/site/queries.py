"""Answers to queries: which cards, which neighbours, which related items.

Every list of keys in a Site is in the order of ``Site.rank``, so a key's place in one is found by bisection.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from prsite.model.card import Card, Query
from prsite.site.site import Site

RELATED = 4
_NEAREST = 10


def matching(site: Site, query: Query) -> Iterator[str]:
    """The keys a query asks for, without offset and limit."""
    for key in _widest(site, query):
        item = site.items[key]
        if query.kinds and item.NAME not in query.kinds:
            continue
        if query.dated and item.date is None:
            continue
        yield key


def _widest(site: Site, query: Query) -> Sequence[str]:
    """The shortest list at hand that holds all the answers."""
    if query.taxonomy:
        by_id = site.terms.get((query.taxonomy, query.lang), {})
        return by_id[query.term][1] if query.term in by_id else ()
    months = site.months.get(query.lang, {})
    if query.year and query.month:
        return months.get((query.year, query.month), ())
    if query.year:
        return [key for (year, _), keys in months.items() if year == query.year for key in keys]
    return site.keys_of(query.lang, query.kinds[0] if len(query.kinds) == 1 else "")


def select(site: Site, query: Query) -> tuple[Card, ...]:
    """The cards a query asks for, newest first."""
    end = query.offset + query.limit if query.limit else None
    return tuple(site.cards[key] for key in islice(matching(site, query), query.offset, end))


def neighbours(site: Site, key: str) -> tuple[Card | None, Card | None]:
    """The next older and the next newer item of the same kind and language."""
    item = site.items[key]
    keys = site.keys_of(item.lang, item.NAME)
    place = _place(site, keys, key)
    older = site.cards[keys[place + 1]] if place + 1 < len(keys) else None
    newer = site.cards[keys[place - 1]] if place > 0 else None
    return older, newer


def _place(site: Site, keys: Sequence[str], key: str) -> int:
    return bisect_left(keys, site.rank[key], key=site.rank.__getitem__)


def related(site: Site, key: str) -> tuple[Card, ...]:
    """The item's own list, then the best of the nearest by date within each of its tags."""
    item, card = site.items[key], site.cards[key]
    own = (f"{item.lang}/{id}" for id in item.related)
    chosen = tuple(dict.fromkeys(k for k in own if k in site.items and k != key))
    scores: dict[str, int] = {}
    tags = site.terms.get(("tags", item.lang), {})
    for tag in card.terms.get("tags", ()):
        keys = tags[tag][1]
        place = _place(site, keys, key)
        for other in keys[max(0, place - _NEAREST // 2) : place + _NEAREST // 2 + 1]:
            if other != key and other not in chosen and site.items[other].LISTED:
                scores[other] = scores.get(other, 0) + 1
    ranked = sorted(scores, key=lambda k: (-scores[k], site.rank[k]))
    return tuple(site.cards[k] for k in (*chosen, *ranked)[:RELATED])
