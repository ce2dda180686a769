"""What every page has around its own content: head, menus, language switch, policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from prsite.config.load import base_path, title_of
from prsite.config.schema import Config
from prsite.generators.frame import Choice, Frame, feed_links, frame_of, has_feed, menus_of
from prsite.generators.heads import Head, PageParts, SiteParts
from prsite.generators.names import SECTION_TITLES
from prsite.model import urls
from prsite.model.body import Media
from prsite.model.card import Link, Query
from prsite.model.protocols import View
from prsite.model.urls import language_prefix, with_base
from prsite.theme.context import FeedLink, PageInfo, SiteInfo
from prsite.theme.theme import Theme

__all__ = ("SECTION_TITLES", "Head", "Shell")

_absolute = lru_cache(maxsize=4096)(urls.absolute)
"""A page's own address stands in it half a dozen times, and in its listings."""


@dataclass(frozen=True, slots=True)
class Shell:
    """Makes the ``page`` and ``site`` values of any page, from the settings, the theme and a view."""

    config: Config
    theme: Theme

    def wrap(self, head: Head, view: View) -> dict[str, Any]:
        """``{"page": PageInfo, "site": SiteInfo}`` for a context."""
        frame = self.frame(head.lang, view)
        return {
            "page": PageInfo.drawn(PageParts(head, frame, self, view), head),
            "site": SiteInfo.drawn(SiteParts(head, frame, self, view), frame.site),
        }

    def frame(self, lang: str, view: View) -> Frame:
        """What all pages of a language share."""
        return view.once(("frame", lang), lambda: frame_of(lang, self.config, self.theme, view))

    def menus(self, lang: str, view: View) -> Mapping[str, tuple[Choice, ...]]:
        """The menus of a language, by name."""
        return view.once(("menus", lang), lambda: menus_of(lang, self.config, view))

    def site_feeds(self, lang: str, view: View) -> tuple[FeedLink, ...]:
        """The feeds of everything in a language."""
        return view.once(("site feeds", lang), lambda: self._site_feeds(lang, view))

    def _site_feeds(self, lang: str, view: View) -> tuple[FeedLink, ...]:
        title = title_of(self.config, lang)
        return self.feeds(title, self.home(lang)) if self.has_feed(Query(lang=lang), view) else ()

    def crumb(self, lang: str, view: View) -> Link:
        """The first step of every breadcrumb."""
        return Link(title=view.text("Home", lang), url=self.home(lang))

    def picture(self, view: View) -> Media | None:
        """What stands for pages without a picture of their own."""
        path = self.config.site.image
        return view.media(path) if path else None

    def logo(self, view: View) -> Media | None:
        """The site's logo."""
        path = self.config.site.logo
        return view.media(path) if path else None

    def home(self, lang: str) -> str:
        """The root-relative address of a language's front page."""
        return language_prefix(lang, self.config.site.language)

    def absolute(self, url: str) -> str:
        """The absolute form of a root-relative address."""
        return _absolute(self.config.site.url, url)

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
        """Whether the listing of a query has a feed."""
        return has_feed(query, self.config, view)

    def feeds(self, title: str, url: str) -> tuple[FeedLink, ...]:
        """The feeds of a listing, in every format the site has."""
        return feed_links(title, url, self.config)
