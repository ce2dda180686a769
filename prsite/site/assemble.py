"""Items → Site: the one place where visibility is applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from prsite.config.load import for_edition
from prsite.config.schema import Config
from prsite.diagnostics import Checked, Diagnostic
from prsite.model.item import Item
from prsite.model.registry import Registries
from prsite.model.urls import alias_path
from prsite.site.addresses import claim_addresses
from prsite.site.cards import make_card
from prsite.site.people import hidden_people, without_people
from prsite.site.permalinks import permalink, year_and_month
from prsite.site.site import Site
from prsite.site.taxonomies import Namer, build_terms, ids_of, unify
from prsite.site.visibility import examine, visible_items

_PRIVATE: dict[str, Any] = {"archive": None, "tone": None, "tone_by": ""}


def assemble(
    items: Iterable[Item],
    registries: Registries,
    config: Config,
    *,
    edition: str,
    at: datetime,
    drafts: bool = False,
    preview: bool = False,
) -> Checked[Site]:
    """The site of one edition at one instant. Addresses are compared over hidden items too."""
    items = tuple(without_own_alias(item, config) for item in items)
    found = examine(items, at=at, editions=config.edition_names)
    claims = claim_addresses(items, config)
    found += claims.found
    config = for_edition(config, edition)
    shown_items = visible_items(claims.items, edition=edition, at=at, drafts=drafts)
    absent = hidden_people(items, shown_items)
    visible = []
    for item in shown_items:
        discreet, named = as_shown(item, config, absent)
        visible.append(discreet)
        found += named
    visible.sort(key=newest_first)
    namer = Namer(registries, config, [i for i in visible if i.NAME == "person"])
    unified = unify(visible, {item.key: namer.terms(item) for item in visible})
    found += unified.diagnostics
    namings = unified.value
    terms_of = {key: ids_of(named) for key, named in namings.items()}
    shown = {item.key for item in visible}
    placed = {item.key for item in claims.items}
    hidden = [item for item in items if item.key not in shown]
    site = Site(
        config=config,
        edition=edition,
        at=at,
        preview=preview,
        items={item.key: item for item in visible},
        cards={item.key: make_card(item, terms_of[item.key], config) for item in visible},
        order=_order(visible),
        terms=build_terms(visible, namings, config),
        months=_months(visible, config) if config.pages.archives else {},
        registries=registries,
        taken=tuple((permalink(i, config), i.origin.place("slug")) for i in hidden if i.key in placed),
        hidden=frozenset(name for i in hidden for name in (i.origin.path, i.id)),
        absent=absent,
        terms_of=terms_of,
    )
    return Checked(site, tuple(found))


def as_shown(item: Item, config: Config, absent: frozenset[str]) -> tuple[Item, list[Diagnostic]]:
    """An item as readers may know it: without its editorial record and without people who are not public."""
    return without_people(_without_private(item, config), absent)


def newest_first(item: Item) -> tuple[bool, float, str]:
    """The one order of all lists: dated items, newest first, then the others by path."""
    return (item.date is None, -item.date.at.timestamp() if item.date else 0.0, item.origin.path)


def without_own_alias(item: Item, config: Config) -> Item:
    """The item without a former address that is its present one: it was renamed, and renamed back."""
    if not item.aliases:
        return item
    own = permalink(item, config)
    kept = tuple(alias for alias in item.aliases if alias_path(alias) != own)
    return item if kept == item.aliases else replace(item, aliases=kept)


def _without_private(item: Item, config: Config) -> Item:
    """The item without its editorial record, so that no template can show it by mistake."""
    if item.NAME != "clipping":
        return item
    private = {k: v for k, v in _PRIVATE.items() if k == "archive" or not config.content.show_tone}
    return replace(item, **private)


def _order(items: list[Item]) -> dict[str, tuple[str, ...]]:
    order: dict[str, list[str]] = defaultdict(list)
    for item in items:
        order[item.lang].append(item.key)
    return {lang: tuple(keys) for lang, keys in order.items()}


def _months(items: list[Item], config: Config) -> dict[str, dict[tuple[int, int], tuple[str, ...]]]:
    months: dict[str, dict[tuple[int, int], list[str]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        if item.DATED and item.date:
            months[item.lang][year_and_month(item.date.at, item.lang, config)].append(item.key)
    return {
        lang: {ym: tuple(keys) for ym, keys in sorted(by_month.items(), reverse=True)}
        for lang, by_month in months.items()
    }
