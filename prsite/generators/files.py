"""Files that go out as they are: the theme's assets and the site's ``static/``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prsite.diagnostics import Place
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.site.site import Site


@dataclass(frozen=True, slots=True)
class Assets:
    """The theme's stylesheet, script, fonts and other static files, by output path."""

    files: Mapping[str, bytes]
    name: str = "assets"

    def plan(self, site: Site) -> Iterator[Output]:
        """One output an asset."""
        for path in self.files:
            yield Output(path=path, url="/" + path, generator=self.name, key=(path,))

    def render(self, output: Output, view: View) -> bytes:
        """The asset's bytes."""
        return self.files[output.key[0]]


@dataclass(frozen=True, slots=True)
class StaticFiles:
    """The site's own ``static/``: project-relative paths, published without the folder's name."""

    paths: tuple[str, ...]
    name: str = "static"

    def plan(self, site: Site) -> Iterator[Output]:
        """One output a file."""
        for path in self.paths:
            out = path.removeprefix("static/")
            yield Output(path=out, url="/" + out, generator=self.name, key=(path,), source=Place(path))

    def render(self, output: Output, view: View) -> bytes:
        """The file's bytes."""
        return view.file_bytes(output.key[0])
