"""The entry points by which installed packages extend prsite, and the code behind them."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from prsite.build.fingerprint import code_below

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "prsite.extensions"


def entry_points() -> tuple[EntryPoint, ...]:
    """The entry points of our group, by name."""
    if not _are_any():
        return ()
    from importlib import metadata  # a fiftieth of a second, and most machines have no extension

    return tuple(sorted(metadata.entry_points(group=GROUP), key=lambda point: point.name))


def code_of_extensions() -> tuple[str, ...]:
    """The digests of the packages that extend prsite: all that they make depends on their code."""
    packages = sorted({point.module.partition(".")[0] for point in entry_points()})
    return tuple(f"{package} {digest}" for package in packages for digest in _code_of(package))


def _code_of(package: str) -> tuple[str, ...]:
    from importlib.util import find_spec

    spec = find_spec(package)
    if spec is None:
        return ()
    folders = spec.submodule_search_locations
    if folders:
        return tuple(code_below(Path(folder)) for folder in folders)
    return (Path(spec.origin).read_text(encoding="utf-8"),) if spec.origin else ()


@cache
def _are_any() -> bool:
    """Whether any installed package names our group in its list of entry points."""
    for folder in sys.path:
        for pattern in ("*.dist-info/entry_points.txt", "*.egg-info/entry_points.txt"):
            with suppress(OSError):
                if any(GROUP.encode() in path.read_bytes() for path in Path(folder or ".").glob(pattern)):
                    return True
    return False
