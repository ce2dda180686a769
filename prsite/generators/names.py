"""What the listings and feeds of a site are called: msgids of their titles, file names of feeds."""

from __future__ import annotations

from prsite.i18n.bidi import FSI, closed, isolate
from prsite.i18n.languages import direction

FEED_TYPES = {
    "rss": ("application/rss+xml", "feed.xml"),
    "atom": ("application/atom+xml", "atom.xml"),
    "json": ("application/feed+json", "feed.json"),
}
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


def inserted(text: str, lang: str) -> str:
    """A text as part of a plain one: isolated where it runs against the language's direction, unless it was
    put together of isolated parts itself."""
    return closed(text) if FSI in text else isolate(text, direction(lang))


def joined(lang: str, *parts: str) -> str:
    """Plain text of several texts, such as a tag and the site's name, each isolated where it has to be."""
    return " — ".join(inserted(part, lang) for part in parts)
