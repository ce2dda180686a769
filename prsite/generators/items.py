"""Pages of items: posts, releases, clippings, notices, standing pages, people, press kits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from prsite.generators.articles import article
from prsite.generators.dates import local, modified
from prsite.generators.dialogue import dialogue_of, dialogue_origins
from prsite.generators.kits import kit_parts
from prsite.generators.people import byline, quote_of, vcard_url
from prsite.generators.shell import Head, Shell
from prsite.kinds.clipping import Clipping
from prsite.kinds.notice import Notice
from prsite.kinds.person import Person
from prsite.kinds.presskit import PressKit
from prsite.kinds.release import Release
from prsite.model.body import Body
from prsite.model.card import Card, Link, Query
from prsite.model.item import Item
from prsite.model.output import Output
from prsite.model.protocols import Contact, View
from prsite.model.urls import output_path
from prsite.site.cards import contact_of
from prsite.site.site import Site
from prsite.theme.context import Dialogue, Download, FeedLink, ItemContext, KitContext, Outlet, ShareLink
from prsite.theme.csp import NONE, Origins
from prsite.theme.later import Later, later

SOBER = frozenset({"condolence", "commemoration"})


@dataclass(frozen=True, slots=True)
class ItemPages:
    """One page for every visible item that has an address of its own."""

    shell: Shell
    name: str = "items"

    def plan(self, site: Site) -> Iterator[Output]:
        """A page per item; questions stand on the pages of their categories."""
        for key, item in site.items.items():
            url = site.cards[key].url
            if "#" not in url:
                yield Output(
                    path=output_path(url),
                    url=url,
                    generator=self.name,
                    key=(key,),
                    lang=item.lang,
                    source=item.origin.place("slug"),
                )

    def render(self, output: Output, view: View) -> bytes:
        """The item's page, by its kind's template or its own."""
        key = output.key[0]
        item = view.item(key)
        card = cast(Card, view.card(key))
        body = view.body(key)
        everywhere = Later(lambda: view.translations(key))
        dialogue = Later(lambda: dialogue_of(item, card, view, self.shell))
        head = self._head(item, card, body, everywhere, dialogue, view)
        values = {**self.shell.wrap(head, view), **self._common(item, card, body, view)}
        values["dialogue"] = dialogue if card.comments else None
        values["translations"] = later(lambda: tuple(c for c in everywhere.get() if c.key != key))
        values |= self._own(item, view)
        template = item.template or f"{item.NAME}.html"
        if isinstance(item, PressKit):
            context: ItemContext = KitContext(**values, **kit_parts(item, card, view, self.shell.config))
        else:
            context = ItemContext(**values)
        return view.render(template, context).encode("utf-8")

    def _head(
        self,
        item: Item,
        card: Card,
        body: Body,
        everywhere: Later[tuple[Card, ...]],
        dialogue: Later[Dialogue | None],
        view: View,
    ) -> Head:
        config = self.shell.config
        is_article = item.NAME in ("post", "release", "clipping", "notice")
        return Head(
            type=item.NAME,
            lang=item.lang,
            url=card.url,
            title=item.title,
            description=item.summary or body.text[:200],
            versions=later(lambda: {c.lang: c.url for c in everywhere.get()}),
            trail=later(lambda: self._trail(item, view)),
            image=card.image,
            og_type="article" if is_article else "profile" if item.NAME == "person" else "website",
            published=later(lambda: local(item.date, config)),
            modified=later(lambda: modified(item.date, item.updated, config)),
            feeds=later(lambda: self._feeds(item, view)),
            json_ld=later(lambda: article(self.shell, item, card, dialogue, view)),
            noindex=item.noindex,
            sober=isinstance(item, Notice) and item.type in SOBER,
            origins=body.origins,
            policy=later(lambda: self._policy(item, card, body, view))
            if card.comments or body.forms
            else NONE,
        )

    def _policy(self, item: Item, card: Card, body: Body, view: View) -> Origins:
        """What a page needs of others for its live comments and the forms in its body."""
        return dialogue_origins(item, card, view, self.shell) + Origins(forms=body.forms)

    def _trail(self, item: Item, view: View) -> tuple[Link, ...]:
        """The breadcrumb of the listing that an item's kind and language have."""
        name = "press" if item.NAME == "presskit" else item.SECTION
        return view.once(
            ("items", "trail", item.lang, name), lambda: self.shell.section(name, item.lang, view)
        )

    def _feeds(self, item: Item, view: View) -> tuple[FeedLink, ...]:
        """The feeds of that listing."""
        return view.once(("items", "feeds", item.lang, item.NAME), lambda: self._section_feeds(item, view))

    def _section_feeds(self, item: Item, view: View) -> tuple[FeedLink, ...]:
        trail = self._trail(item, view) if item.NAME != "presskit" else ()
        fed = trail and self.shell.has_feed(Query(lang=item.lang, kinds=(item.NAME,)), view)
        return self.shell.feeds(trail[0].title, trail[0].url) if fed else ()

    def _short(self, card: Card) -> str:
        """The absolute short address, "" where the site has none."""
        return self.shell.absolute(card.short_url) if self.shell.config.pages.short_addresses else ""

    def _common(self, item: Item, card: Card, body: Body, view: View) -> dict[str, Any]:
        sober = isinstance(item, Notice) and item.type in SOBER
        values: dict[str, Any] = {
            "item": item,
            "card": card,
            "body": body,
            "terms": later(lambda: self._terms(card, view)),
            "bylines": later(lambda: tuple(byline(a, item.lang, view) for a in item.authors)),
            "related": later(lambda: view.related(item.key)),
            "short_url": later(lambda: self._short(card)),
            "calendar": f"{card.url}deadline.ics" if has_deadline(item) else "",
        }
        if item.DATED:
            nearest = Later(lambda: view.neighbours(item.key))
            values["older"] = later(lambda: nearest.get()[0])
            values["newer"] = later(lambda: nearest.get()[1])
            values["share"] = () if sober else later(lambda: self._share(item, card, view))
        return values

    def _terms(self, card: Card, view: View) -> dict[str, tuple[Link, ...]]:
        found = {}
        for taxonomy, ids in card.terms.items():
            terms = (_label(taxonomy, id, card.lang, view) for id in ids)
            found[taxonomy] = tuple(t for t in terms if t is not None)
        return found

    def _share(self, item: Item, card: Card, view: View) -> tuple[ShareLink, ...]:
        targets = view.data("share", item.lang)
        if not targets:
            return ()
        url = quote(self.shell.absolute(card.url), safe="")
        title = quote(item.title, safe="")
        return tuple(
            ShareLink(
                id=id,
                name=str(entry.get("name", id)),
                href=str(entry.get("url", "")).replace("{url}", url).replace("{title}", title),
            )
            for id, entry in targets.items()
            if entry.get("url")
        )

    def _own(self, item: Item, view: View) -> dict[str, Any]:
        if isinstance(item, Release):
            return self._release(item, view)
        if isinstance(item, Clipping):
            return self._clipping(item, view)
        if isinstance(item, Person):
            card = cast(Card, view.card(item.key))
            written = Query(lang=item.lang, taxonomy="authors", term=item.slug, limit=6)
            return {"vcard": vcard_url(card), "written": later(lambda: view.select(written))}
        return {}

    def _release(self, item: Release, view: View) -> dict[str, Any]:
        lang = item.lang
        return {
            "quotes": later(lambda: tuple(quote_of(q, lang, view) for q in item.quotes)),
            "contacts": later(lambda: contacts(item.contacts, lang, view, self.shell)),
            "boilerplate": later(lambda: _boilerplate(item, view)),
            "attachments": later(lambda: _attachments(item, view)),
            "answers": later(lambda: view.find(item.answers, lang)) if item.answers else None,
        }

    def _clipping(self, item: Clipping, view: View) -> dict[str, Any]:
        answering = Later(lambda: view.answering(item.id, item.lang))
        return {
            "outlet": later(lambda: outlet(item.outlet, item.lang, view)),
            "answered_by": later(answering.get),
            "releases": later(lambda: _mentioned(item, answering.get(), view)),
        }


