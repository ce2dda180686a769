"""Site → Plan: one address, one source."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from prsite.diagnostics import Checked, Diagnostic, Place, error
from prsite.model.output import Output, Plan
from prsite.model.protocols import Generator
from prsite.model.urls import output_path
from prsite.site.paths import is_safe_name, is_safe_path
from prsite.site.site import Site


def plan(site: Site, generators: Iterable[Generator[Site]]) -> Checked[Plan]:
    """Every output of every generator. Two that want one file are refused, hidden items' included."""
    found: list[Diagnostic] = []
    taken: dict[str, Output] = {}
    unsafe: list[Output] = []
    for generator in generators:
        for output in generator.plan(site):
            folded = _folded(output.path)
            if not is_safe_path(output.path):
                unsafe.append(output)
            elif folded in taken:
                found.append(_collision(output.url, output.source, taken[folded].source))
            else:
                taken[folded] = output
    found += _unsafe(unsafe)
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


def _unsafe(outputs: Iterable[Output]) -> list[Diagnostic]:
    """The faults of names that no disk takes, each once, where it was written.

    A listing has no place of its own: where it is named after an item whose own name is reported, that is
    enough.
    """
    placed: dict[Place, Output] = {}
    listings: list[Output] = []
    told: set[str] = set()
    for output in outputs:
        if output.source is None:
            listings.append(output)
        else:
            placed.setdefault(output.source, output)
            told |= _unsafe_names(output)
    rest = [output for output in listings if not _unsafe_names(output) <= told]
    return [
        error("output-path-unsafe", place.path, place.line, url=output.url)
        for place, output in (*placed.items(), *((Place("prsite.toml"), output) for output in rest))
    ]


def _unsafe_names(output: Output) -> set[str]:
    return {_folded(part) for part in output.path.split("/") if not is_safe_name(part)}


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
