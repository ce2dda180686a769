"""What the pages of one language have in common: computed once, from the settings, the theme and a view."""

from __future__ import annotations

from dataclasses import dataclass, replace

from prsite.config.load import base_path, description_of, organisation_of, title_of
from prsite.config.localtext import LocalText
from prsite.config.schema import Config, MenuEntry
from prsite.generators.names import FEED_TYPES, SECTION_TITLES
from prsite.i18n.bidi import isolate
from prsite.i18n.languages import Direction, direction, language, og_locale
from prsite.model.card import Link, Query
from prsite.model.protocols import View
from prsite.model.urls import absolute, language_prefix, with_base
from prsite.theme.context import FeedLink, LanguageLink, MenuLink, OrganisationInfo, SiteInfo
from prsite.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a menu: the address it leads to, and how it looks on other pages and on pages below it."""

    url: str
    elsewhere: MenuLink
    here: MenuLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The parts of a page that depend on its language alone.

    ``site`` is what the settings say of it: no menus, sections, feeds, logo or language switch; ``name`` is
    its title as it stands in the title of a page; ``languages`` lead to the front pages.
    """

    lang: str
    side: Direction
    home: str
    name: str
    og_locale: str
    site: SiteInfo
    languages: tuple[LanguageLink, ...]


def frame_of(lang: str, config: Config, theme: Theme, view: View) -> Frame:
    """The frame of a language."""
    title, side = title_of(config, lang), direction(lang)
    home = language_prefix(lang, config.site.language)
    return Frame(
        lang=lang,
        side=side,
        home=home,
        name=isolate(title, side),
        og_locale=og_locale(lang),
        site=_site(lang, home, config, theme, view),
        languages=tuple(_language(tag, lang, config) for tag in config.tags),
    )


def _site(lang: str, home: str, config: Config, theme: Theme, view: View) -> SiteInfo:
    site = config.site
    return SiteInfo(
        title=title_of(config, lang),
        description=description_of(config, lang),
        lang=lang,
        dir=direction(lang),
        url=absolute(site.url, "/"),
        home=with_base(base_path(config), home),
        organisation=organisation_info(lang, config),
        settings=theme.settings_in(lang),
        licence=site.licence.of(lang),
        edition=view.edition,
        preview=view.preview,
    )


def organisation_info(lang: str, config: Config) -> OrganisationInfo:
    """Who publishes, in a language."""
    org = config.organisation
    return OrganisationInfo(
        name=organisation_of(config, lang),
        desk=org.desk.of(lang),
        url=org.url,
        phone=org.phone,
        email=org.email,
        messenger=org.messenger,
        sms=org.sms,
        address=org.address.of(lang),
        hours=org.hours.of(lang),
        social=tuple(Link(title=s.name.of(lang), url=s.url) for s in org.social),
    )


def has_feed(query: Query, config: Config, view: View) -> bool:
    """Whether the listing of a query has a feed: only dated items of the chosen kinds go into one."""
    chosen = config.feeds.kinds
    kinds = tuple(k for k in query.kinds if k in chosen) if query.kinds else chosen
    return bool(kinds) and view.exists(replace(query, kinds=kinds, dated=True))


def feed_links(title: str, url: str, config: Config) -> tuple[FeedLink, ...]:
    """The feeds of a listing, in every format the site has."""
    found = (FEED_TYPES[format] for format in config.feeds.formats)
    return tuple(
        FeedLink(type=mime, title=title, href=with_base(base_path(config), url + name))
        for mime, name in found
    )


def _language(tag: str, current: str, config: Config) -> LanguageLink:
    home = language_prefix(tag, config.site.language)
    return LanguageLink(
        lang=tag,
        dir=direction(tag),
        name=language(tag).native_name,
        href=with_base(base_path(config), home),
        current=tag == current,
        same_page=False,
    )


def menus_of(lang: str, config: Config, view: View) -> dict[str, tuple[Choice, ...]]:
    """The menus of a language, by name; entries that lead nowhere yet are left out."""
    own = config.languages.get(lang)
    menus = {**config.menus, **(own.menus if own else {})}
    if "main" not in menus:
        menus["main"] = _default_menu(lang, view)
    return {
        name: tuple(choice for entry in entries if (choice := _choice(entry, lang, config, view)))
        for name, entries in menus.items()
    }


def _default_menu(lang: str, view: View) -> tuple[MenuEntry, ...]:
    names = ("posts", "releases", "clippings", "notices", "faq", "press")
    return tuple(
        MenuEntry(title=LocalText({"": view.text(SECTION_TITLES[n], lang)}), url=url)
        for n in names
        if (url := view.sections(lang).get(n))
    )


def _choice(entry: MenuEntry, lang: str, config: Config, view: View) -> Choice | None:
    url = entry.url
    if entry.item:
        url = view.url(entry.item, lang)
        if not url:
            return None
    elif _is_empty_section(url, config, view):
        return None
    title, href = entry.title.of(lang), with_base(base_path(config), url)
    return Choice(
        url, MenuLink(title=title, href=href, current=False), MenuLink(title=title, href=href, current=True)
    )


def _is_empty_section(url: str, config: Config, view: View) -> bool:
    """Whether an address is that of a listing which has nothing to list (yet)."""
    for lang in config.tags:
        home = language_prefix(lang, config.site.language)
        name = url.removeprefix(home).rstrip("/")
        if url == f"{home}{name}/" and name in SECTION_TITLES and name not in view.sections(lang):
            return True
    return False
