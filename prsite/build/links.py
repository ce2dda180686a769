"""Links within the site, checked once every page is planned and every body converted."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from urllib.parse import unquote

from prsite.build.traces import BodyTrace
from prsite.config.decode import SETTINGS
from prsite.config.positions import locate
from prsite.config.schema import Config, MenuEntry
from prsite.diagnostics import Diagnostic, error, warning
from prsite.generators.shell import SECTION_TITLES
from prsite.i18n.folding import nearest
from prsite.model.body import BodyLink
from prsite.model.urls import output_path
from prsite.site.site import Site


def check_links(
    linking: Mapping[str, BodyTrace],
    body_of: Callable[[str], BodyTrace | None],
    site: Site,
    made: Container[str],
) -> list[Diagnostic]:
    """Links of bodies (by key) to addresses that nothing answers, and to anchors that their page lacks.

    ``body_of`` gives the body of any visible item; ``made`` are the paths of all outputs.
    """
    found: list[Diagnostic] = []
    for key, body in linking.items():
        for link in body.links:
            if link.target.startswith("/"):
                if not _is_made(link.target, made):
                    found.append(error("broken-link", body.path, link.line, target=link.target))
            elif fault := _anchor_fault(key, body, link, body_of, site):
                found.append(fault)
    return found


def _is_made(url: str, made: Container[str]) -> bool:
    """Whether a file answers the address; hosts send ``/posts`` on to ``/posts/``."""
    path = output_path(url)
    return path in made or f"{path}/index.html" in made


def _anchor_fault(
    key: str, body: BodyTrace, link: BodyLink, body_of: Callable[[str], BodyTrace | None], site: Site
) -> Diagnostic | None:
    target = body_of(link.target or key) if link.anchor else None
    if target is None or link.anchor in target.ids:
        return None
    item = site.items[link.target or key]
    if item.NAME == "faq" and link.anchor == item.slug:
        return None
    near = nearest(link.anchor, target.ids) or ""
    return error("broken-anchor", body.path, link.line, anchor=link.anchor, target=target.path, near=near)


def check_menus(site: Site, made: Container[str], lines: dict[str, int]) -> list[Diagnostic]:
    """Menu entries that lead nowhere. ``made`` are the paths of all outputs, ``lines`` the settings' keys'.

    An entry for a section that has no items yet, or for a hidden item, is merely left out.
    """
    ids = {key.partition("/")[2] for key in site.items}
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
