"""Everything a worker needs to render any output, as one picklable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from prsite.build.library import Looked
from prsite.build.stamps import Stamp
from prsite.build.traces import BodyTrace
from prsite.config.schema import Config
from prsite.model.item import Item
from prsite.model.protocols import Generator
from prsite.model.source import Source
from prsite.site.site import Site
from prsite.theme.theme import Theme


class Factory(Protocol):
    """Makes a generator for a site: what an extension contributes. It must be picklable."""

    def __call__(self, config: Config, theme: Theme, statics: tuple[str, ...], /) -> Generator[Site]:
        """The generator for these settings, this theme and these project-relative static files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The site, its theme, the folder it lies in, its files by NFC path, and the generator factories.

    ``unpublished`` are items that are not visible, by path: their bodies are looked at for faults only.
    ``sources`` and ``stamps`` tell of the files below ``content/`` and ``static/``, archives of comments
    among them, by path; ``wholes`` the digest of each item, by key for visible and by path for unpublished
    ones. The rest is what earlier builds left: ``looked`` at files, ``bodies`` by path, and the folder of
    ``packs`` in which those lie. ``build`` names this build among those whose packs are there.
    """

    root: Path
    site: Site
    theme: Theme
    files: Mapping[str, str]
    statics: tuple[str, ...] = ()
    factories: tuple[Factory, ...] = ()
    unpublished: Mapping[str, Item] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    wholes: Mapping[str, bytes] = field(default_factory=dict)
    looked: Mapping[str, Looked] = field(default_factory=dict)
    bodies: Mapping[str, BodyTrace] = field(default_factory=dict)
    packs: Path = Path()
    build: str = "0"

    def generators(self) -> tuple[Generator[Site], ...]:
        """The generators of every family, newly made."""
        return tuple(make(self.site.config, self.theme, self.statics) for make in self.factories)
