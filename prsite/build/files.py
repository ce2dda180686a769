"""The files that an item's keys name: looked at before any page needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace

from prsite.diagnostics import Diagnostic, PrsiteError, error
from prsite.model.body import Media
from prsite.model.item import Item
from prsite.model.values import Asset, Attachment, Image

Look = Callable[[str], Media | PrsiteError]


def check_files(item: Item, look: Look) -> list[Diagnostic]:
    """Files that cannot be used, and pictures that are none. Private ones are left alone."""
    found: list[Diagnostic] = []
    for key, value in _named(item):
        place = item.origin.place(f"{key}.file")
        media = look(value.file.path)
        if isinstance(media, PrsiteError):
            found += [replace(d, also=(place,)) for d in media.diagnostics]
        elif isinstance(value, Image) and not media.is_image:
            found.append(error("not-an-image", place.path, place.line, target=value.file.path))
    return found


def _named(item: Item) -> Iterator[tuple[str, Image | Asset | Attachment]]:
    for field in fields(item):
        value = getattr(item, field.name)
        for number, part in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(part, Image | Asset | Attachment):
                yield (f"{field.name}.{number}" if isinstance(value, tuple) else field.name), part
