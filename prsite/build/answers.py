"""What can be asked of a site, each question with a name, so that it can be asked again at the next build.

A name is the kind of the question, a space, and its parts with tabs between them: ``card fa/post-line-2``,
``count fa<TAB>post…``. The view tells these names; ``fresh.py`` asks them again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cached_property, lru_cache

from prsite.config.load import base_path
from prsite.model.card import Address, Card, Link, Query, Term
from prsite.model.comments import asked_of
from prsite.model.protocols import Contact, Target
from prsite.model.registry import localised
from prsite.model.urls import with_base
from prsite.site.cards import contact_of
from prsite.site.queries import count, matching, neighbours, related, select
from prsite.site.sections import sections
from prsite.site.site import Site

HIDDEN = Target("")
"""What a reference to something that exists, but not for readers, leads to."""


@lru_cache(100_000)
def spell(query: Query) -> str:
    """A query as part of a name."""
    q = query
    numbers = f"{q.year}\t{q.month}\t{q.offset}\t{q.limit}\t{q.dated:d}"
    return f"{q.lang}\t{','.join(q.kinds)}\t{q.taxonomy}\t{q.term}\t{numbers}"


def unspell(text: str) -> Query:
    """The query that a name spells."""
    lang, kinds, taxonomy, term, year, month, offset, limit, dated = text.split("\t")
    return Query(
        lang=lang,
        kinds=tuple(kinds.split(",")) if kinds else (),
        taxonomy=taxonomy,
        term=term,
        year=int(year),
        month=int(month),
        offset=int(offset),
        limit=int(limit),
        dated=dated == "1",
    )


class Answers:
    """The answers that one site gives. Each index is built at most once, in time linear in what it holds."""

    def __init__(self, site: Site, files: Mapping[str, str]) -> None:
        self.site = site
        self._files = files
        self._config = site.config
        self._counts: dict[str, int] = {}
        self._sections: dict[str, dict[str, str]] = {}
        self._answering: dict[str, dict[str, tuple[str, ...]]] = {}
        self._asked: dict[str, dict[str, tuple[str, ...]]] = {}
        self._data: dict[tuple[str, str], dict[str, dict[str, object]]] = {}

    def ask(self, kind: str, rest: str) -> object:
        """The answer to a question by its name; of cards, their keys. KeyError: no such kind of question."""
        return _QUESTIONS[kind](self, *rest.split("\t"))

    @cached_property
    def updated(self) -> datetime | None:
        """The date of the newest visible item."""
        return self.site.updated

    def sections(self, lang: str) -> dict[str, str]:
        """The addresses of the listings that exist in a language."""
        if lang not in self._sections:
            self._sections[lang] = sections(self.site, lang)
        return self._sections[lang]

    def find(self, id: str, lang: str) -> Card | None:
        """The card of an item by id in a language, else in the default one."""
        cards = self.site.cards
        return cards.get(f"{lang}/{id}") or cards.get(f"{self._config.site.language}/{id}")

    def found(self, id: str, lang: str) -> str:
        """The key of what ``find`` gives, or ""."""
        items = self.site.items
        keys = (f"{lang}/{id}", f"{self._config.site.language}/{id}")
        return next((key for key in keys if key in items), "")

    def select(self, query: Query) -> tuple[Card, ...]:
        """The cards a query asks for."""
        return select(self.site, query)

    def count(self, query: Query) -> int:
        """How many cards a query would give without offset and limit."""
        name = spell(query)
        if name not in self._counts:
            self._counts[name] = count(self.site, query)
        return self._counts[name]

    def exists(self, query: Query) -> bool:
        """Whether a query would give any card."""
        return next(matching(self.site, query), None) is not None

    def addresses(self, lang: str) -> tuple[Address, ...]:
        """Where every visible item of a language is found."""
        return tuple(self._address(key) for key in self.site.keys_of(lang))

    def _address(self, key: str) -> Address:
        card = self.site.cards[key]
        return Address(
            key=key,
            url=card.url,
            date=card.date,
            updated=card.updated,
            noindex=card.noindex,
            versions=tuple((c.lang, c.url) for c in self.translations(key) if not c.noindex),
        )

    def terms(self, taxonomy: str, lang: str) -> tuple[Term, ...]:
        """The terms of a taxonomy in a language; those of enumerations are titled by their message."""
        return tuple(term for term, _ in self.site.terms.get((taxonomy, lang), {}).values())

    def term(self, taxonomy: str, id: str, lang: str) -> Term | None:
        """One term."""
        held = self.site.terms.get((taxonomy, lang), {}).get(id)
        return held[0] if held else None

    def label(self, taxonomy: str, id: str, lang: str) -> Link | None:
        """A term without its count."""
        term = self.term(taxonomy, id, lang)
        return Link(title=term.title, url=term.url, lang=term.lang) if term else None

    def months(self, lang: str) -> tuple[tuple[int, int, int], ...]:
        """(year, month, count), newest first."""
        held = self.site.months.get(lang, {})
        return tuple((year, month, len(keys)) for (year, month), keys in held.items())

    def years(self, lang: str, kind: str = "") -> tuple[tuple[int, int], ...]:
        """(year, count), newest first."""
        years: dict[int, int] = {}
        for (year, _), keys in self.site.months.get(lang, {}).items():
            count = sum(not kind or self.site.kind_of(key) == kind for key in keys)
            if count:
                years[year] = years.get(year, 0) + count
        return tuple(years.items())

    def neighbours(self, key: str) -> tuple[Card | None, Card | None]:
        """The next older and next newer item of the same kind and language."""
        return neighbours(self.site, key) if key in self.site.items else (None, None)

    def related(self, key: str) -> tuple[Card, ...]:
        """At most four related items."""
        return related(self.site, key) if key in self.site.items else ()

    def answering(self, id: str, lang: str) -> tuple[Card, ...]:
        """The releases that answer a clipping, newest first."""
        if lang not in self._answering:
            answers: dict[str, list[str]] = defaultdict(list)
            for key in self.site.keys_of(lang, "release"):
                answers[str(self.site.cards[key].details.get("answers") or "")].append(key)
            self._answering[lang] = {id: tuple(keys) for id, keys in answers.items()}
        return tuple(self.site.cards[key] for key in self._answering[lang].get(id, ()))

    def asked(self, id: str, lang: str) -> tuple[Card, ...]:
        """The questions that were asked in the comments on an item, in the order of their listing."""
        if lang not in self._asked:
            asked: dict[str, list[str]] = defaultdict(list)
            for key in self.site.keys_of(lang, "faq"):
                reference = str(self.site.cards[key].details.get("asked_in") or "")
                asked[asked_of(reference)[0]].append(key)
            self._asked[lang] = {id: tuple(keys) for id, keys in asked.items() if id}
        return tuple(self.site.cards[key] for key in self._asked[lang].get(id, ()))

    def translations(self, key: str) -> tuple[Card, ...]:
        """The item in every language it exists in."""
        keys = (self.site.translation(key, lang) for lang in self._config.tags)
        return tuple(self.site.cards[k] for k in keys if k is not None)

    def data(self, registry: str, lang: str) -> dict[str, dict[str, object]]:
        """A registry by id, its texts in the language."""
        if (registry, lang) not in self._data:
            entries = self.site.registries.get(registry, {})
            default = self._config.site.language
            self._data[registry, lang] = {
                id: localised(entry, lang, default) for id, entry in entries.items()
            }
        return self._data[registry, lang]

    def entry(self, registry: str, id: str, lang: str) -> dict[str, object] | None:
        """One entry of a registry."""
        return self.data(registry, lang).get(id)

    def contact(self, id: str, lang: str) -> Contact | None:
        """A person as a contact block shows them; one who is hidden has no name."""
        card = self.find(id, lang)
        if card is None or card.kind != "person":
            return Contact(name="") if id in self.site.hidden else None
        return contact_of(card, base_path(self._config))

    def reference(self, name: str, lang: str) -> Target | None:
        """Where a link of a body leads: ``id:…`` or the path of a source."""
        key = self.referred(name, lang)
        if key:
            card = self.site.cards[key]
            return Target(with_base(base_path(self._config), card.url), key, card.title)
        return HIDDEN if name.removeprefix("id:") in self.site.hidden else None

    def referred(self, name: str, lang: str) -> str:
        """The key of the item that a body's link names, or ""."""
        items = self.site.items
        if name.startswith("id:"):
            return self.found(name[3:], lang)
        key = self.site.paths.get(name, "")
        own = f"{lang}/{key.partition('/')[2]}"
        return own if key and own in items else key

    def file(self, path: str) -> str:
        """The file of an NFC path, as the disk spells it, or ""."""
        return self._files.get(path, "")

    def past(self, instant: str) -> bool:
        """Whether an instant lies at or before the build's now."""
        return datetime.fromisoformat(instant) <= self.site.at


