"""The View of a build: everything generators and templates read passes here, and is written down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar, cast

from prsite.build.answers import Answers, keys, spell
from prsite.build.bodies import Bodies
from prsite.build.inputs import Inputs
from prsite.build.library import Library
from prsite.build.recorder import Recorder
from prsite.build.store import value_digest
from prsite.diagnostics import PrsiteError
from prsite.model.body import Body, Media, Rendition
from prsite.model.card import Address, Card, Link, Query, Term
from prsite.model.comments import Thread, archive_path
from prsite.model.item import Item
from prsite.site.taxonomies import ENUMERATED
from prsite.theme.context import Context
from prsite.theme.renderer import Renderer
from prsite.theme.theme import Theme

T = TypeVar("T")


class SiteView:
    """Answers reads from a site's values and tells its recorder the name of each (``answers.py``)."""

    def __init__(self, inputs: Inputs, *, pack: str = "bodies.pack") -> None:
        site = inputs.site
        self._site = site
        self._wholes = inputs.wholes
        self._renderer = Renderer(inputs.theme, site.config, record=self._theme_read)
        self.recorder = Recorder()
        self.answers = Answers(site, inputs.files)
        isolates = site.config.markdown.isolate
        self.library = Library(inputs.root, inputs.sources, inputs.stamps, inputs.looked, isolates=isolates)
        self.bodies = Bodies(
            inputs.root,
            self.answers,
            self.library,
            self.recorder,
            self.text,
            known=inputs.bodies,
            folder=inputs.packs,
            pack=pack,
        )
        self._tell = self.recorder.tell

    def _theme_read(self, kind: str, key: str, found: str) -> None:
        self._tell(f"{kind} {key}", found)

    def _told(self, cards: tuple[Card, ...]) -> tuple[Card, ...]:
        for card in cards:
            self._tell(f"card {card.key}", card)
        return cards

    def once(self, name: tuple[str, ...], make: Callable[[], T]) -> T:
        """What many outputs share, computed when it is first asked for."""
        return self.recorder.once(name, make)

    @property
    def edition(self) -> str:
        """The edition being built: one for all that is kept together, so no read."""
        return self._site.edition

    @property
    def preview(self) -> bool:
        """Whether this is a preview; the same holds."""
        return self._site.preview

    @property
    def updated(self) -> datetime | None:
        """The date of the newest visible item."""
        self._tell("updated ", self.answers.updated)
        return self.answers.updated

    def sections(self, lang: str) -> Mapping[str, str]:
        """The addresses of the listings that exist in a language, by name."""
        found = self.answers.sections(lang)
        self._tell(f"sections {lang}", found)
        return found

    def item(self, key: str) -> Item:
        """A visible item whole."""
        self.recorder.tell_digest(f"item {key}", lambda: self._wholes[key])
        return self._site.items[key]

    def card(self, key: str) -> Card | None:
        """A visible item's card."""
        card = self._site.cards.get(key)
        self._tell(f"card {key}", card)
        return card

    def find(self, id: str, lang: str) -> Card | None:
        """The card of an item by id in a language, else in the default one."""
        found = self.answers.found(id, lang)
        self._tell(f"find {id}\t{lang}", found)
        return self.card(found) if found else None

    def select(self, query: Query) -> tuple[Card, ...]:
        """The cards a query asks for."""
        cards = self.answers.select(query)
        self._tell(f"keys {spell(query)}", keys(cards))
        return self._told(cards)

    def count(self, query: Query) -> int:
        """How many cards a query would give without offset and limit."""
        count = self.answers.count(query)
        self._tell(f"count {spell(query)}", count)
        return count

    def exists(self, query: Query) -> bool:
        """Whether a query would give any card."""
        exists = self.answers.exists(query)
        self._tell(f"exists {spell(query)}", exists)
        return exists

    def url(self, id: str, lang: str) -> str:
        """The address of the item that ``find`` would give, "" for none."""
        card = self.answers.find(id, lang)
        url = card.url if card else ""
        self._tell(f"url {id}\t{lang}", url)
        return url

    def addresses(self, lang: str) -> tuple[Address, ...]:
        """Where every visible item of a language is found."""
        found = self.answers.addresses(lang)
        self._tell(f"addresses {lang}", found)
        return found

    def terms(self, taxonomy: str, lang: str) -> tuple[Term, ...]:
        """The terms of a taxonomy in a language."""
        terms = self.answers.terms(taxonomy, lang)
        self._tell(f"terms {taxonomy}\t{lang}", terms)
        return tuple(map(self._shown, terms))

    def term(self, taxonomy: str, id: str, lang: str) -> Term | None:
        """One term."""
        term = self.answers.term(taxonomy, id, lang)
        self._tell(f"term {taxonomy}\t{id}\t{lang}", term)
        return self._shown(term) if term else None

    def label(self, taxonomy: str, id: str, lang: str) -> Link | None:
        """A term's title and address without its count."""
        link = self.answers.label(taxonomy, id, lang)
        self._tell(f"label {taxonomy}\t{id}\t{lang}", link)
        if link is None or taxonomy not in ENUMERATED:
            return link
        return replace(link, title=self.text(link.title, lang))

    def _shown(self, term: Term) -> Term:
        """A term of an enumeration is called by a message of the theme."""
        if term.taxonomy not in ENUMERATED:
            return term
        return replace(term, title=self.text(term.title, term.lang))

    def months(self, lang: str) -> tuple[tuple[int, int, int], ...]:
        """(year, month, count), newest first."""
        months = self.answers.months(lang)
        self._tell(f"months {lang}", months)
        return months

    def years(self, lang: str, kind: str = "") -> tuple[tuple[int, int], ...]:
        """(year, count), newest first."""
        years = self.answers.years(lang, kind)
        self._tell(f"years {lang}\t{kind}", years)
        return years

    def neighbours(self, key: str) -> tuple[Card | None, Card | None]:
        """The next older and next newer item of the same kind and language."""
        older, newer = self.answers.neighbours(key)
        self._tell(f"neighbours {key}", keys((older, newer)))
        self._told(tuple(card for card in (older, newer) if card))
        return older, newer

    def related(self, key: str) -> tuple[Card, ...]:
        """At most four related items."""
        cards = self.answers.related(key)
        self._tell(f"related {key}", keys(cards))
        return self._told(cards)

    def answering(self, id: str, lang: str) -> tuple[Card, ...]:
        """The releases that answer a clipping, newest first."""
        cards = self.answers.answering(id, lang)
        self._tell(f"answering {id}\t{lang}", keys(cards))
        return self._told(cards)

    def translations(self, key: str) -> tuple[Card, ...]:
        """The item in every language it exists in."""
        cards = self.answers.translations(key)
        self._tell(f"translations {key}", keys(cards))
        return self._told(cards)

    def body(self, key: str) -> Body:
        """An item's converted body. The files it shows are published with whatever shows it."""
        body, digest = self.bodies.get(self._site.items[key])
        self.recorder.tell_digest(f"body {key}", lambda: digest)
        for path in body.media:
            self.recorder.tell_digest(f"media {path}", partial(self.library.digest, path))
        for path in body.pictures:
            self._tell_renditions(path)
        return body

    def media(self, path: str) -> Media:
        """A file of the site as published; asking publishes it."""
        self.recorder.tell_digest(f"media {path}", lambda: self.library.digest(path))
        found = self.library.look(path)
        if isinstance(found, PrsiteError):
            raise PrsiteError(*found.diagnostics)
        return found

    def renditions(self, path: str) -> tuple[Rendition, ...]:
        """The smaller copies of a picture, where the site has such; asking publishes them."""
        if not self._site.config.images.renditions:
            return ()
        self._tell_renditions(path)
        return self.library.renditions(path)

    def _tell_renditions(self, path: str) -> None:
        self.recorder.tell_digest(f"renditions {path}", partial(self.library.renditions_digest, path))

    def file_bytes(self, path: str) -> bytes:
        """The bytes of a file of the site. Raises PrsiteError for one that cannot be read."""
        self.recorder.tell_digest(f"bytes {path}", lambda: self.library.content_digest(path))
        return self.library.read(path)

    def data(self, registry: str, lang: str) -> Mapping[str, Mapping[str, object]]:
        """A registry by id, its texts in the language."""
        found = self.answers.data(registry, lang)
        self._tell(f"data {registry}\t{lang}", found)
        return found

    def entry(self, registry: str, id: str, lang: str) -> Mapping[str, object] | None:
        """One entry of a registry."""
        found = self.answers.entry(registry, id, lang)
        self._tell(f"entry {registry}\t{id}\t{lang}", found)
        return found

    def comments(self, id: str) -> Thread | None:
        """The archived comments on an item. Raises PrsiteError for an archive that cannot be read."""
        if self._site.config.comments.provider == "none":
            return None
        path = archive_path(self._site.edition, id)
        self.recorder.tell_digest(f"comments {id}", lambda: self.library.thread_digest(path))
        return self.library.thread(path)

    def asked(self, id: str, lang: str) -> tuple[Card, ...]:
        """The questions that were asked in the comments on an item."""
        cards = self.answers.asked(id, lang)
        self._tell(f"asked {id}\t{lang}", keys(cards))
        return self._told(cards)

    def text(self, message: str, lang: str) -> str:
        """A message of the theme in a language."""
        theme = self._renderer.theme
        self.recorder.tell_digest(f"messages {lang}", lambda: value_digest(theme.read("messages", lang)))
        return self._renderer.text(message, lang)

    def is_past(self, instant: datetime) -> bool:
        """Whether an instant lies at or before the build's now."""
        past = instant <= self._site.at
        self._tell(f"past {instant.isoformat()}", past)
        return past

    def render(self, template: str, context: object) -> str:
        """A template filled with a context value. Its settings are read by whoever makes the context."""
        self.recorder.tell_digest("settings ", lambda: settings_digest(self._renderer.theme))
        return self._renderer.render(template, cast(Context, context), self)


def settings_digest(theme: Theme) -> bytes:
    """The digest of a theme's settings, the site's own and the theme's defaults."""
    return value_digest(repr(sorted(theme.settings.items())))
