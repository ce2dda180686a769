"""For machines: the sitemap with its languages, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from prsite.generators.dates import modified
from prsite.generators.listings import TAXONOMIES
from prsite.generators.overviews import outlets_url, outlets_versions
from prsite.generators.shell import Shell
from prsite.i18n.instants import iso_instant
from prsite.model.card import Address
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.site.site import Site

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@dataclass(frozen=True, slots=True)
class MachineFiles:
    """``/sitemap.xml`` (sitemaps.org 0.9, hreflang as Google documents it) and ``/robots.txt``."""

    shell: Shell
    name: str = "machines"

    def plan(self, site: Site) -> Iterator[Output]:
        """Two files a site; another edition has them for itself."""
        yield Output(path="robots.txt", url="/robots.txt", generator=self.name, key=("robots",))
        if not site.preview:
            yield Output(path="sitemap.xml", url="/sitemap.xml", generator=self.name, key=("sitemap",))

    def render(self, output: Output, view: View) -> bytes:
        """One of the two."""
        if output.key[0] == "robots":
            return self._robots(view).encode("utf-8")
        return self._sitemap(view).encode("utf-8")

    def _robots(self, view: View) -> str:
        if view.preview or view.edition != "public":
            return "User-agent: *\nDisallow: /\n"
        return f"User-agent: *\nAllow: /\n\nSitemap: {self.shell.absolute('/sitemap.xml')}\n"

    def _sitemap(self, view: View) -> str:
        tags = self.shell.config.tags
        homes = {tag: self.shell.home(tag) for tag in tags}
        lines = [_HEAD, *(self._url(homes[tag], homes) for tag in tags)]
        for name in dict.fromkeys(n for tag in tags for n in view.sections(tag)):
            versions = self.shell.versions(name, view)
            lines += [self._url(url, versions) for url in versions.values()]
        for tag in tags:
            lines += self._listings(tag, view)
            for address in view.addresses(tag):
                if not address.noindex and "#" not in address.url:
                    lines.append(self._item(address))
        return "".join(lines) + "</urlset>\n"

    def _listings(self, lang: str, view: View) -> Iterator[str]:
        """First pages of terms and of archives; the rest is reached from them."""
        for taxonomy in (*TAXONOMIES, "categories"):
            for term in view.terms(taxonomy, lang):
                found = {tag: view.label(taxonomy, term.id, tag) for tag in self.shell.config.tags}
                versions = {tag: t.url for tag, t in found.items() if t is not None}
                yield self._url(term.url, {} if taxonomy == "categories" else versions)
        if view.terms("outlets", lang):
            yield self._url(outlets_url(lang, view), outlets_versions(self.shell.config.tags, view))
        with_clippings = {year for year, _ in view.years(lang, "clipping")}
        for year, _ in view.years(lang):
            yield self._url(f"{self.shell.home(lang)}{year:04d}/")
            if year in with_clippings:
                yield self._url(f"{self.shell.home(lang)}clippings/{year:04d}/")
        for year, month, _ in view.months(lang):
            yield self._url(f"{self.shell.home(lang)}{year:04d}/{month:02d}/")

    def _item(self, address: Address) -> str:
        changed = modified(address.date, address.updated, self.shell.config)
        shown = iso_instant(changed) if changed else ""
        return self._url(address.url, dict(address.versions), shown)

    def _url(self, url: str, versions: dict[str, str] | None = None, changed: str = "") -> str:
        parts = [f" <url><loc>{escape(self.shell.absolute(url))}</loc>"]
        if changed:
            parts.append(f"<lastmod>{changed}</lastmod>")
        if versions and len(versions) > 1:
            default = versions.get(self.shell.config.site.language)
            links = [*versions.items(), *([("x-default", default)] if default else [])]
            for lang, address in links:
                href = escape(self.shell.absolute(address))
                parts.append(f'\n  <xhtml:link rel="alternate" hreflang="{lang}" href="{href}"/>')
        return "".join(parts) + "</url>\n"
