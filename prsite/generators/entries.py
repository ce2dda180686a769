"""Entries of feeds: what a reader's program gets of an item."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from urllib.parse import quote, unquote, urlsplit

from prsite.config.schema import Config
from prsite.generators.dates import local, modified
from prsite.generators.dialogue import is_open
from prsite.generators.people import byline
from prsite.generators.shell import Shell
from prsite.generators.tags import rewrite_tags
from prsite.i18n.bidi import mark_title
from prsite.i18n.languages import direction
from prsite.model.body import Media
from prsite.model.card import Card
from prsite.model.item import Item
from prsite.model.protocols import View
from prsite.model.urls import SAMPLE_ADDRESS, absolute

# Characters that XML 1.0 forbids (section 2.2), lone surrogates included.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r'(\s(?:href|src|poster)=")([/#][^"]*)"')
_FURNITURE = re.compile(r'\s(?:srcset|sizes|id|tabindex|loading|decoding)="[^"]*"')
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_BAR = re.compile(r'<svg class="poll-bar".*?</svg>', re.DOTALL)
_IN_PATH = "/:@!$&'()*+,;=-._~"
_IN_REST = _IN_PATH + "?%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item in a feed. ``content`` is HTML with absolute addresses; dates are in the site's zone.
    ``comments`` is where its readers talk, "" for nowhere."""

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    image: Media | None
    image_url: str
    lang: str
    comments: str = ""


def entry_of(card: Card, view: View, shell: Shell) -> Entry:
    """The entry of a dated item."""
    config = shell.config
    item = view.item(card.key)
    side = direction(card.lang)
    image = view.media(card.image.file.path) if card.image else None
    inner = _told(card, view) if config.feeds.full_text else f"<p>{html.escape(card.summary)}</p>"
    if item.NAME == "clipping":
        inner = _excerpt(str(getattr(item, "excerpt", ""))) + inner
    published = cast(datetime, local(item.date, config))
    tags = (view.label("tags", id, card.lang) for id in card.terms.get("tags", ()))
    return Entry(
        id=tag_uri(card, config),
        url=shell.absolute(card.url),
        title=mark_title(clean(card.title), side),
        summary=mark_title(clean(card.summary), side),
        content=f'<div dir="{side}" lang="{card.lang}">{_outward(clean(inner), card, shell)}</div>',
        published=published,
        updated=cast(datetime, modified(item.date, item.updated, config)),
        authors=tuple(clean(byline(a, card.lang, view).name) for a in item.authors),
        tags=tuple(clean(t.title) for t in tags if t is not None),
        image=image,
        image_url=shell.absolute(image.url) if image else "",
        lang=card.lang,
        comments=f"{shell.absolute(card.url)}#comments"
        if card.comments and is_open(item, view, shell)
        else "",
    )


def _talk(item: Item, card: Card, view: View, shell: Shell) -> str:
    """Where readers may say something on an item, "" where they may not."""
    may = card.comments and is_open(item, view, shell)
    return f"{shell.absolute(card.url)}#comments" if may else ""


def _told(card: Card, view: View) -> str:
    """A body as readers' programs can show it: a form becomes a link to the page that has it. The bars of a
    poll are left out: without a page's styles they would fill the screen, and their numbers stand there."""
    inner = view.body(card.key).html
    if "<form" in inner:
        words = html.escape(view.text("Put your question on the site", card.lang))
        inner = _FORM.sub(f'<p><a href="#">{words}</a></p>', inner)
    return _BAR.sub("", inner) if "poll-bar" in inner else inner


def tag_uri(card: Card, config: Config) -> str:
    """A ``tag:`` URI (RFC 4151) that survives new addresses: authority and item id alone.

    A translation's id carries its language.
    """
    return tag_of(card.id if card.lang == config.site.language else card.key, config)


def tag_of(name: str, config: Config) -> str:
    """The ``tag:`` URI of anything that has a name of its own on the site."""
    authority = config.site.id_authority
    if not authority:
        host = urlsplit(config.site.url or SAMPLE_ADDRESS).hostname or "example.org"
        authority = f"{host},2026"
    return absolute(f"tag:{authority}:", "/" + name)


def clean(text: str) -> str:
    """The text without what XML forbids."""
    return _FORBIDDEN.sub("", text)


def _excerpt(text: str) -> str:
    return f"<blockquote><p>{html.escape(text)}</p></blockquote>" if text else ""


def _outward(content: str, card: Card, shell: Shell) -> str:
    """Addresses made absolute, page furniture (ids, lazy loading) taken out; text stays as it is."""

    def widen(match: re.Match[str]) -> str:
        return f'{match[1]}{html.escape(_reference(html.unescape(match[2]), card, shell))}"'

    return rewrite_tags(content, lambda tag: _REFERENCE.sub(widen, _FURNITURE.sub("", tag)))


def _reference(reference: str, card: Card, shell: Shell) -> str:
    """A root-relative address of a page, or an anchor in it, as a feed needs it: absolute and encoded."""
    if reference.startswith("//"):
        return reference
    rest, hash_, fragment = reference.partition("#")
    path, mark, query = rest.partition("?")
    if path:
        inside = unquote(path).removeprefix(shell.href("/")).lstrip("/")
        address = shell.absolute("/") + quote(inside, safe=_IN_PATH)
    else:
        address = shell.absolute(card.url)
    return address + mark + quote(query, safe=_IN_REST) + hash_ + quote(fragment, safe=_IN_REST)
