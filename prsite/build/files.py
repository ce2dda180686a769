"""The files that an item's keys name: looked at before any page needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from prsite.diagnostics import Diagnostic, PrsiteError, error
from prsite.model.body import Media
from prsite.model.item import Item
from prsite.model.schema import schema
from prsite.model.values import Asset, Attachment, Image

_FILES = (Image, Asset, Attachment)
Look = Callable[[str], Media | PrsiteError]


def check_files(item: Item, look: Look) -> list[Diagnostic]:
    """Files that cannot be used, and pictures that are none. Private ones are left alone."""
    found: list[Diagnostic] = []
    for key, value in named_files(item):
        place = item.origin.place(f"{key}.file")
        media = look(value.file.path)
        if isinstance(media, PrsiteError):
            found += [replace(d, also=(place,)) for d in media.diagnostics]
        elif isinstance(value, Image) and not media.is_image:
            found.append(error("not-an-image", place.path, place.line, target=value.file.path))
    return found


def named_files(item: Item) -> Iterator[tuple[str, Image | Asset | Attachment]]:
    """The files that an item's keys name, with the dotted key of each."""
    for name, is_list in _holding(type(item)):
        value = getattr(item, name)
        if not is_list:
            if value is not None:
                yield name, value
            continue
        for number, part in enumerate(value):
            yield f"{name}.{number}", part


_HOLDING: dict[type[Item], tuple[tuple[str, bool], ...]] = {}


def _holding(kind: type[Item]) -> tuple[tuple[str, bool], ...]:
    """The fields of a kind that hold files, and whether each holds several."""
    if kind not in _HOLDING:
        keys = ((k.attribute, k.item in _FILES) for k in schema(kind) if k.type in _FILES or k.item in _FILES)
        _HOLDING[kind] = tuple(keys)
    return _HOLDING[kind]
