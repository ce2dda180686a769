"""Pages of items: posts, releases, clippings, notices, standing pages, people, press kits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from prsite.generators.articles import article
from prsite.generators.dates import local, modified
from prsite.generators.kits import kit_parts
from prsite.generators.people import byline, quote_of, vcard_url
from prsite.generators.shell import SECTION_TITLES, Head, Shell
from prsite.kinds.clipping import Clipping
from prsite.kinds.notice import Notice
from prsite.kinds.person import Person
from prsite.kinds.presskit import PressKit
from prsite.kinds.release import Release
from prsite.model.body import Body
from prsite.model.card import Card, Query, Term
from prsite.model.item import Item
from prsite.model.output import Output
from prsite.model.protocols import Contact, View
from prsite.model.urls import output_path
from prsite.site.cards import contact_of
from prsite.site.site import Site
from prsite.theme.context import Download, ItemContext, KitContext, Outlet, ShareLink

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
        head = self._head(item, card, body, view)
        values = {**self.shell.wrap(head, view), **self._common(item, card, body, view)}
        values |= self._own(item, view)
        template = item.template or f"{item.NAME}.html"
        if isinstance(item, PressKit):
            context: ItemContext = KitContext(**values, **kit_parts(item, card, view, self.shell.config))
        else:
            context = ItemContext(**values)
        return view.render(template, context).encode("utf-8")

    def _head(self, item: Item, card: Card, body: Body, view: View) -> Head:
        config = self.shell.config
        versions = {c.lang: c.url for c in view.translations(item.key)}
        section = self.shell.section(item.SECTION, item.lang, view)
        if item.NAME == "presskit":
            section = self.shell.section("press", item.lang, view)
        is_article = item.NAME in ("post", "release", "clipping", "notice")
        return Head(
            type=item.NAME,
            lang=item.lang,
            url=card.url,
            title=item.title,
            description=item.summary or body.text[:200],
            versions=versions,
            trail=section,
            image=card.image,
            og_type="article" if is_article else "profile" if item.NAME == "person" else "website",
            published=local(item.date, config),
            modified=modified(item.date, item.updated, config),
            feed_bases=self._feed_bases(item, view),
            json_ld=article(self.shell, item, card, view),
            noindex=item.noindex,
            sober=isinstance(item, Notice) and item.type in SOBER,
            origins=body.origins,
        )

    def _feed_bases(self, item: Item, view: View) -> tuple[tuple[str, str], ...]:
        url = view.sections(item.lang).get(item.SECTION)
        if url and self.shell.has_feed(Query(lang=item.lang, kinds=(item.NAME,)), view):
            return ((view.text(SECTION_TITLES[item.SECTION], item.lang), url),)
        return ()

    def _common(self, item: Item, card: Card, body: Body, view: View) -> dict[str, Any]:
        older, newer = view.neighbours(item.key) if item.DATED else (None, None)
        sober = isinstance(item, Notice) and item.type in SOBER
        return {
            "item": item,
            "card": card,
            "body": body,
            "terms": self._terms(card, view),
            "bylines": tuple(byline(a, item.lang, view) for a in item.authors),
            "older": older,
            "newer": newer,
            "related": view.related(item.key),
            "translations": tuple(c for c in view.translations(item.key) if c.key != item.key),
            "share": () if sober or not item.DATED else self._share(item, card, view),
            "short_url": self.shell.absolute(card.short_url),
            "calendar": f"{card.url}deadline.ics" if has_deadline(item) else "",
        }

    def _terms(self, card: Card, view: View) -> dict[str, tuple[Term, ...]]:
        found = {}
        for taxonomy, ids in card.terms.items():
            terms = (view.term(taxonomy, id, card.lang) for id in ids)
            found[taxonomy] = tuple(t for t in terms if t is not None)
        return found

    def _share(self, item: Item, card: Card, view: View) -> tuple[ShareLink, ...]:
        url = quote(self.shell.absolute(card.url), safe="")
        title = quote(item.title, safe="")
        return tuple(
            ShareLink(
                id=id,
                name=str(entry.get("name", id)),
                href=str(entry.get("url", "")).replace("{url}", url).replace("{title}", title),
            )
            for id, entry in view.data("share", item.lang).items()
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
            return {"vcard": vcard_url(card), "written": view.select(written)}
        return {}

    def _release(self, item: Release, view: View) -> dict[str, Any]:
        text = view.data("boilerplates", item.lang).get(item.boilerplate, {}).get("text", "")
        return {
            "quotes": tuple(quote_of(q, item.lang, view) for q in item.quotes),
            "contacts": contacts(item.contacts, item.lang, view, self.shell),
            "boilerplate": str(text),
            "attachments": tuple(
                Download(media=media, title=a.title or media.name)
                for a in item.attachments
                for media in (view.media(a.file.path),)
            ),
            "answers": view.find(item.answers, item.lang) if item.answers else None,
        }

    def _clipping(self, item: Clipping, view: View) -> dict[str, Any]:
        answering = view.answering(item.id, item.lang)
        found = (view.find(id, item.lang) for id in item.releases)
        releases = tuple(c for c in found if c is not None and c not in answering)
        return {
            "outlet": outlet(item.outlet, item.lang, view),
            "answered_by": answering,
            "releases": releases,
        }


def has_deadline(item: Item) -> bool:
    """Whether a notice has an instant that belongs into a reader's calendar."""
    return isinstance(item, Notice) and bool(item.bids_until or item.opening or item.valid_until)


def outlet(id: str, lang: str, view: View) -> Outlet | None:
    """An outlet from the registry, with the address of its listing."""
    entry = view.data("outlets", lang).get(id)
    if entry is None:
        return None
    term = view.term("outlets", id, lang)
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
