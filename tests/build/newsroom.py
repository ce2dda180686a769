"""What a build makes on its way, for tests that look at one step: readings, a site, a view."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from prsite.build.inputs import Inputs
from prsite.build.records import Record
from prsite.build.sources import Entries, read_sources, stamps_of
from prsite.build.stamps import Stamp
from prsite.builtin import BUILTIN
from prsite.config.load import load_config
from prsite.config.schema import Config
from prsite.content.registries import read_registries
from prsite.content.scan import scan
from prsite.extensions import factories_of, kinds_of
from prsite.model.registry import Registries
from prsite.model.source import Source
from prsite.site.assemble import assemble
from prsite.site.site import Site
from prsite.theme.loader import load_theme
from tests.sites.newsroom import NOW

KINDS = kinds_of((BUILTIN,))
FAR = 10**20
"""A time by the file system's clock, in nanoseconds, at which every file is old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """A site's folder, step by step."""

    root: Path
    config: Config
    sources: tuple[Source, ...]
    stamps: dict[str, Stamp]
    registries: Registries

    def read(self, *records: Record) -> Entries:
        """Reads with what an earlier reading left."""
        return read_sources(
            self.root,
            self.sources,
            KINDS,
            self.config,
            records={record.path: record for record in records},
            stamps=self.stamps,
        )

    def site(self, entries: Entries, *, at: datetime = NOW, edition: str = "public") -> Site:
        """Assembles what was read."""
        items = tuple(entry.item for entry in entries.by_path.values())
        return assemble(items, self.registries, self.config, edition=edition, at=at).value

    def inputs(self, entries: Entries, site: Site) -> Inputs:
        """What a worker needs."""
        by_path = entries.by_path
        plain = [s for s in self.sources if s.role in ("file", "static")]
        threads = [s for s in self.sources if s.role == "thread"]
        return Inputs(
            root=self.root,
            site=site,
            theme=load_theme(self.root, self.config, cache=self.root / ".prsite").value,
            files={unicodedata.normalize("NFC", s.path): s.path for s in plain},
            statics=tuple(s.path for s in plain if s.role == "static"),
            factories=factories_of((BUILTIN,)),
            sources={s.path: s for s in (*plain, *threads)},
            stamps=self.stamps,
            wholes={key: by_path[path].whole for path, key in site.paths.items()},
            packs=self.root / ".prsite" / "packs",
        )


def steps(root: Path, *, now_ns: int = FAR) -> Steps:
    """Looks at a site's folder."""
    sources = scan(root).value
    return Steps(
        root=root,
        config=load_config(root).value,
        sources=sources,
        stamps=stamps_of(sources, now_ns),
        registries=read_registries(root, sources).value,
    )
