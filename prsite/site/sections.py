"""The listings a site has in each language."""

from __future__ import annotations

from prsite.model.urls import language_prefix
from prsite.site.site import Site

_FROM_ITEMS = {
    "posts": "post",
    "releases": "release",
    "clippings": "clipping",
    "notices": "notice",
    "faq": "faq",
    "people": "person",
}
_FROM_TERMS = {"tags": "tags", "series": "series", "authors": "authors", "offices": "offices"}


def sections(site: Site, lang: str) -> dict[str, str]:
    """Addresses by name; a listing without items does not exist."""
    prefix = language_prefix(lang, site.config.site.language)
    found = {name: f"{prefix}{name}/" for name, kind in _FROM_ITEMS.items() if site.keys_of(lang, kind)}
    if any(site.keys_of(lang, kind) for kind in ("release", "presskit", "person")):
        found["press"] = f"{prefix}press/"
    if site.months.get(lang):
        found["archive"] = f"{prefix}archive/"
    for name, taxonomy in _FROM_TERMS.items():
        if site.terms.get((taxonomy, lang)):
            found[name] = f"{prefix}{name}/"
    return found
