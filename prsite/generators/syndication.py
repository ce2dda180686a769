"""The three feed formats: RSS 2.0 and Atom (RFC 4287) by feedgen, JSON Feed 1.1.

feedgen stamps "now" on everything it is not told, so every date is given here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from prsite.generators.entries import Entry
from prsite.i18n.instants import iso_instant


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHead:
    """What a feed says of itself; addresses are absolute, ``updated`` is its newest entry's."""

    title: str
    description: str
    lang: str
    home: str
    self_url: str
    id: str
    author: str
    picture: str
    updated: datetime


def rss(head: FeedHead, entries: Iterable[Entry]) -> bytes:
    """RSS 2.0 with content:encoded and dc:creator."""
    feed = _feedgen(head)
    feed.load_extension("dc", atom=False, rss=True)
    feed.link(href=head.self_url, rel="self", type="application/rss+xml")
    feed.link(href=head.home, rel="alternate")
    feed.lastBuildDate(head.updated)
    for entry in entries:
        made = _add(feed, entry)
        made.guid(entry.id, permalink=False)
        # feedgen writes the description as plain text and the content as content:encoded.
        made.description(entry.summary or entry.title)
        made.content(entry.content.replace("]]>", "]]&gt;"), type="CDATA")
        names = entry.authors or (head.author,)
        made.dc.dc_creator(list(names))
        if entry.comments:
            made.comments(entry.comments)
        if entry.image is not None:
            made.enclosure(entry.image_url, str(entry.image.size), entry.image.mime)
    return bytes(feed.rss_str(pretty=True))


def atom(head: FeedHead, entries: Iterable[Entry]) -> bytes:
    """Atom 1.0."""
    feed = _feedgen(head)
    feed.link(href=head.self_url, rel="self", type="application/atom+xml")
    feed.link(href=head.home, rel="alternate", type="text/html", hreflang=head.lang)
    feed.author({"name": head.author})
    if head.picture:
        feed.logo(head.picture)
    for entry in entries:
        made = _add(feed, entry)
        made.summary(entry.summary or entry.title)
        made.content(entry.content, type="html")
        for name in entry.authors:
            made.author({"name": name})
    return bytes(feed.atom_str(pretty=True))


def _feedgen(head: FeedHead) -> Any:
    from feedgen.feed import FeedGenerator  # heavy (lxml): only when a feed is written

    feed = FeedGenerator()
    feed.id(head.id)
    feed.title(head.title)
    feed.description(head.description)
    feed.subtitle(head.description)
    feed.language(head.lang)
    feed.updated(head.updated)
    feed.generator("prsite")
    return feed


def _add(feed: Any, entry: Entry) -> Any:
    made = feed.add_entry(order="append")
    made.id(entry.id)
    made.title(entry.title)
    made.link(href=entry.url, rel="alternate")
    made.published(entry.published)
    made.updated(entry.updated)
    for tag in entry.tags:
        made.category(term=tag, label=tag)
    return made


def json_feed(head: FeedHead, entries: Iterable[Entry]) -> bytes:
    """JSON Feed 1.1."""
    data: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": head.title,
        "home_page_url": head.home,
        "feed_url": head.self_url,
        "description": head.description,
        "language": head.lang,
        "authors": [{"name": head.author}],
        "items": [_json_item(entry, head) for entry in entries],
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def _json_item(entry: Entry, head: FeedHead) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "date_published": iso_instant(entry.published),
        "date_modified": iso_instant(entry.updated),
        "language": entry.lang,
        "authors": [{"name": name} for name in (entry.authors or (head.author,))],
    }
    if entry.summary:
        item["summary"] = entry.summary
    if entry.tags:
        item["tags"] = list(entry.tags)
    if entry.image_url:
        item["image"] = entry.image_url
    return item
