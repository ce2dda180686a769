"""The meeting points: what a generator, a template and a converter may ask of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from prsite.i18n.instants import PartialDate
from prsite.model.body import Body, Media, Rendition
from prsite.model.card import Address, Card, Link, Query, Term
from prsite.model.comments import Thread
from prsite.model.item import Item
from prsite.model.output import Output
from prsite.model.polls import Poll


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link of a body leads: a root-relative address with the base path, and the item's key."""

    href: str
    key: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person or desk as a contact block shows it."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""
    messenger: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where readers of a body put a question to the press office; what there is not is "".

    ``endpoint`` takes a form, ``origin`` is that of the endpoint and ``host`` its name, both "" on the site's
    own host; ``fields`` are hidden in the form; ``notice`` is a line on what becomes of the sender's data.
    ``title`` and ``address`` (absolute) are those of the item.
    """

    email: str = ""
    phone: str = ""
    endpoint: str = ""
    origin: str = ""
    host: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    notice: str = ""
    title: str = ""
    address: str = ""


class Resolver(Protocol):
    """What a body may ask while it is converted. Every answer is for one item in one language."""

    def item(self, ref: str) -> Target | None:
        """The item that ``id:…`` or a source path relative to the body's file names; None: no such item."""

    def file(self, ref: str) -> Media | None:
        """The file that a path relative to the body's file names; None: no such file."""

    def renditions(self, path: str) -> tuple[Rendition, ...]:
        """As ``View.renditions``: ``path`` is that of the file, from the project's root."""

    def href(self, url: str) -> str:
        """A root-relative address with the site's base path before it."""

    def contact(self, ref: str) -> Contact | None:
        """The person with this id; nameless where not public; None: no such person."""

    def desk(self) -> Desk:
        """Where a question about this item goes."""

    def poll(self, ref: str) -> Poll | None:
        """The poll with this id, in the body's language; one that cannot be shown has no options; None: no
        such poll."""

    def day(self, value: PartialDate) -> str:
        """A date no more precise than it was given, in the calendar and digits of the body's language."""

    def text(self, message: str) -> str:
        """A message of the theme in the body's language."""


T = TypeVar("T")


class View(Protocol):
    """All that a generator or a template may read. Keys are ``Item.key`` values.

    What an output reads decides when it is made again: ask for the least that is shown (``exists`` instead of
    ``count``, ``label`` of ``term``, ``url`` of ``find``), and keep nothing between outputs but by ``once``.
    """

    def once(self, name: tuple[str, ...], make: Callable[[], T]) -> T:
        """What many outputs share, computed when it is first asked for.

        ``name`` is its own among all that generators share: the family first, then what it is made for.
        ``make`` reads nothing but this view and what every output may know (settings, theme).
        """

    @property
    def edition(self) -> str:
        """The edition being built."""

    @property
    def preview(self) -> bool:
        """Whether this is a preview, which search engines must not keep."""

    @property
    def updated(self) -> datetime | None:
        """The date of the newest visible item."""

    def sections(self, lang: str) -> Mapping[str, str]:
        """The addresses of the listings that exist in a language, by name."""

    def item(self, key: str) -> Item:
        """A visible item whole."""

    def card(self, key: str) -> Card | None:
        """A visible item's card, or None."""

    def find(self, id: str, lang: str) -> Card | None:
        """The card of an item by id in a language, else in the site's default language, else None."""

    def select(self, query: Query) -> tuple[Card, ...]:
        """The cards a query asks for."""

    def url(self, id: str, lang: str) -> str:
        """The address of the item that ``find`` would give, "" for none."""

    def addresses(self, lang: str) -> tuple[Address, ...]:
        """Where every visible item of a language is found, in the order of ``select``."""

    def count(self, query: Query) -> int:
        """How many cards a query would give without offset and limit."""

    def exists(self, query: Query) -> bool:
        """Whether a query would give any card."""

    def terms(self, taxonomy: str, lang: str) -> tuple[Term, ...]:
        """The terms of a taxonomy that have items in a language, in its alphabet's order."""

    def term(self, taxonomy: str, id: str, lang: str) -> Term | None:
        """One term, or None where it has no item in that language."""

    def label(self, taxonomy: str, id: str, lang: str) -> Link | None:
        """A term's title and address without its count, or None where it has no item in that language."""

    def months(self, lang: str) -> tuple[tuple[int, int, int], ...]:
        """(year, month, count) of the archive in the language's calendar, newest first."""

    def years(self, lang: str, kind: str = "") -> tuple[tuple[int, int], ...]:
        """(year, count) of the archive, of one kind or all, newest first."""

    def neighbours(self, key: str) -> tuple[Card | None, Card | None]:
        """The next older and next newer item of the same kind and language."""

    def related(self, key: str) -> tuple[Card, ...]:
        """At most four related items."""

    def answering(self, id: str, lang: str) -> tuple[Card, ...]:
        """The releases in a language that answer the clipping with this id."""

    def translations(self, key: str) -> tuple[Card, ...]:
        """The item in every language it exists in, itself included, in the site's language order."""

    def body(self, key: str) -> Body:
        """An item's converted body."""

    def media(self, path: str) -> Media:
        """A file of ``content/`` as published; asking publishes it. Raises PrsiteError when unreadable."""

    def renditions(self, path: str) -> tuple[Rendition, ...]:
        """The smaller copies of a picture of ``content/``, the narrowest first; none where the file is no
        picture that can be made smaller. Asking publishes them: ask for what is shown, not for downloads."""

    def file_bytes(self, path: str) -> bytes:
        """The bytes of a file of ``content/`` or ``static/``."""

    def data(self, registry: str, lang: str) -> Mapping[str, Mapping[str, object]]:
        """A registry of ``content/data`` by id, texts in the language."""

    def entry(self, registry: str, id: str, lang: str) -> Mapping[str, object] | None:
        """One entry of a registry, texts in the language; None: no such entry."""

    def comments(self, id: str) -> Thread | None:
        """The archived comments on an item in this edition, None where there are none or comments are off.

        Raises PrsiteError for an archive that cannot be read."""

    def asked(self, id: str, lang: str) -> tuple[Card, ...]:
        """The questions in a language that were asked in the comments on the item with this id."""

    def text(self, message: str, lang: str) -> str:
        """A message of the theme in a language."""

    def is_past(self, instant: datetime) -> bool:
        """Whether an instant lies at or before the build's one ``now``."""

    def render(self, template: str, context: object) -> str:
        """A template filled with a context value."""


S = TypeVar("S", contravariant=True)


class Generator(Protocol[S]):
    """Plans the outputs of one family for a site and renders each. ``S`` is the type of the site."""

    @property
    def name(self) -> str:
        """The name that its outputs carry."""

    def plan(self, site: S) -> Iterable[Output]:
        """The outputs this family has for a site."""

    def render(self, output: Output, view: View) -> bytes:
        """The bytes of one output. Raises PrsiteError when they cannot be made."""
