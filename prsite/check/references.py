"""Ids that front matter names: people, releases, clippings, outlets, offices, audiences, boilerplates."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from prsite.config.decode import SETTINGS
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, error, warning
from prsite.i18n.folding import nearest
from prsite.model.item import Item
from prsite.model.registry import Registries

_REFERENCES = {"related": "", "contacts": "person", "answers": "clipping", "releases": "release"}
"""Keys that name items, and of which kind they must be ("": any)."""
_ENTRIES = {"outlet": "outlets", "boilerplate": "boilerplates"}
_LISTS = {"offices": "offices", "audience": "audiences"}


def check_references(items: Iterable[Item], registries: Registries) -> Iterator[Diagnostic]:
    """References to nothing. Hidden items exist for this purpose; a page merely leaves them out."""
    items = tuple(items)
    ids = {item.id: item.NAME for item in items}
    for item in items:
        for found in _of_item(item, ids, registries):
            yield found.softened() if item.draft else found


def check_setting_files(config: Config, files: Collection[str]) -> Iterator[Diagnostic]:
    """Files that the settings name."""
    for key, path in (("site.logo", config.site.logo), ("site.image", config.site.image)):
        if path and path not in files:
            near = nearest(path, files) or ""
            yield error("setting-file-missing", SETTINGS, config.line(key), key=key, file=path, near=near)


def _of_item(item: Item, ids: Mapping[str, str], registries: Registries) -> Iterator[Diagnostic]:
    if item.is_translation:
        return
    for key, kind in _REFERENCES.items():
        value = getattr(item, key, ())
        place = item.origin.place(key)
        for id in (value,) if isinstance(value, str) else value:
            if id and id not in ids:
                near = nearest(id, (i for i, k in ids.items() if kind in ("", k))) or ""
                yield error("unknown-reference", place.path, place.line, key=key, id=id, near=near)
            elif id and kind and ids[id] != kind:
                yield error(
                    "reference-kind", place.path, place.line, key=key, id=id, kind=kind, other=ids[id]
                )
    for key, registry in _ENTRIES.items():
        id = getattr(item, key, "")
        if id and id not in registries.get(registry, {}):
            yield _missing(item, key, id, registry, registries, fatal=True)
    for key, registry in _LISTS.items():
        for id in getattr(item, key):
            if id not in registries.get(registry, {}):
                yield _missing(item, key, id, registry, registries, fatal=False)


def _missing(
    item: Item, key: str, id: str, registry: str, registries: Registries, *, fatal: bool
) -> Diagnostic:
    place = item.origin.place(key)
    known = registries.get(registry, {})
    near = nearest(id, known) or ""
    make = error if fatal else warning
    return make("unknown-entry", place.path, place.line, id=id, registry=registry, near=near)
