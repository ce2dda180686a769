"""The View of a build: everything generators and templates read passes here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import cast

from prsite.build.files import check_files
from prsite.build.inputs import Inputs
from prsite.build.media import examine, stand_in
from prsite.build.resolver import ItemResolver
from prsite.config.load import base_path, digits_of, title_of
from prsite.diagnostics import Diagnostic, Place, PrsiteError, error
from prsite.markup.conversion import MarkupOptions
from prsite.markup.convert import convert
from prsite.model.body import Body, Media
from prsite.model.card import Card, Query, Term
from prsite.model.item import Item
from prsite.model.protocols import Contact
from prsite.model.registry import localised
from prsite.site.cards import contact_of
from prsite.site.queries import matching, neighbours, related, select
from prsite.site.sections import sections
from prsite.site.taxonomies import ENUMERATED
from prsite.theme.context import Context
from prsite.theme.renderer import Renderer


class SiteView:
    """Answers reads from a site's values; remembers bodies and the files that were asked for."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._site = inputs.site
        self._config = inputs.site.config
        self._renderer = Renderer(inputs.theme, self._config)
        self._bodies: dict[str, Body] = {}
        self._media: dict[str, Media | PrsiteError] = {}
        self._counts: dict[Query, int] = {}
        self._answers: dict[str, dict[str, list[Card]]] = {}
        self._sections: dict[str, dict[str, str]] = {}
        self._data: dict[tuple[str, str], dict[str, dict[str, object]]] = {}
        self._by_path = {item.origin.path: key for key, item in self._site.items.items()}
        self.used: dict[str, Media] = {}
        self.diagnostics: list[Diagnostic] = []

    @property
    def edition(self) -> str:
        """The edition being built."""
        return self._site.edition

    @property
    def preview(self) -> bool:
        """Whether this is a preview."""
        return self._site.preview

    @property
    def updated(self) -> datetime | None:
        """The date of the newest visible item."""
        return self._site.updated

    def sections(self, lang: str) -> Mapping[str, str]:
        """The addresses of the listings that exist in a language, by name."""
        if lang not in self._sections:
            self._sections[lang] = sections(self._site, lang)
        return self._sections[lang]

    def item(self, key: str) -> Item:
        """A visible item whole."""
        return self._site.items[key]

    def card(self, key: str) -> Card | None:
        """A visible item's card."""
        return self._site.cards.get(key)

    def find(self, id: str, lang: str) -> Card | None:
        """The card of an item by id in a language, else in the default one."""
        own = self._site.cards.get(f"{lang}/{id}")
        return own or self._site.cards.get(f"{self._config.site.language}/{id}")

    def select(self, query: Query) -> tuple[Card, ...]:
        """The cards a query asks for."""
        return select(self._site, query)

    def count(self, query: Query) -> int:
        """How many cards a query would give without offset and limit."""
        if query not in self._counts:
            self._counts[query] = sum(1 for _ in matching(self._site, query))
        return self._counts[query]

    def terms(self, taxonomy: str, lang: str) -> tuple[Term, ...]:
        """The terms of a taxonomy in a language."""
        held = self._site.terms.get((taxonomy, lang), {})
        return tuple(self._shown(term) for term, _ in held.values())

    def term(self, taxonomy: str, id: str, lang: str) -> Term | None:
        """One term."""
        held = self._site.terms.get((taxonomy, lang), {}).get(id)
        return self._shown(held[0]) if held else None

    def _shown(self, term: Term) -> Term:
        if term.taxonomy not in ENUMERATED:
            return term
        return replace(term, title=self.text(term.title, term.lang))

    def months(self, lang: str) -> tuple[tuple[int, int, int], ...]:
        """(year, month, count), newest first."""
        held = self._site.months.get(lang, {})
        return tuple((year, month, len(keys)) for (year, month), keys in held.items())

    def neighbours(self, key: str) -> tuple[Card | None, Card | None]:
        """The next older and next newer item of the same kind and language."""
        return neighbours(self._site, key)

    def related(self, key: str) -> tuple[Card, ...]:
        """At most four related items."""
        return related(self._site, key)

    def answering(self, id: str, lang: str) -> tuple[Card, ...]:
        """The releases that answer a clipping, newest first."""
        if lang not in self._answers:
            answers: dict[str, list[Card]] = defaultdict(list)
            for key in self._site.keys_of(lang, "release"):
                card = self._site.cards[key]
                answers[str(card.details.get("answers") or "")].append(card)
            self._answers[lang] = answers
        return tuple(self._answers[lang].get(id, ()))

    def translations(self, key: str) -> tuple[Card, ...]:
        """The item in every language it exists in."""
        keys = (self._site.translation(key, lang) for lang in self._config.tags)
        return tuple(self._site.cards[k] for k in keys if k is not None)

    def body(self, key: str) -> Body:
        """An item's converted body."""
        if key not in self._bodies:
            self._bodies[key] = self._convert(self._site.items[key])
        body = self._bodies[key]
        for path in body.media:
            found = self._look(path)
            if isinstance(found, Media):
                self.used[path] = found
        return body

    def examine_unpublished(self, item: Item) -> list[Diagnostic]:
        """The faults of an item that is not published; nothing of it is kept.

        Hidden items may link to each other: they will be published, perhaps together.
        """
        kept, self.diagnostics = self.diagnostics, []
        try:
            self._convert(item)
        except PrsiteError as fault:
            self.diagnostics += fault.diagnostics
        except Exception as fault:  # a bug: the author of the text should not meet it on the day it goes out
            place = item.origin.place("body")
            reason = f"{type(fault).__name__}: {fault}"[:300]
            self.diagnostics.append(error("page-failed", place.path, place.line, url=item.key, reason=reason))
        found, self.diagnostics = [*self.diagnostics, *check_files(item, self._look)], kept
        return [d for d in found if d.code not in ("link-to-hidden", "person-hidden")]

    def examine_files(self, item: Item) -> list[Diagnostic]:
        """What is wrong with the files that a visible item's keys name."""
        found = check_files(item, self._look)
        return [d.softened() for d in found] if item.draft else found

    def _convert(self, item: Item) -> Body:
        settings = self._config.markdown
        options = MarkupOptions(
            highlight=settings.highlight,
            raw_html=settings.raw_html and item.RAW_HTML,
            isolate_runs=settings.isolate,
            toc=settings.toc,
            digits=digits_of(self._config, item.lang),
            zone=self._config.site.timezone,
        )
        resolver = ItemResolver(
            item,
            base=base_path(self._config),
            default_language=self._config.site.language,
            cards=self._site.cards,
            by_path=self._by_path,
            hidden=self._site.hidden,
            files=self._inputs.files,
            media=self._file_of(item),
            text=self.text,
            contact=self.contact,
        )
        checked = convert(
            item.body,
            path=item.origin.path,
            first_line=item.origin.body_line,
            lang=item.lang,
            resolver=resolver,
            options=options,
        )
        found = checked.diagnostics
        self.diagnostics += [d.softened() for d in found] if item.draft else found
        return checked.value

    def _file_of(self, item: Item) -> Callable[[str], Media]:
        """How an item's body finds files. One that is unusable is reported, and the body goes on."""

        def find(path: str) -> Media:
            found = self._look(path)
            if isinstance(found, Media):
                return found
            also = (Place(item.origin.path),)
            faults = [replace(d, also=also) for d in found.diagnostics]
            self.diagnostics += [d.softened() for d in faults] if item.draft else faults
            return stand_in(path)

        return find

    def _look(self, path: str) -> Media | PrsiteError:
        if path not in self._media:
            try:
                self._media[path] = examine(self._inputs.root, path)
            except PrsiteError as fault:
                self._media[path] = fault
        return self._media[path]

    def media(self, path: str) -> Media:
        """A file of the site as published; asking publishes it."""
        found = self._look(path)
        if isinstance(found, PrsiteError):
            raise PrsiteError(*found.diagnostics)
        self.used[path] = found
        return found

    def file_bytes(self, path: str) -> bytes:
        """The bytes of a file of the site. Raises PrsiteError for one that cannot be read."""
        try:
            return (self._inputs.root / path).read_bytes()
        except OSError as fault:
            raise PrsiteError(error("unreadable", path, reason=fault.strerror or fault)) from None

    def contact(self, id: str, lang: str) -> Contact | None:
        """A person as a contact block shows them."""
        card = self.find(id, lang)
        if card is None or card.kind != "person":
            return None
        return contact_of(card, base_path(self._config))

    def data(self, registry: str, lang: str) -> Mapping[str, Mapping[str, object]]:
        """A registry by id, its texts in the language."""
        if (registry, lang) not in self._data:
            entries = self._site.registries.get(registry, {})
            default = self._config.site.language
            self._data[registry, lang] = {
                id: localised(entry, lang, default) for id, entry in entries.items()
            }
        return self._data[registry, lang]

    def text(self, message: str, lang: str) -> str:
        """A message of the theme in a language."""
        return self._renderer.text(message, lang)

    def is_past(self, instant: datetime) -> bool:
        """Whether an instant lies at or before the build's now."""
        return instant <= self._site.at

    def site_title(self, lang: str) -> str:
        """The newsroom's name in a language."""
        return title_of(self._config, lang)

    def render(self, template: str, context: object) -> str:
        """A template filled with a context value."""
        return self._renderer.render(template, cast(Context, context), self)
