"""Files that go out as they are: the theme's assets and the site's ``static/``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prsite.diagnostics import Place
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.site.site import Site
from prsite.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Assets:
    """The theme's stylesheet, script, fonts and other static files.

    Their bytes come from no view, so the digest of each stands in the key of its output.
    """

    theme: Theme
    name: str = "assets"

    def plan(self, site: Site) -> Iterator[Output]:
        """One output an asset."""
        for asset in self.theme.assets:
            key = (asset.path, asset.digest)
            yield Output(path=asset.path, url=f"/{asset.path}", generator=self.name, key=key)

    def render(self, output: Output, view: View) -> bytes:
        """The asset's bytes."""
        return next(asset.data for asset in self.theme.assets if asset.path == output.key[0])


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
