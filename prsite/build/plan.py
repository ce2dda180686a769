"""Site → Plan: one address, one source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from prsite.diagnostics import Checked, Diagnostic, Place, error
from prsite.model.output import Output, Plan
from prsite.model.protocols import Generator
from prsite.model.urls import output_path
from prsite.site.site import Site

_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\]|[. ]\Z")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever ending follows (Win32, Naming Files)."""
_LONGEST = 255


def plan(site: Site, generators: Iterable[Generator[Site]]) -> Checked[Plan]:
    """Every output of every generator. Two that want one file are refused, hidden items' included."""
    found: list[Diagnostic] = []
    taken: dict[str, Output] = {}
    for generator in generators:
        for output in generator.plan(site):
            folded = _folded(output.path)
            if not _is_safe(output.path):
                place = output.source or Place("prsite.toml")
                found.append(error("output-path-unsafe", place.path, place.line, url=output.url))
            elif folded in taken:
                found.append(_collision(output.url, output.source, taken[folded].source))
            else:
                taken[folded] = output
    found += _under_files(taken)
    for url, place in site.taken:
        clash = taken.get(_folded(output_path(url)))
        if clash is not None and "#" not in url:
            found.append(_collision(url, place, clash.source))
    outputs = sorted(taken.values(), key=lambda o: o.path)
    return Checked(Plan(outputs=tuple(outputs)), tuple(found))


def _folded(path: str) -> str:
    """What two names share that some disk takes for one."""
    return unicodedata.normalize("NFC", path).casefold()


def _is_safe(path: str) -> bool:
    """Whether a path stays below the output folder and no disk would change or refuse its names."""
    return all(
        part
        and not _UNSAFE.search(part)
        and not _DEVICE.match(part)
        and len(part.encode("utf-8", "replace")) <= _LONGEST
        for part in path.split("/")
    )


def _under_files(taken: dict[str, Output]) -> list[Diagnostic]:
    """Takes out files whose path other outputs need for a folder, and reports each."""
    found = []
    for folded, output in sorted(taken.items()):
        folder = folded.rpartition("/")[0]
        while folder:
            if file := taken.pop(folder, None):
                found.append(_collision(file.url, file.source, output.source))
            folder = folder.rpartition("/")[0]
    return found


def _collision(url: str, one: Place | None, other: Place | None) -> Diagnostic:
    place, second = (one, other) if one is not None else (other, None)
    return error(
        "output-collision",
        place.path if place else None,
        place.line if place else 0,
        also=[second] if second else [],
        url=url,
    )
