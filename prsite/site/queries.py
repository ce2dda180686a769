"""Answers to queries: which cards, which neighbours, which related items.

Every list of keys in a Site is in the order of ``Site.rank``, so a key's place in one is found by bisection.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from prsite.model.card import Card, Query
from prsite.site.site import Site

RELATED = 4
_NEAREST = 10


def matching(site: Site, query: Query) -> Iterator[str]:
    """The keys a query asks for, without offset and limit."""
    widest = _widest(site, query)
    return iter(widest) if _is_exact(query) else _chosen(site, widest, query)


def _is_exact(query: Query) -> bool:
    """Whether the list that ``_widest`` finds holds the answers and nothing else."""
    if query.dated:
        return False
    return not query.kinds or (len(query.kinds) == 1 and not query.taxonomy and not query.year)


def _chosen(site: Site, keys: Sequence[str], query: Query) -> Iterator[str]:
    for key in keys:
        if query.kinds and site.names[key] not in query.kinds:
            continue
        if query.dated and site.items[key].date is None:
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


def count(site: Site, query: Query) -> int:
    """How many keys a query asks for, without offset and limit."""
    return len(_widest(site, query)) if _is_exact(query) else sum(1 for _ in matching(site, query))


def select(site: Site, query: Query) -> tuple[Card, ...]:
    """The cards a query asks for, newest first."""
    end = query.offset + query.limit if query.limit else None
    if _is_exact(query):
        return tuple(site.cards[key] for key in _widest(site, query)[query.offset : end])
    return tuple(site.cards[key] for key in islice(matching(site, query), query.offset, end))


def neighbours(site: Site, key: str) -> tuple[Card | None, Card | None]:
    """The next older and the next newer item of the same kind and language."""
    keys = site.keys_of(key.partition("/")[0], site.names[key])
    place = _place(site, keys, key)
    older = site.cards[keys[place + 1]] if place + 1 < len(keys) else None
    newer = site.cards[keys[place - 1]] if place > 0 else None
    return older, newer


def _place(site: Site, keys: Sequence[str], key: str) -> int:
    return bisect_left(keys, site.rank[key], key=site.rank.__getitem__)


def related(site: Site, key: str) -> tuple[Card, ...]:
    """The item's own list, then the best of the nearest by date within each of its tags."""
    item, rank = site.items[key], site.rank
    own = (f"{item.lang}/{id}" for id in item.related)
    chosen = tuple(dict.fromkeys(k for k in own if k in site.items and k != key))
    scores: dict[str, int] = {}
    tags = site.terms.get(("tags", item.lang), {})
    for tag in site.cards[key].terms.get("tags", ()):
        keys = tags[tag][1]
        place = _place(site, keys, key)
        for other in keys[max(0, place - _NEAREST // 2) : place + _NEAREST // 2 + 1]:
            scores[other] = scores.get(other, 0) - 1
    for known in (key, *chosen):
        scores.pop(known, None)
    ranked = sorted((score, rank[other], other) for other, score in scores.items())
    found = (other for _, _, other in ranked if site.items[other].LISTED)
    return tuple(site.cards[k] for k in islice(chain(chosen, found), RELATED))