def _label(taxonomy: str, id: str, lang: str, view: View) -> Link | None:
    """A term's title and address, asked for once for all the items that have it."""
    return view.once(("items", "label", taxonomy, id, lang), lambda: view.label(taxonomy, id, lang))


def _boilerplate(item: Release, view: View) -> str:
    entry = view.entry("boilerplates", item.boilerplate, item.lang) if item.boilerplate else None
    return str((entry or {}).get("text", ""))


def _attachments(item: Release, view: View) -> tuple[Download, ...]:
    found = ((view.media(a.file.path), a.title) for a in item.attachments)
    return tuple(Download(media=media, title=title or media.name) for media, title in found)


def _mentioned(item: Clipping, answering: tuple[Card, ...], view: View) -> tuple[Card, ...]:
    """The releases that a clipping names, beside those that answer it."""
    found = (view.find(id, item.lang) for id in item.releases)
    return tuple(c for c in found if c is not None and c not in answering)


def has_deadline(item: Item) -> bool:
    """Whether a notice has an instant that belongs into a reader's calendar."""
    return isinstance(item, Notice) and bool(item.bids_until or item.opening or item.valid_until)


def outlet(id: str, lang: str, view: View) -> Outlet | None:
    """An outlet from the registry, with the address of its listing."""
    entry = view.entry("outlets", id, lang)
    if entry is None:
        return None
    term = view.label("outlets", id, lang)
    return Outlet(
        id=id,
        name=str(entry.get("name", id)),
        medium=str(entry.get("medium", "")),
        site=str(entry.get("url", "")),
        url=term.url if term else "",
    )


def outlets(cards: tuple[Card, ...], lang: str, view: View) -> dict[str, Outlet]:
    """The outlets of clippings' cards, by id."""
    ids = dict.fromkeys(str(c.details["outlet"]) for c in cards if c.kind == "clipping")
    return {id: found for id in ids if (found := outlet(id, lang, view))}


def contacts(ids: tuple[str, ...], lang: str, view: View, shell: Shell) -> tuple[Contact, ...]:
    """The people with these ids, as contact blocks show them."""
    found = []
    for id in ids:
        card = view.find(id, lang)
        if card is not None and card.kind == "person":
            found.append(contact_of(card, shell.base))
    return tuple(found)
