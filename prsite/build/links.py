"""Links within the site, checked once every page is planned and every body converted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from prsite.config.decode import SETTINGS
from prsite.config.positions import locate
from prsite.config.schema import Config, MenuEntry
from prsite.diagnostics import Diagnostic, error, warning
from prsite.generators.shell import SECTION_TITLES
from prsite.i18n.folding import nearest
from prsite.model.body import BodyLink
from prsite.model.output import Plan
from prsite.model.urls import output_path
from prsite.site.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyAnchors:
    """The ids a body offers and the links it makes."""

    key: str
    path: str
    ids: frozenset[str]
    links: tuple[BodyLink, ...]


def check_links(bodies: Iterable[BodyAnchors], site: Site, plan: Plan) -> list[Diagnostic]:
    """Links to addresses that nothing answers, and to anchors that their page does not have."""
    by_key = {body.key: body for body in bodies}
    made = {output.path for output in plan.outputs}
    found: list[Diagnostic] = []
    for body in by_key.values():
        for link in body.links:
            if link.target.startswith("/"):
                if not _is_made(link.target, made):
                    found.append(error("broken-link", body.path, link.line, target=link.target))
            elif fault := _anchor_fault(body, link, by_key, site):
                found.append(fault)
    return found


def _is_made(url: str, made: set[str]) -> bool:
    """Whether a file answers the address; hosts send ``/posts`` on to ``/posts/``."""
    path = output_path(url)
    return path in made or f"{path}/index.html" in made


def _anchor_fault(
    body: BodyAnchors, link: BodyLink, by_key: Mapping[str, BodyAnchors], site: Site
) -> Diagnostic | None:
    target = by_key.get(link.target or body.key)
    if not link.anchor or target is None or link.anchor in target.ids:
        return None
    if site.items[target.key].NAME == "faq" and link.anchor == site.items[target.key].slug:
        return None
    near = nearest(link.anchor, target.ids) or ""
    return error("broken-anchor", body.path, link.line, anchor=link.anchor, target=target.path, near=near)


def check_menus(site: Site, plan: Plan, lines: dict[str, int]) -> list[Diagnostic]:
    """Menu entries that lead nowhere. ``lines`` are those of the settings' keys.

    An entry for a section that has no items yet, or for a hidden item, is merely left out.
    """
    made = {output.path for output in plan.outputs}
    ids = {item.id for item in site.items.values()}
    found = []
    for where, entry in _entries(site.config):
        if entry.item:
            good = entry.item in ids or entry.item in site.hidden
        else:
            outside = not entry.url.startswith("/") or entry.url.startswith("//")
            section = entry.url.rstrip("/").rpartition("/")[2]
            good = outside or section in SECTION_TITLES or _is_made(unquote(entry.url), made)
        if not good:
            target = entry.item or entry.url
            found.append(warning("menu-leads-nowhere", SETTINGS, locate(lines, where), target=target))
    return found


def _entries(config: Config) -> Iterable[tuple[str, MenuEntry]]:
    """Every entry of every menu, with the dotted key it stands under."""
    tables = [("menus", config.menus)]
    tables += [(f"languages.{tag}.menus", own.menus) for tag, own in config.languages.items()]
    for table, menus in tables:
        for name, entries in menus.items():
            for number, entry in enumerate(entries):
                yield f"{table}.{name}.{number}", entry
