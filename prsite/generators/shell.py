"""What every page has around its own content: head, menus, language switch, policy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from prsite.config.load import base_path, description_of, organisation_of, title_of
from prsite.config.schema import Config, LocalText, MenuEntry
from prsite.generators.jsonld import breadcrumb_list, graph
from prsite.i18n.bidi import isolate
from prsite.i18n.languages import direction, language, og_locale
from prsite.model.body import Media
from prsite.model.card import Link, Query
from prsite.model.protocols import View
from prsite.model.urls import absolute, language_prefix, with_base
from prsite.model.values import Image
from prsite.theme.context import (
    Alternate,
    FeedLink,
    LanguageLink,
    MenuLink,
    OrganisationInfo,
    PageInfo,
    SiteInfo,
)
from prsite.theme.csp import content_policy
from prsite.theme.theme import Theme

FEED_TYPES = {
    "rss": ("application/rss+xml", "feed.xml"),
    "atom": ("application/atom+xml", "atom.xml"),
    "json": ("application/feed+json", "feed.json"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a generator says of its page; ``versions`` are its addresses by language, its own included."""

    type: str
    lang: str
    url: str
    title: str
    description: str = ""
    versions: Mapping[str, str] | None = None
    trail: tuple[Link, ...] = ()
    image: Image | None = None
    og_type: str = "website"
    published: datetime | None = None
    modified: datetime | None = None
    feed_bases: tuple[tuple[str, str], ...] = ()
    json_ld: tuple[dict[str, Any], ...] = ()
    noindex: bool = False
    sober: bool = False
    origins: tuple[str, ...] = ()
    front: bool = False


