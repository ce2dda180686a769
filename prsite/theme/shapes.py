"""The shapes that contexts are made of: links, people, files, pages of a listing.

Templates meet them as values of ``theme/context.py``, which names them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prsite.model.body import Body, Media
from prsite.model.card import Card, Link, Term
from prsite.model.comments import Comment
from prsite.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """An entry of the language switch. ``same_page`` is false where it leads to that language's home."""

    lang: str
    dir: str
    name: str
    href: str
    current: bool = False
    same_page: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """A ``link rel=alternate hreflang``: absolute address."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed to announce: MIME type, title, root-relative address with base path."""

    type: str
    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLink:
    """An entry of a menu, ready to print."""

    title: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareLink:
    """A share target: name and the complete address to open."""

    id: str
    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationInfo:
    """The organisation in the page's language. ``social`` holds links with absolute addresses."""

    name: str
    desk: str = ""
    url: str = ""
    phone: str = ""
    email: str = ""
    messenger: str = ""
    sms: str = ""
    address: str = ""
    hours: str = ""
    social: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """An author as a byline shows it; ``url`` may be empty."""

    name: str
    role: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteInfo:
    """A quotable sentence with its speaker."""

    text: str
    name: str
    role: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file offered to readers."""

    media: Media
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A newspaper, agency or channel."""

    id: str
    name: str
    medium: str = ""
    site: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Pages of a listing: 1-based ``number`` of ``total``.

    ``pages`` holds (number, url) of all where they are few, else of the first, the last and the nearest.
    """

    number: int
    total: int
    previous: str = ""
    next: str = ""
    pages: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetInfo:
    """A logo or photo of a press kit, published, with its rights."""

    media: Media
    caption: str = ""
    credit: str = ""
    licence: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The one archive of a press kit: address, bytes, number of files."""

    url: str
    size: int
    files: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A way to narrow a listing: a title and its choices with counts."""

    title: str
    choices: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveMonth:
    """A month of the archive: its name, address and count."""

    title: str
    url: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveYear:
    """A year of the archive."""

    year: int
    url: str
    count: int
    months: tuple[ArchiveMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question with its answer; ``anchor`` is its id on the page.

    ``asked_in`` leads to the item, or the comment on it, in which it was asked.
    """

    item: Item
    card: Card
    body: Body
    anchor: str
    asked_in: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category of questions."""

    title: str
    url: str
    anchor: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentNode:
    """An archived comment with the replies to it, oldest first.

    ``anchor`` is its id on the page; ``answers`` are the questions of the FAQ that came of it.
    """

    comment: Comment
    anchor: str
    replies: tuple[CommentNode, ...] = ()
    answers: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Widget:
    """The live comments of a page, which nobody asks for before the reader wishes.

    ``config`` is JSON for ``js/comments.js``: ``script`` (address), ``attributes`` of that script element,
    ``globals`` (values to set on ``window`` before it), ``ready`` (a CSS selector of what the provider
    makes), ``origin`` (whose messages tell that a frame lives, "" for none), ``timeout`` (milliseconds),
    ``load`` and ``key`` (what a remembered consent is kept under). ``host`` is whom the reader's browser will
    ask, "" for this very host. ``thread`` is what the provider knows the page by. ``partial`` is the template
    of a custom widget: its markup and scripts lie still until the reader wishes for them.
    """

    provider: Literal["isso", "remark42", "giscus", "custom"]
    thread: str
    title: str
    config: str
    load: Literal["click", "visible", "now"] = "click"
    host: str = ""
    partial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """The comments of an item's page. ``widget`` is None where none can be written (any more).

    ``closed`` tells that comments were taken and no longer are; ``policy`` leads to the house rules.
    ``reference`` names the page in letters: the short absolute address, else the page's own.
    """

    comments: tuple[CommentNode, ...] = ()
    count: int = 0
    closed: bool = False
    widget: Widget | None = None
    policy: Link | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForm:
    """The form of a question to the press office: where it goes, and the hidden fields that it carries.

    ``endpoint`` is a ready address; ``host`` is whose machine that is, "" for the site's own.
    """

    endpoint: str
    host: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    notice: str = ""
