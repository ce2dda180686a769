"""What the listings and feeds of a site are called: msgids of their titles, file names of feeds."""

from __future__ import annotations

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
