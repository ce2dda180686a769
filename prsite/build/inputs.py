"""Everything a worker needs to render any output, as one picklable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from prsite.config.schema import Config
from prsite.model.item import Item
from prsite.model.protocols import Generator
from prsite.site.site import Site
from prsite.theme.theme import Theme


class Factory(Protocol):
    """Makes a generator for a site: what an extension contributes. It must be picklable."""

    def __call__(self, config: Config, theme: Theme, statics: tuple[str, ...], /) -> Generator[Site]:
        """The generator for these settings, this theme and these project-relative static files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The site, its theme, the folder it lies in, its files by NFC path, and the generator factories.

    ``unpublished`` are items that are not visible: their bodies are looked at for faults only.
    """

    root: Path
    site: Site
    theme: Theme
    files: Mapping[str, str]
    statics: tuple[str, ...] = ()
    factories: tuple[Factory, ...] = ()
    unpublished: tuple[Item, ...] = ()

    def generators(self) -> tuple[Generator[Site], ...]:
        """The generators of every family, newly made."""
        return tuple(make(self.site.config, self.theme, self.statics) for make in self.factories)
