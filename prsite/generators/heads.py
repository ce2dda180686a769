"""What a generator says of its page, and what ``page`` and ``site`` are made of when a theme asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from prsite.generators.frame import Frame
from prsite.generators.jsonld import Data, breadcrumb_list, graph
from prsite.generators.names import inserted
from prsite.i18n.bidi import strip_controls
from prsite.i18n.languages import Direction
from prsite.model.body import Media
from prsite.model.card import Link
from prsite.model.protocols import View
from prsite.model.values import Image
from prsite.theme.context import Alternate, FeedLink, LanguageLink, MenuLink
from prsite.theme.csp import NONE, Origins, content_policy
from prsite.theme.later import Lazy

if TYPE_CHECKING:
    from prsite.generators.shell import Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Lazy):
    """What a generator says of its page; ``versions`` are its addresses by language, its own included;
    ``origins`` those of its frames, ``policy`` whatever else it needs of others."""

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
    feeds: tuple[FeedLink, ...] = ()
    json_ld: tuple[Data, ...] = ()
    noindex: bool = False
    sober: bool = False
    origins: tuple[str, ...] = ()
    policy: Origins = NONE
    front: bool = False


class PageParts:
    """The values of ``page`` that are not as the generator said them, by the names of its fields."""

    def __init__(self, head: Head, frame: Frame, shell: Shell, view: View) -> None:
        self._head = head
        self._frame = frame
        self._shell = shell
        self._view = view

    @property
    def canonical(self) -> str:
        """The absolute address."""
        return self._shell.absolute(self._head.url.partition("#")[0])

    @property
    def dir(self) -> Direction:
        """The direction of the page's language."""
        return self._frame.side

    @property
    def head_title(self) -> str:
        """The page's title and the site's; the front page has the site's alone."""
        frame = self._frame
        if self._head.front:
            return frame.site.title
        return f"{inserted(self._head.title, frame.lang)} — {frame.name}"

    @property
    def description(self) -> str:
        """The page's description, or the site's."""
        return self._head.description or self._frame.site.description

    @property
    def noindex(self) -> bool:
        """Whether search engines should not keep the page."""
        return self._head.noindex or self._frame.site.preview

    @property
    def og_locale(self) -> str:
        """The language as social networks name it."""
        return self._frame.og_locale

    @cached_property
    def _picture(self) -> tuple[Media, str] | None:
        """The picture that social networks show, with its words. They show no SVG: those pages keep the
        site's own."""
        head = self._head
        if head.image is not None:
            media = self._view.media(head.image.file.path)
            if media.mime != "image/svg+xml":
                return media, head.image.alt or head.title
        common = self._shell.picture(self._view)
        return (common, self._frame.site.title) if common else None

    @property
    def og_image(self) -> str:
        """The picture's absolute address, or ""."""
        return self._shell.absolute(self._picture[0].url) if self._picture else ""

    @property
    def og_image_alt(self) -> str:
        """What the picture shows."""
        return self._picture[1] if self._picture else ""

    @property
    def og_image_width(self) -> int:
        """The picture's width in pixels."""
        return self._picture[0].width if self._picture else 0

    @property
    def og_image_height(self) -> int:
        """The picture's height in pixels."""
        return self._picture[0].height if self._picture else 0

    @property
    def alternates(self) -> tuple[Alternate, ...]:
        """The page in all its languages, where it has more than one."""
        versions, shell = self._head.versions, self._shell
        if not versions or len(versions) < 2:
            return ()
        default = versions.get(shell.config.site.language)
        links = [
            Alternate(hreflang=lang, href=shell.absolute(versions[lang]))
            for lang in shell.config.tags
            if lang in versions
        ]
        if default:
            links.append(Alternate(hreflang="x-default", href=shell.absolute(default)))
        return tuple(links)

    @cached_property
    def breadcrumbs(self) -> tuple[Link, ...]:
        """The way from the front page to this one."""
        head = self._head
        if head.front or not head.trail:
            return ()
        return (self._shell.crumb(head.lang, self._view), *head.trail)

    @property
    def feeds(self) -> tuple[FeedLink, ...]:
        """The site's feeds and the page's own."""
        return (*self._shell.site_feeds(self._head.lang, self._view), *self._head.feeds)

    @cached_property
    def json_ld(self) -> str:
        """Structured data, or ""."""
        objects = self._head.json_ld
        if self.breadcrumbs:
            here = Link(title=strip_controls(self._head.title), url=self._head.url)
            objects = (*objects, breadcrumb_list(self.breadcrumbs, here, self._shell.absolute))
        return graph(objects) if objects else ""

    @property
    def csp(self) -> str:
        """The page's policy."""
        head = self._head
        needed = Origins(frames=head.origins) + head.policy
        return content_policy(needed, data_blocks=(self.json_ld,) if self.json_ld else ())


class SiteParts:
    """The values of ``site`` that differ from page to page or have to be asked of the view, by the names of
    its fields."""

    def __init__(self, head: Head, frame: Frame, shell: Shell, view: View) -> None:
        self._head = head
        self._frame = frame
        self._shell = shell
        self._view = view

    @property
    def sections(self) -> Mapping[str, str]:
        """The addresses of the listings that exist."""
        return dict(self._view.sections(self._head.lang))

    @property
    def feeds(self) -> tuple[FeedLink, ...]:
        """The feeds of everything."""
        return self._shell.site_feeds(self._head.lang, self._view)

    @property
    def logo(self) -> Media | None:
        """The site's logo."""
        return self._shell.logo(self._view)

    @property
    def menus(self) -> dict[str, tuple[MenuLink, ...]]:
        """The menus, with the entries that lead to this page or above it marked."""
        url, home = self._head.url, self._frame.home
        return {
            name: tuple(
                c.here if c.url == url or (c.url not in ("", home) and url.startswith(c.url)) else c.elsewhere
                for c in choices
            )
            for name, choices in self._shell.menus(self._head.lang, self._view).items()
        }

    @property
    def languages(self) -> tuple[LanguageLink, ...]:
        """Links to the page in other languages, or to their front pages."""
        versions = self._head.versions or {self._head.lang: self._head.url}
        return tuple(
            LanguageLink(
                lang=link.lang,
                dir=link.dir,
                name=link.name,
                href=self._shell.href(versions[link.lang]),
                current=link.current,
            )
            if link.lang in versions
            else link
            for link in self._frame.languages
        )
