"""Planned outputs, and what publishing them changed."""

from __future__ import annotations

from dataclasses import dataclass

from prsite.diagnostics import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file to be made: ``path`` below the output folder, its root-relative ``url``, and who makes it.

    ``key`` tells the generator what to render; it is made of plain strings, so a plan can travel
    to another process. ``source`` is named when two outputs want one address.
    """

    path: str
    url: str
    generator: str
    key: tuple[str, ...] = ()
    lang: str = ""
    source: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All outputs of a site, in the order of their paths."""

    outputs: tuple[Output, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What publishing changed in the output folder."""

    folder: str
    written: int
    unchanged: int
    removed: int
