"""Addresses of items and listings."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from prsite.config.load import calendar_of
from prsite.config.schema import Config
from prsite.digest import code
from prsite.i18n.dates import day_fields, month_fields
from prsite.i18n.slugs import slugify
from prsite.model.item import Item
from prsite.model.urls import language_prefix
from prsite.site.terms import term_slug

LISTINGS = {
    "tags": "tags/{id}/",
    "genres": "posts/{id}/",
    "release-types": "releases/{id}/",
    "notice-types": "notices/{id}/",
    "authors": "authors/{id}/",
    "offices": "offices/{id}/",
    "series": "series/{id}/",
    "audiences": "audiences/{id}/",
    "outlets": "clippings/outlets/{id}/",
    "categories": "faq/{id}/",
}


def permalink(item: Item, config: Config) -> str:
    """The root-relative address of an item; a question's ends in its anchor."""
    prefix = language_prefix(item.lang, config.site.language)
    chosen = pattern(item, config)
    wanted = _wanted(chosen)
    fields = {"slug": item.slug, "section": item.SECTION, "kind": item.NAME}
    if "id" in wanted:
        fields["id"] = slugify(item.id)
    if "category" in wanted:
        fields["category"] = term_slug(str(getattr(item, "category", "")), "categories")
    if "date" in wanted:
        fields |= _date_fields(item, config)
    path = chosen.lstrip("/").format(**fields)
    if not path.endswith("/") and "#" not in path and "." not in path.rpartition("/")[2]:
        path += "/"
    return prefix + path


def pattern(item: Item, config: Config) -> str:
    """The address pattern of an item's kind in its language."""
    own = config.languages.get(item.lang)
    by_language = own.permalinks if own else {}
    return by_language.get(item.NAME) or config.permalinks.get(item.NAME) or item.PERMALINK


@lru_cache(maxsize=256)
def _wanted(chosen: str) -> frozenset[str]:
    """What a pattern asks for beyond what is at hand: ``id``, ``category``, and ``date`` for parts of it."""
    dated = any(f"{{{part}}}" in chosen for part in ("year", "month", "day"))
    named = {name for name in ("id", "category") if f"{{{name}}}" in chosen}
    return frozenset(named | {"date"} if dated else named)


def _date_fields(item: Item, config: Config) -> dict[str, str]:
    """Year, month and day in the language's calendar, in ASCII digits."""
    if item.date is None:
        return {"year": "0000", "month": "00", "day": "00"}
    day = item.date.at.astimezone(config.zone).date()
    return _parts_of(day, calendar_of(config, item.lang))


@lru_cache(maxsize=8192)
def _parts_of(day: date, calendar: str) -> dict[str, str]:
    """The parts of a day as addresses spell them; kept, as a newsroom has far fewer days than items."""
    year, month, number = day_fields(day, calendar)
    return {"year": f"{year:04d}", "month": f"{month:02d}", "day": f"{number:02d}"}


def year_and_month(at: datetime, lang: str, config: Config) -> tuple[int, int]:
    """The archive month an instant falls into."""
    return month_fields(at, calendar_of(config, lang), config.zone)


def short_code(item: Item, config: Config) -> str:
    """The item's code («کد خبر»): stable as long as its id is."""
    return _code(item.id if item.lang == config.site.language else item.key)


# A code is asked for when addresses are claimed, and again for each card.
_code = lru_cache(maxsize=65536)(code)


def short_address(item: Item, config: Config) -> str:
    """``/n/<code>/``: ASCII, for text messages and letters."""
    return f"/n/{short_code(item, config)}/"


def listing(taxonomy: str, id: str, lang: str, config: Config) -> str:
    """The address of a term's listing."""
    return language_prefix(lang, config.site.language) + LISTINGS[taxonomy].format(id=id)


def page_of(url: str, number: int) -> str:
    """The address of a page of a listing: the first has none of its own."""
    return url if number <= 1 else f"{url}page/{number}/"
