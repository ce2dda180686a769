"""Opening a site to look at it: items and settings, without building."""

from __future__ import annotations

from pathlib import Path

from prsite.cli.clock import clock, zone_of
from prsite.cli.console import Console
from prsite.cli.request import default_output
from prsite.cli.root import find_root
from prsite.config.load import load_config
from prsite.diagnostics import Diagnostic, PrsiteError, error
from prsite.loading import Loaded, load
from prsite.model.item import Item
from prsite.pipeline import Request


def open_site(root: Path) -> tuple[Loaded, tuple[Diagnostic, ...]]:
    """The site at ``root`` as it stands now, with what is wrong with it.

    Raises PrsiteError where it cannot be read.
    """
    at = clock().astimezone(zone_of(load_config(root).value))
    loaded, found = load(Request(root=root, output=default_output(root, "public", preview=False), at=at))
    if loaded is None:
        raise PrsiteError(*found)
    return loaded, found


def open_item(console: Console, path: Path) -> tuple[Loaded, Item, tuple[Diagnostic, ...]]:
    """The item of a source, with its site and the findings in that source alone.

    Raises PrsiteError where the path is no item, or is one that cannot be read.
    """
    root = find_root(None, start=path.absolute().parent)
    console.root = root
    loaded, found = open_site(root)
    shown = _inside(path, root)
    own = tuple(d for d in found if d.place is not None and d.place.path == shown)
    item = next((i for i in loaded.items if i.origin.path == shown), None)
    if item is not None:
        return loaded, item, own
    if own:
        raise PrsiteError(*own, error("item-unreadable", shown))
    raise PrsiteError(error("not-an-item", shown))


def _inside(path: Path, root: Path) -> str:
    """The project-relative POSIX path of a source."""
    try:
        return path.absolute().resolve().relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()
