"""Terms: tags, genres, types, authors, offices, series, audiences, outlets, categories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from prsite.config.schema import Config
from prsite.diagnostics import Checked, Diagnostic, warning
from prsite.i18n.collation import sort_key
from prsite.i18n.folding import fold
from prsite.model.card import Term
from prsite.model.item import Item
from prsite.model.registry import Registries, localised, text_of
from prsite.site.permalinks import listing
from prsite.site.terms import identity, term_slug

ENUMERATED = {"genres": "genre", "release-types": "release", "notice-types": "notice"}
"""Taxonomies whose terms are words of a schema; their titles are messages such as ``genre:photo``."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One value as an item wrote it: its address, how it is shown, and what it counts as (``identity``)."""

    id: str
    title: str
    key: str


class Namer:
    """Finds the term behind a written value, with the registries' help."""

    def __init__(self, registries: Registries, config: Config, people: Iterable[Item]) -> None:
        self.config = config
        self.registries = registries
        self.tags = _by_name(registries.get("tags", {}))
        self.people: dict[tuple[str, str], Item] = {(p.lang, p.id): p for p in people}
        self.person_ids = {p.id for p in people}
        self.known: dict[tuple[str, str, str], Naming] = {}

    def terms(self, item: Item) -> dict[str, tuple[Naming, ...]]:
        """Every term of an item, by taxonomy."""
        lang = item.lang
        found: dict[str, tuple[Naming, ...]] = {}
        if item.tags:
            found["tags"] = self._named("tags", item.tags, lang)
        if item.authors:
            found["authors"] = self._named("authors", item.authors, lang)
        if item.offices:
            found["offices"] = self._named("offices", item.offices, lang)
        if item.audience:
            found["audiences"] = self._named("audiences", item.audience, lang)
        kind = item.NAME
        if kind == "post":
            found["genres"] = _enumerated("genre", str(getattr(item, "genre", "")))
            series = str(getattr(item, "series", ""))
            if series:
                found["series"] = (_plain("series", series),)
        elif kind == "release":
            found["release-types"] = _enumerated("release", str(getattr(item, "type", "")))
        elif kind == "notice":
            found["notice-types"] = _enumerated("notice", str(getattr(item, "type", "")))
        elif kind == "clipping":
            found["outlets"] = self._named("outlets", (str(getattr(item, "outlet", "")),), lang)
        elif kind == "faq":
            category = str(getattr(item, "category", ""))
            found["categories"] = (_plain("categories", category),)
        return found

    def _named(self, taxonomy: str, values: Iterable[str], lang: str) -> tuple[Naming, ...]:
        """What written values count as, each looked up once in a build."""
        terms = []
        for written in values:
            asked = (taxonomy, written, lang)
            naming = self.known.get(asked)
            if naming is None:
                naming = self.known[asked] = self._find(taxonomy, written, lang)
            terms.append(naming)
        return tuple(dict.fromkeys(terms))

    def _find(self, taxonomy: str, written: str, lang: str) -> Naming:
        if taxonomy == "tags":
            return self._tag(written, lang)
        if taxonomy == "authors":
            return self.author(written, lang)
        return self._entry(taxonomy, written, lang)

    def author(self, written: str, lang: str) -> Naming:
        """A person by id, a guest by id, else the name itself."""
        if written in self.person_ids:
            default = self.config.site.language
            person = self.people.get((lang, written)) or self.people.get((default, written))
            if person is not None:
                return Naming(person.slug, person.title, identity(person.slug))
        guest = self.registries.get("authors", {}).get(written)
        if guest is not None:
            entry = localised(guest, lang, self.config.site.language)
            return _plain("authors", written, text_of(entry, "name"))
        return _plain("authors", written)

    def _tag(self, written: str, lang: str) -> Naming:
        id = self.tags.get(fold(written))
        if id is None:
            return _plain("tags", written)
        entry = localised(self.registries["tags"][id], lang, self.config.site.language)
        return _plain("tags", id, text_of(entry, "name") or written)

    def _entry(self, registry: str, id: str, lang: str) -> Naming:
        entry = self.registries.get(registry, {}).get(id)
        if entry is None:
            return _plain(registry, id)
        shown = localised(entry, lang, self.config.site.language)
        return _plain(registry, id, text_of(shown, "name"))


def _plain(taxonomy: str, written: str, title: str = "") -> Naming:
    """A term that is called as it is written, or shown by another title."""
    return Naming(term_slug(written, taxonomy), title or written, identity(written))


@cache
def _enumerated(group: str, word: str) -> tuple[Naming, ...]:
    """A word of a schema as a term; there are few of them."""
    return (Naming(word, f"{group}:{word}", word),)


