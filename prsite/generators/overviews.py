"""Overviews: all terms of a taxonomy, and the archive by year and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prsite.config.load import calendar_of, digits_of, title_of
from prsite.generators.names import SECTION_TITLES, joined
from prsite.generators.shell import Head, Shell
from prsite.i18n.calendars.registry import calendar
from prsite.i18n.collation import initial
from prsite.i18n.dates import format_date
from prsite.model.card import Query, Term
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.model.urls import language_prefix, output_path
from prsite.site.sections import sections
from prsite.site.site import Site
from prsite.theme.context import ArchiveContext, ArchiveMonth, ArchiveYear, TermsContext
from prsite.theme.later import later

_OVERVIEWS = {"tags": "tags", "series": "series", "authors": "authors", "offices": "offices"}


@dataclass(frozen=True, slots=True)
class Overviews:
    """``/tags/``, ``/series/``, ``/authors/``, ``/offices/``, ``/clippings/outlets/`` and ``/archive/``."""

    shell: Shell
    name: str = "overviews"

    def plan(self, site: Site) -> Iterator[Output]:
        """The overviews that have anything to show."""
        for lang in site.config.tags:
            found = sections(site, lang)
            urls = {name: found[name] for name in (*_OVERVIEWS, "archive") if name in found}
            if site.terms.get(("outlets", lang)):
                urls["outlets"] = f"{found['clippings']}outlets/"
            for name, url in urls.items():
                yield Output(path=output_path(url), url=url, generator=self.name, key=(name,), lang=lang)

    def render(self, output: Output, view: View) -> bytes:
        """One overview."""
        name, lang = output.key[0], output.lang
        heading = view.text(SECTION_TITLES.get(name, "Outlets"), lang)
        head = Head(
            type="archive" if name == "archive" else "terms",
            lang=lang,
            url=output.url,
            title=heading,
            description=joined(lang, heading, title_of(self.shell.config, lang)),
            versions=later(lambda: self._versions(name, view)),
            trail=later(lambda: self.shell.section("clippings", lang, view)) if name == "outlets" else (),
        )
        wrapped = self.shell.wrap(head, view)
        if name == "archive":
            context = ArchiveContext(**wrapped, heading=heading, years=self._years(lang, view))
            return view.render("archive.html", context).encode("utf-8")
        terms = view.terms(name, lang)
        groups = _grouped(terms, lang) if name in ("tags", "authors", "outlets") else (("", terms),)
        return view.render("terms.html", TermsContext(**wrapped, heading=heading, groups=groups)).encode(
            "utf-8"
        )

    def _versions(self, name: str, view: View) -> dict[str, str]:
        if name == "outlets":
            return outlets_versions(self.shell.config.tags, view)
        return self.shell.versions(name, view)

    def _years(self, lang: str, view: View) -> tuple[ArchiveYear, ...]:
        config = self.shell.config
        name, digits = calendar_of(config, lang), digits_of(config, lang)
        prefix = language_prefix(lang, config.site.language)
        years: dict[int, list[ArchiveMonth]] = {}
        for year, month, count in view.months(lang):
            first = calendar(name).from_fields(year, month, 1)
            title = format_date(first, lang, calendar=name, digits=digits, style="month")
            url = f"{prefix}{year:04d}/{month:02d}/"
            years.setdefault(year, []).append(ArchiveMonth(title=title, url=url, count=count))
        return tuple(
            ArchiveYear(
                year=year,
                url=f"{prefix}{year:04d}/",
                count=sum(m.count for m in months),
                months=tuple(months),
            )
            for year, months in years.items()
        )


def outlets_url(lang: str, view: View) -> str:
    """The address of the overview of all outlets in a language that has clippings."""
    return f"{view.sections(lang)['clippings']}outlets/"


def outlets_versions(tags: Iterable[str], view: View) -> dict[str, str]:
    """The overview of outlets in every language that has one."""
    return {
        lang: outlets_url(lang, view) for lang in tags if view.exists(Query(lang=lang, kinds=("clipping",)))
    }


def _grouped(terms: tuple[Term, ...], lang: str) -> tuple[tuple[str, tuple[Term, ...]], ...]:
    """Terms by their initial letter, in the alphabet of the language."""
    groups: dict[str, list[Term]] = {}
    for term in terms:
        groups.setdefault(initial(term.title, lang), []).append(term)
    return tuple((letter, tuple(held)) for letter, held in groups.items())
