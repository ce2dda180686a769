"""Terms: tags, genres, types, authors, offices, series, audiences, outlets, categories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from prsite.config.schema import Config
from prsite.i18n.collation import sort_key
from prsite.i18n.folding import fold
from prsite.i18n.slugs import slugify
from prsite.model.card import Term
from prsite.model.item import Item
from prsite.model.registry import Registries, localised, text_of
from prsite.site.permalinks import listing

ENUMERATED = {"genres": "genre", "release-types": "release", "notice-types": "notice"}
"""Taxonomies whose terms are words of a schema; their titles are messages such as ``genre:photo``."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One value as an item wrote it: what it counts as, and how it is shown."""

    id: str
    title: str


class Namer:
    """Finds the term behind a written value, with the registries' help."""

    def __init__(self, registries: Registries, config: Config, people: Iterable[Item]) -> None:
        self.config = config
        self.registries = registries
        self.tags = _by_name(registries.get("tags", {}))
        self.people: dict[tuple[str, str], Item] = {(p.lang, p.id): p for p in people}
        self.person_ids = {p.id for p in people}
        self.known: dict[tuple[str, str], Naming] = {}

    def terms(self, item: Item) -> dict[str, tuple[Naming, ...]]:
        """Every term of an item, by taxonomy."""
        found: dict[str, tuple[Naming, ...]] = {
            "tags": tuple(self._tag(t, item.lang) for t in item.tags),
            "authors": tuple(self.author(a, item.lang) for a in item.authors),
            "offices": tuple(self._entry("offices", o, item.lang) for o in item.offices),
            "audiences": tuple(self._entry("audiences", a, item.lang) for a in item.audience),
        }
        kind = item.NAME
        if kind == "post":
            found["genres"] = self._enumerated("genre", item, "genre")
            series = str(getattr(item, "series", ""))
            found["series"] = (Naming(slugify(series), series),) if series else ()
        elif kind == "release":
            found["release-types"] = self._enumerated("type", item, "release")
        elif kind == "notice":
            found["notice-types"] = self._enumerated("type", item, "notice")
        elif kind == "clipping":
            found["outlets"] = (self._entry("outlets", str(getattr(item, "outlet", "")), item.lang),)
        elif kind == "faq":
            category = str(getattr(item, "category", ""))
            found["categories"] = (Naming(slugify(category) or "other", category),)
        return {name: _once(terms) for name, terms in found.items() if terms}

    def author(self, written: str, lang: str) -> Naming:
        """A person by id, a guest by id, else the name itself."""
        if written in self.person_ids:
            default = self.config.site.language
            person = self.people.get((lang, written)) or self.people.get((default, written))
            if person is not None:
                return Naming(person.slug, person.title)
        guest = self.registries.get("authors", {}).get(written)
        if guest is not None:
            entry = localised(guest, lang, self.config.site.language)
            return Naming(slugify(written), text_of(entry, "name") or written)
        return Naming(slugify(written), written)

    def _tag(self, written: str, lang: str) -> Naming:
        if (written, lang) not in self.known:
            self.known[written, lang] = self._find_tag(written, lang)
        return self.known[written, lang]

    def _find_tag(self, written: str, lang: str) -> Naming:
        id = self.tags.get(fold(written))
        if id is None:
            return Naming(slugify(written) or "tag", written)
        entry = localised(self.registries["tags"][id], lang, self.config.site.language)
        return Naming(slugify(id), text_of(entry, "name") or written)

    def _entry(self, registry: str, id: str, lang: str) -> Naming:
        entry = self.registries.get(registry, {}).get(id)
        if entry is None:
            return Naming(slugify(id) or "other", id)
        shown = localised(entry, lang, self.config.site.language)
        return Naming(slugify(id), text_of(shown, "name") or id)

    def _enumerated(self, attribute: str, item: Item, group: str) -> tuple[Naming, ...]:
        word = str(getattr(item, attribute))
        return (Naming(word, f"{group}:{word}"),)


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
    """Each term once, named as it was written first."""
    return tuple({term.id: term for term in reversed(terms)}.values())[::-1]


def unify(
    items: Sequence[Item], namings: Mapping[str, Mapping[str, tuple[Naming, ...]]]
) -> dict[str, dict[str, tuple[Naming, ...]]]:
    """The namings with one id for all spellings that fold alike in a language.

    ``items`` are newest first. The oldest spelling gives the id: a listing's address outlives new posts.
    """
    first: dict[tuple[str, str, str], str] = {}
    folded: dict[str, str] = {}

    def same(taxonomy: str, lang: str, term: Naming) -> Naming:
        if term.id not in folded:
            folded[term.id] = fold(term.id.replace("-", " "))
        return Naming(first.setdefault((taxonomy, lang, folded[term.id]), term.id), term.title)

    return {
        item.key: {
            taxonomy: _once(tuple(same(taxonomy, item.lang, term) for term in terms))
            for taxonomy, terms in namings[item.key].items()
        }
        for item in reversed(items)
    }


def build_terms(
    items: Iterable[Item], namings: Mapping[str, Mapping[str, tuple[Naming, ...]]], config: Config
) -> dict[tuple[str, str], dict[str, tuple[Term, tuple[str, ...]]]]:
    """Terms with the keys of their items, by (taxonomy, language), in the language's alphabet.

    A term is shown as it is most often written.
    """
    keys: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    titles: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for item in items:
        for taxonomy, terms in namings[item.key].items():
            for naming in terms:
                keys[taxonomy, item.lang][naming.id].append(item.key)
                titles[taxonomy, item.lang, naming.id][naming.title] += 1
    built = {}
    for (taxonomy, lang), by_id in keys.items():
        found = []
        for id, item_keys in by_id.items():
            counted = titles[taxonomy, lang, id]
            term = Term(
                taxonomy=taxonomy,
                id=id,
                title=min(counted, key=lambda t: (-counted[t], t)),
                lang=lang,
                url=listing(taxonomy, id, lang, config),
                count=len(item_keys),
            )
            found.append((term, tuple(item_keys)))
        found.sort(key=lambda pair: (sort_key(pair[0].title, pair[0].lang), pair[0].id))
        built[taxonomy, lang] = {term.id: (term, item_keys) for term, item_keys in found}
    return built