def keys(cards: tuple[Card | None, ...]) -> tuple[str, ...]:
    """The keys of cards."""
    return tuple(card.key if card else "" for card in cards)


_QUESTIONS: Mapping[str, Callable[..., object]] = {
    "sections": Answers.sections,
    "keys": lambda a, *q: keys(a.select(unspell("\t".join(q)))),
    "count": lambda a, *q: a.count(unspell("\t".join(q))),
    "exists": lambda a, *q: a.exists(unspell("\t".join(q))),
    "find": Answers.found,
    "url": lambda a, id, lang: card.url if (card := a.find(id, lang)) else "",
    "addresses": Answers.addresses,
    "terms": Answers.terms,
    "term": Answers.term,
    "label": Answers.label,
    "months": Answers.months,
    "years": Answers.years,
    "neighbours": lambda a, key: keys(a.neighbours(key)),
    "related": lambda a, key: keys(a.related(key)),
    "answering": lambda a, id, lang: keys(a.answering(id, lang)),
    "asked": lambda a, id, lang: keys(a.asked(id, lang)),
    "translations": lambda a, key: keys(a.translations(key)),
    "data": Answers.data,
    "entry": Answers.entry,
    "contact": Answers.contact,
    "reference": lambda a, *q: a.reference("\t".join(q[:-1]), q[-1]),  # authors may write anything
    "host": lambda a, _: a.site.config.site.url,
    "updated": lambda a, _: a.updated,
    "file": Answers.file,
    "past": Answers.past,
}
