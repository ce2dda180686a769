"""Cards, terms and links: what listings and other pages may know of an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from prsite.model.values import Image, Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A title and a root-relative address (without the base path)."""

    title: str
    url: str
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An item as a listing shows it. ``url`` is root-relative without the base path.

    ``details`` holds the kind's own listing keys (``outlet`` of a clipping, ``role`` of a person);
    ``comments`` tells whether its page shows comments, be there any or not.
    """

    key: str
    id: str
    lang: str
    kind: str
    url: str
    short_url: str
    title: str
    kicker: str = ""
    subtitle: str = ""
    summary: str = ""
    date: Moment | None = None
    updated: Moment | None = None
    minutes: int = 1
    image: Image | None = None
    featured: bool = False
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    details: Mapping[str, object] = field(default_factory=dict)
    path: str = ""
    noindex: bool = False
    comments: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a visible item is found and when it changed: all that a sitemap tells of it.

    ``versions`` are its addresses by language, its own included, in the site's language order; those that
    search engines should not keep (``noindex``) are left out.
    """

    key: str
    url: str
    date: Moment | None = None
    updated: Moment | None = None
    noindex: bool = False
    versions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One value of a taxonomy in one language, with its listing's address and the count of its items."""

    taxonomy: str
    id: str
    title: str
    lang: str
    url: str
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which cards: newest first, of one language; every condition given must hold."""

    lang: str
    kinds: tuple[str, ...] = ()
    taxonomy: str = ""
    term: str = ""
    year: int = 0
    month: int = 0
    offset: int = 0
    limit: int = 0
    dated: bool = False