@dataclass(frozen=True, slots=True)
class Shell:
    """Makes the ``page`` and ``site`` values of any page, from the settings, the theme and a view.

    ``sites`` keeps what all pages of a language share, read once from the one view that a shell works with.
    """

    config: Config
    theme: Theme
    sites: dict[str, SiteInfo] = field(default_factory=dict, init=False, repr=False, compare=False)

    def wrap(self, head: Head, view: View) -> dict[str, Any]:
        """``{"page": PageInfo, "site": SiteInfo}`` for a context."""
        if head.lang not in self.sites:
            self.sites[head.lang] = self._site(head.lang, view)
        shared = self.sites[head.lang]
        site = replace(shared, languages=self._languages(head), menus=self._menus(head, view))
        return {"page": self._page(head, shared.feeds, view), "site": site}

    def home(self, lang: str) -> str:
        """The root-relative address of a language's front page."""
        return language_prefix(lang, self.config.site.language)

    def absolute(self, url: str) -> str:
        """The absolute form of a root-relative address."""
        return absolute(self.config.site.url, url)

    @property
    def base(self) -> str:
        """The path of the site's address: ``/`` or ``/news/``."""
        return base_path(self.config)

    def href(self, url: str) -> str:
        """A root-relative address with the base path."""
        return with_base(self.base, url)

    def versions(self, section: str, view: View) -> dict[str, str]:
        """The addresses of a section by language, where it exists."""
        return {tag: url for tag in self.config.tags if (url := view.sections(tag).get(section))}

    def section(self, name: str, lang: str, view: View) -> tuple[Link, ...]:
        """The breadcrumb of a section, where it exists."""
        url = view.sections(lang).get(name)
        return (Link(title=view.text(SECTION_TITLES[name], lang), url=url),) if url else ()

    def has_feed(self, query: Query, view: View) -> bool:
        """Whether the listing of a query has a feed: only dated items of the chosen kinds go into one."""
        chosen = self.config.feeds.kinds
        kinds = tuple(k for k in query.kinds if k in chosen) if query.kinds else chosen
        return bool(kinds) and view.count(replace(query, kinds=kinds, dated=True)) > 0

    def _page(self, head: Head, feeds: tuple[FeedLink, ...], view: View) -> PageInfo:
        site_title = title_of(self.config, head.lang)
        side = direction(head.lang)
        name = isolate(site_title, side)
        full = site_title if head.front else f"{isolate(head.title, side)} — {name}"
        media, alt = self._picture(head, view)
        trail = (Link(title=view.text("Home", head.lang), url=self.home(head.lang)), *head.trail)
        crumbs = () if head.front or not head.trail else trail
        objects = [*head.json_ld]
        if crumbs:
            objects.append(breadcrumb_list(crumbs, Link(title=head.title, url=head.url), self.absolute))
        data = graph(objects)
        return PageInfo(
            type=head.type,
            url=head.url,
            canonical=self.absolute(head.url.partition("#")[0]),
            lang=head.lang,
            dir=side,
            title=head.title,
            head_title=full,
            description=head.description or description_of(self.config, head.lang),
            noindex=head.noindex or view.preview,
            sober=head.sober,
            og_type=head.og_type,
            og_locale=og_locale(head.lang),
            og_image=self.absolute(media.url) if media else "",
            og_image_alt=alt if media else "",
            og_image_width=media.width if media else 0,
            og_image_height=media.height if media else 0,
            published=head.published,
            modified=head.modified,
            alternates=self._alternates(head),
            breadcrumbs=crumbs,
            feeds=(*feeds, *self._feeds(head.feed_bases)),
            json_ld=data,
            csp=content_policy(frames=head.origins, data_blocks=[data] if data else []),
        )

    def _picture(self, head: Head, view: View) -> tuple[Media | None, str]:
        """The picture that social networks show, with its words. They show no SVG: those pages keep the
        site's own."""
        if head.image is not None:
            media = view.media(head.image.file.path)
            if media.mime != "image/svg+xml":
                return media, head.image.alt or head.title
        path = self.config.site.image
        return (view.media(path) if path else None), title_of(self.config, head.lang)

    def _alternates(self, head: Head) -> tuple[Alternate, ...]:
        versions = head.versions or {}
        if len(versions) < 2:
            return ()
        default = versions.get(self.config.site.language)
        links = [
            Alternate(hreflang=lang, href=self.absolute(versions[lang]))
            for lang in self.config.tags
            if lang in versions
        ]
        if default:
            links.append(Alternate(hreflang="x-default", href=self.absolute(default)))
        return tuple(links)

    def _feeds(self, bases: Iterable[tuple[str, str]]) -> tuple[FeedLink, ...]:
        return tuple(
            FeedLink(type=FEED_TYPES[f][0], title=title, href=self.href(base + FEED_TYPES[f][1]))
            for title, base in bases
            for f in self.config.feeds.formats
        )

    def _site(self, lang: str, view: View) -> SiteInfo:
        """What is the same on every page of a language: all but the menus and the language switch."""
        site, title = self.config.site, title_of(self.config, lang)
        return SiteInfo(
            title=title,
            description=description_of(self.config, lang),
            lang=lang,
            dir=direction(lang),
            url=self.absolute("/"),
            home=self.href(self.home(lang)),
            organisation=self.organisation(lang),
            sections=dict(view.sections(lang)),
            settings=self.theme.settings_in(lang),
            feeds=self._feeds([(title, self.home(lang))] if self.has_feed(Query(lang=lang), view) else ()),
            logo=view.media(site.logo) if site.logo else None,
            licence=site.licence.of(lang),
            edition=view.edition,
            preview=view.preview,
            updated=view.updated,
        )

    def organisation(self, lang: str) -> OrganisationInfo:
        """Who publishes, in a language."""
        org = self.config.organisation

        def text(value: LocalText) -> str:
            return value.of(lang)

        return OrganisationInfo(
            name=organisation_of(self.config, lang),
            desk=text(org.desk),
            url=org.url,
            phone=org.phone,
            email=org.email,
            messenger=org.messenger,
            sms=org.sms,
            address=text(org.address),
            hours=text(org.hours),
            social=tuple(Link(title=text(s.name), url=s.url) for s in org.social),
        )

    def _languages(self, head: Head) -> tuple[LanguageLink, ...]:
        versions = head.versions or {head.lang: head.url}
        return tuple(
            LanguageLink(
                lang=lang,
                dir=direction(lang),
                name=language(lang).native_name,
                href=self.href(versions.get(lang, self.home(lang))),
                current=lang == head.lang,
                same_page=lang in versions,
            )
            for lang in self.config.tags
        )

    def _menus(self, head: Head, view: View) -> dict[str, tuple[MenuLink, ...]]:
        own = self.config.languages.get(head.lang)
        menus = {**self.config.menus, **(own.menus if own else {})}
        if "main" not in menus:
            menus["main"] = self._default_menu(head.lang, view)
        return {
            name: tuple(link for entry in entries if (link := self._entry(entry, head, view)))
            for name, entries in menus.items()
        }

    def _default_menu(self, lang: str, view: View) -> tuple[MenuEntry, ...]:
        names = ("posts", "releases", "clippings", "notices", "faq", "press")
        return tuple(
            MenuEntry(title=LocalText({"": view.text(SECTION_TITLES[n], lang)}), url=url)
            for n in names
            if (url := view.sections(lang).get(n))
        )

    def _entry(self, entry: MenuEntry, head: Head, view: View) -> MenuLink | None:
        url = entry.url
        if entry.item:
            card = view.find(entry.item, head.lang)
            if card is None:
                return None
            url = card.url
        elif self._is_empty_section(url, view):
            return None
        here = url == head.url or (url not in ("", self.home(head.lang)) and head.url.startswith(url))
        return MenuLink(title=entry.title.of(head.lang), href=self.href(url), current=here)

    def _is_empty_section(self, url: str, view: View) -> bool:
        """Whether an address is that of a listing which has nothing to list (yet)."""
        for lang in self.config.tags:
            home = self.home(lang)
            name = url.removeprefix(home).rstrip("/")
            if url == f"{home}{name}/" and name in SECTION_TITLES and name not in view.sections(lang):
                return True
        return False


SECTION_TITLES = {
    "posts": "News and stories",
    "releases": "Press releases",
    "clippings": "In the press",
    "notices": "Notices",
    "faq": "Questions and answers",
    "people": "People",
    "press": "Press room",
    "archive": "Archive",
    "tags": "Tags",
    "series": "Series",
    "authors": "Authors",
    "offices": "Offices",
}