def _by_name(tags: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Folded names in every language, and ids, of the registered tags."""
    names: dict[str, str] = {}
    for id, entry in tags.items():
        name = entry.get("name", id)
        spellings = name.values() if isinstance(name, Mapping) else (name,)
        for spelling in (id, *spellings, *_others(entry)):
            names.setdefault(fold(str(spelling)), id)
    return names


def _others(entry: Mapping[str, object]) -> Iterable[object]:
    also = entry.get("also", ())
    return also if isinstance(also, list) else (also,)


def _once(terms: tuple[Naming, ...]) -> tuple[Naming, ...]:
    """Each address once, named as it was written first."""
    if len(terms) == 1:
        return terms
    return tuple({term.id: term for term in reversed(terms)}.values())[::-1]


def ids_of(terms: Mapping[str, tuple[Naming, ...]]) -> dict[str, tuple[str, ...]]:
    """The ids of an item's terms, by taxonomy."""
    return {taxonomy: tuple([term.id for term in named]) for taxonomy, named in terms.items()}


_FIELDS = {"outlets": "outlet", "audiences": "audience", "categories": "category"}
"""The key of the front matter that holds a taxonomy's terms, where it is not called like it."""

_Named = tuple[Naming, ...]


@dataclass(slots=True)
class _Addresses:
    """Which term has which address; the first that asks, from the oldest item on, gives it its form."""

    owners: dict[tuple[str, str, str], tuple[Naming, Item]] = field(default_factory=dict)
    ids: dict[tuple[str, str, str, str], str] = field(default_factory=dict)
    found: dict[tuple[str, str, str, str], Diagnostic] = field(default_factory=dict)

    def give(self, taxonomy: str, item: Item, terms: _Named) -> _Named:
        """The terms with the addresses that they have in the whole site."""
        own = []
        changed = len(terms) > 1 and len({term.id for term in terms}) < len(terms)
        for term in terms:
            asked = (taxonomy, item.lang, term.id, term.key)
            id = self.ids.get(asked)
            if id is None:
                id = self.ids[asked] = self._claim(taxonomy, item, term)
            changed = changed or id != term.id
            own.append(id)
        if not changed:
            return terms
        return _once(tuple(Naming(id, term.title, term.key) for id, term in zip(own, terms, strict=True)))

    def _claim(self, taxonomy: str, item: Item, term: Naming) -> str:
        address = (taxonomy, item.lang, fold(term.id.replace("-", " ")))
        first, owner = self.owners.setdefault(address, (term, item))
        if first.key != term.key and (*address, term.key) not in self.found:
            key = _FIELDS.get(taxonomy, taxonomy)
            place = item.origin.place(key)
            self.found[*address, term.key] = warning(
                "terms-share-address",
                place.path,
                place.line,
                also=[owner.origin.place(key)],
                key=key,
                term=term.title,
                other=first.title,
            )
        return first.id


def unify(
    items: Sequence[Item], namings: Mapping[str, Mapping[str, _Named]]
) -> Checked[dict[str, dict[str, _Named]]]:
    """The namings with one id for all spellings that fold alike in a language.

    ``items`` are newest first. The oldest spelling gives the id: a listing's address outlives new posts.
    Terms that differ by more than their spelling and yet come to one address are merged, because in the
    archives of a newsroom they are nearly always one word with and without a mark, and an address that is
    cited must not move; each such pair is a warning.
    """
    addresses = _Addresses()
    unified = {
        item.key: {
            taxonomy: addresses.give(taxonomy, item, terms) for taxonomy, terms in namings[item.key].items()
        }
        for item in reversed(items)
    }
    return Checked(unified, tuple(addresses.found.values()))


@dataclass(slots=True)
class _Gathered:
    """What carries a term: the keys of its items, and how often each spelling of it is written."""

    keys: list[str] = field(default_factory=list)
    titles: dict[str, int] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The spelling that is written most often."""
        return min(self.titles, key=lambda title: (-self.titles[title], title))


def build_terms(
    items: Iterable[Item], namings: Mapping[str, Mapping[str, tuple[Naming, ...]]], config: Config
) -> dict[tuple[str, str], dict[str, tuple[Term, tuple[str, ...]]]]:
    """Terms with the keys of their items, by (taxonomy, language), in the language's alphabet.

    A term is shown as it is most often written.
    """
    gathered: dict[tuple[str, str], dict[str, _Gathered]] = {}
    for item in items:
        key, lang = item.key, item.lang
        for taxonomy, terms in namings[key].items():
            by_id = gathered.setdefault((taxonomy, lang), {})
            for naming in terms:
                under = by_id.get(naming.id)
                if under is None:
                    under = by_id[naming.id] = _Gathered()
                under.keys.append(key)
                under.titles[naming.title] = under.titles.get(naming.title, 0) + 1
    return {
        (taxonomy, lang): _in_order(taxonomy, lang, by_id, config)
        for (taxonomy, lang), by_id in gathered.items()
    }


def _in_order(
    taxonomy: str, lang: str, by_id: Mapping[str, _Gathered], config: Config
) -> dict[str, tuple[Term, tuple[str, ...]]]:
    """The terms of a taxonomy in one language with the keys of their items, in the alphabet's order."""
    terms = [
        Term(
            taxonomy=taxonomy,
            id=id,
            title=under.title,
            lang=lang,
            url=listing(taxonomy, id, lang, config),
            count=len(under.keys),
        )
        for id, under in by_id.items()
    ]
    terms.sort(key=lambda term: (sort_key(term.title, lang), term.id))
    return {term.id: (term, tuple(by_id[term.id].keys)) for term in terms}
