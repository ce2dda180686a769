"""Everything a template may use. ``docs/themes.md`` is generated from this module.

Addresses (``url`` fields) are root-relative without the base path, so every one that goes into
an attribute passes the ``href`` filter: ``{{ card.url|href }}``; fields named ``href`` are ready.
What a template does not name is not computed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from prsite.model.body import Body, Media
from prsite.model.card import Card, Link, Term
from prsite.model.item import Item
from prsite.model.protocols import Contact
from prsite.model.values import BrandColor, Fact
from prsite.theme.later import Lazy
from prsite.theme.shapes import (
    Alternate,
    Archive,
    ArchiveMonth,
    ArchiveYear,
    AskForm,
    AssetInfo,
    Byline,
    Category,
    CommentNode,
    Dialogue,
    Download,
    Facet,
    FeedLink,
    LanguageLink,
    MenuLink,
    OrganisationInfo,
    Outlet,
    Pager,
    Question,
    QuoteInfo,
    ShareLink,
    Widget,
)

__all__ = (
    "CONTEXTS",
    "Alternate",
    "Archive",
    "ArchiveContext",
    "ArchiveMonth",
    "ArchiveYear",
    "AskForm",
    "AssetInfo",
    "Byline",
    "Category",
    "CommentNode",
    "Context",
    "Dialogue",
    "Download",
    "Facet",
    "FaqContext",
    "FeedLink",
    "FrontContext",
    "ItemContext",
    "KitContext",
    "LanguageLink",
    "ListingContext",
    "MenuLink",
    "NotFoundContext",
    "OrganisationInfo",
    "Outlet",
    "PageInfo",
    "Pager",
    "PeopleContext",
    "PressContext",
    "Question",
    "QuoteInfo",
    "RedirectContext",
    "ShareLink",
    "SiteInfo",
    "TermsContext",
    "Widget",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteInfo(Lazy):
    """The site in the page's language: ``site`` in templates.

    ``home`` is the front page's ready address, ``settings`` the theme's settings after the site's own,
    ``menus`` by name (``main``, ``footer``), ``sections`` the addresses of the listings that exist
    (``posts``, ``releases``, ``clippings``, ``faq``, ``notices``, ``people``, ``press``, ``archive``,
    ``tags`` …).
    """

    title: str
    description: str
    lang: str
    dir: str
    url: str
    home: str
    organisation: OrganisationInfo
    languages: tuple[LanguageLink, ...] = ()
    menus: Mapping[str, tuple[MenuLink, ...]] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    feeds: tuple[FeedLink, ...] = ()
    logo: Media | None = None
    licence: str = ""
    edition: str = "public"
    preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageInfo(Lazy):
    """The page being made: ``page`` in templates.

    ``type`` is the class of ``body`` (front, post, release, clipping, faq, notice, page, person,
    presskit, press, listing, term, terms, archive, people, message); ``title`` and
    ``description`` are plain text; ``head_title`` is the whole text of ``<title>``; ``canonical``
    is absolute; ``csp`` the policy; ``json_ld`` safe JSON for one ``script`` element;
    ``og_image`` an absolute address. ``sober`` marks condolences: ink only, no sharing.
    """

    type: str
    url: str
    canonical: str
    lang: str
    dir: str
    title: str
    head_title: str
    description: str = ""
    noindex: bool = False
    sober: bool = False
    og_type: str = "website"
    og_locale: str = ""
    og_image: str = ""
    og_image_alt: str = ""
    og_image_width: int = 0
    og_image_height: int = 0
    published: datetime | None = None
    modified: datetime | None = None
    alternates: tuple[Alternate, ...] = ()
    breadcrumbs: tuple[Link, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    json_ld: str = ""
    csp: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context(Lazy):
    """What every template has."""

    page: PageInfo
    site: SiteInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontContext(Context):
    """``front.html``: the front page. ``updated`` is the date of the newest item of the site."""

    lead: Card | None = None
    latest: tuple[Card, ...] = ()
    clippings: tuple[Card, ...] = ()
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    releases: tuple[Card, ...] = ()
    notices: tuple[Card, ...] = ()
    questions: tuple[Card, ...] = ()
    contacts: tuple[Contact, ...] = ()
    kit: Card | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemContext(Context):
    """``post.html``, ``release.html``, ``clipping.html``, ``notice.html``, ``page.html``, ``person.html``,
    ``presskit.html`` (or an item's own ``template``).

    ``terms`` are links by taxonomy (tags, series, offices, genres …); ``older``/``newer`` are neighbours;
    ``short_url`` is absolute; ``quotes``, ``contacts``, ``boilerplate``, ``attachments`` belong to
    releases; ``outlet``, ``releases`` and ``answered_by`` to clippings; ``answers`` to releases;
    ``vcard`` and ``written`` to people. ``dialogue`` holds the comments, None where the item has none.
    """

    item: Item
    card: Card
    body: Body
    terms: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    bylines: tuple[Byline, ...] = ()
    older: Card | None = None
    newer: Card | None = None
    related: tuple[Card, ...] = ()
    translations: tuple[Card, ...] = ()
    share: tuple[ShareLink, ...] = ()
    short_url: str = ""
    quotes: tuple[QuoteInfo, ...] = ()
    contacts: tuple[Contact, ...] = ()
    boilerplate: str = ""
    attachments: tuple[Download, ...] = ()
    answers: Card | None = None
    answered_by: tuple[Card, ...] = ()
    releases: tuple[Card, ...] = ()
    outlet: Outlet | None = None
    vcard: str = ""
    calendar: str = ""
    written: tuple[Card, ...] = ()
    dialogue: Dialogue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KitContext(ItemContext):
    """``presskit.html``: facts, boilerplates by length (short, medium, long), colours, assets, people."""

    facts: tuple[Fact, ...] = ()
    boilerplates: Mapping[str, str] = field(default_factory=dict)
    colors: tuple[BrandColor, ...] = ()
    assets: tuple[AssetInfo, ...] = ()
    archive: Archive | None = None
    people: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PressContext(Context):
    """``press.html``: the press room. ``ask`` is the form of a question, None where mail takes its place."""

    releases: tuple[Card, ...] = ()
    contacts: tuple[Contact, ...] = ()
    kits: tuple[Card, ...] = ()
    facts: tuple[Fact, ...] = ()
    boilerplates: Mapping[str, str] = field(default_factory=dict)
    assets: tuple[AssetInfo, ...] = ()
    archive: Archive | None = None
    people: tuple[Card, ...] = ()
    ask: AskForm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingContext(Context):
    """``listing.html``: a section, genre, tag, author, office, series, outlet, year or month."""

    heading: str
    intro: str = ""
    label: str = ""
    term: Term | None = None
    cards: tuple[Card, ...] = ()
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    count: int = 0
    pager: Pager = Pager(number=1, total=1)
    facets: tuple[Facet, ...] = ()
    contact: Contact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsContext(Context):
    """``terms.html``: all terms of a taxonomy, grouped by initial letter."""

    heading: str
    groups: tuple[tuple[str, tuple[Term, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveContext(Context):
    """``archive.html``: all years and months."""

    heading: str
    years: tuple[ArchiveYear, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqContext(Context):
    """``faq.html``: the one FAQ page (``whole`` true) or the page of one category.

    ``ask`` is the form of a question, None where mail takes its place.
    """

    heading: str
    categories: tuple[Category, ...] = ()
    all_categories: tuple[Term, ...] = ()
    whole: bool = True
    ask: AskForm | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleContext(Context):
    """``people.html``: everyone, sorted by family name.

    ``groups`` are the same people by the initial of that name; few people are one group without a letter.
    """

    heading: str
    people: tuple[Card, ...] = ()
    groups: tuple[tuple[str, tuple[Card, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundContext(Context):
    """``404.html``: what people look for most."""

    suggestions: tuple[Link, ...] = ()
    latest: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectContext(Context):
    """``redirect.html``: a former or short address that leads to ``target`` (ready address).

    ``discussed`` tells that comments may stand there: the links to one that providers put into their mails
    are short addresses with a fragment, which a refresh would lose.
    """

    target: str
    absolute: str
    title: str
    discussed: bool = False


CONTEXTS: Mapping[str, type[Context]] = {
    "front.html": FrontContext,
    "post.html": ItemContext,
    "release.html": ItemContext,
    "clipping.html": ItemContext,
    "notice.html": ItemContext,
    "page.html": ItemContext,
    "person.html": ItemContext,
    "presskit.html": KitContext,
    "press.html": PressContext,
    "listing.html": ListingContext,
    "terms.html": TermsContext,
    "archive.html": ArchiveContext,
    "faq.html": FaqContext,
    "people.html": PeopleContext,
    "404.html": NotFoundContext,
    "redirect.html": RedirectContext,
}
