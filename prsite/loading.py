"""A site as far as it can be judged without rendering."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from prsite.build.inputs import Factory
from prsite.build.request import Request
from prsite.builtin import BUILTIN
from prsite.check.references import check_setting_files
from prsite.config.load import load_config
from prsite.config.schema import Config
from prsite.content.read import read
from prsite.content.registries import read_registries
from prsite.content.scan import scan
from prsite.diagnostics import Diagnostic, PrsiteError, ordered
from prsite.extensions import checks_of, factories_of, installed, kinds_of
from prsite.model.extension import Extension
from prsite.model.item import Item
from prsite.model.registry import Registries
from prsite.model.source import Source
from prsite.site.assemble import assemble
from prsite.site.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A site as far as it can be judged without rendering."""

    config: Config
    sources: tuple[Source, ...]
    items: tuple[Item, ...]
    site: Site
    factories: tuple[Factory, ...] = ()


def load(request: Request) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Settings, items and site of a request, with everything found wrong on the way.

    Nothing is remembered.
    """
    try:
        extensions = (BUILTIN, *installed())
        config = load_config(request.root)
        sources = scan(request.root)
        items = read(request.root, sources.value, kinds_of(extensions), config.value)
        data = read_registries(request.root, sources.value)
        site, found = assemble_site(request, items.value, data.value, config.value, sources.value, extensions)
    except PrsiteError as fault:
        return None, fault.diagnostics
    found = [*config.diagnostics, *sources.diagnostics, *items.diagnostics, *data.diagnostics, *found]
    loaded = Loaded(
        config=config.value,
        sources=sources.value,
        items=items.value,
        site=site,
        factories=factories_of(extensions),
    )
    return loaded, ordered(found)


def assemble_site(
    request: Request,
    items: tuple[Item, ...],
    registries: Registries,
    config: Config,
    sources: Sequence[Source],
    extensions: tuple[Extension, ...],
) -> tuple[Site, list[Diagnostic]]:
    """The site, and what is wrong with it as a whole."""
    site = assemble(
        items,
        registries,
        config,
        edition=request.edition,
        at=request.at,
        drafts=request.drafts,
        preview=request.preview,
    )
    found = [*site.diagnostics]
    for look in checks_of(extensions):
        found += look(items, registries, config)
    found += check_setting_files(config, {s.path for s in sources if s.role in ("file", "static")})
    return site.value, found
