"""Listings: sections, genres, types, tags, authors, offices, series, audiences, outlets, years, months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from prsite.config.load import calendar_of, digits_of, title_of
from prsite.generators.items import outlets
from prsite.generators.names import SECTION_TITLES, inserted, joined
from prsite.generators.shell import Head, Shell
from prsite.i18n.calendars.registry import calendar
from prsite.i18n.dates import format_date
from prsite.i18n.digits import native_digits
from prsite.model.card import Link, Query, Term
from prsite.model.output import Output
from prsite.model.protocols import Contact, View
from prsite.model.urls import language_prefix, output_path
from prsite.site.permalinks import page_of
from prsite.site.queries import count
from prsite.site.site import Site
from prsite.theme.context import Facet, ListingContext, Pager
from prsite.theme.later import Lazy, later

SECTION_KINDS = {"posts": "post", "releases": "release", "clippings": "clipping", "notices": "notice"}
TAXONOMIES = (
    "tags",
    "genres",
    "release-types",
    "notice-types",
    "authors",
    "offices",
    "series",
    "audiences",
    "outlets",
)
_FACETS = {
    "posts": (("By genre", "genres"), ("Series", "series"), ("By audience", "audiences")),
    "releases": (("By type", "release-types"), ("By audience", "audiences")),
    "notices": (("By type", "notice-types"),),
    "clippings": (("By outlet", "outlets"),),
}
_PARENTS = {
    "genres": "posts",
    "series": "series",
    "release-types": "releases",
    "notice-types": "notices",
    "outlets": "clippings",
    "tags": "tags",
    "authors": "authors",
    "offices": "offices",
    "audiences": "",
}
_LABELS = {
    "tags": "Tag",
    "authors": "Author",
    "offices": "Office",
    "series": "Series",
    "audiences": "Audience",
    "outlets": "Outlet",
}
_FEW = 12
"""The most pages that all link to each other: the links grow as the square of their number."""
_NEAR = 3
FEED_TAXONOMIES = ("tags", "offices", "audiences")


@dataclass(frozen=True, slots=True)
class Listings:
    """All listings, a page for every ``pagination.size`` items."""

    shell: Shell
    name: str = "listings"

    def plan(self, site: Site) -> Iterator[Output]:
        """Sections, terms, years and months of every language."""
        for lang in site.config.tags:
            prefix = language_prefix(lang, site.config.site.language)
            for section, kind in SECTION_KINDS.items():
                query = Query(lang=lang, kinds=(kind,))
                yield from self._pages(site, f"{prefix}{section}/", ("section", section), query)
            for taxonomy in TAXONOMIES:
                for id, (term, _) in site.terms.get((taxonomy, lang), {}).items():
                    query = term_query(taxonomy, id, lang)
                    yield from self._pages(site, term.url, ("term", taxonomy, id), query)
            months = site.months.get(lang, {})
            for year in dict.fromkeys(y for y, _ in months):
                key = ("year", str(year))
                yield from self._pages(site, f"{prefix}{year:04d}/", key, Query(lang=lang, year=year))
                press = Query(lang=lang, kinds=("clipping",), year=year)
                yield from self._pages(
                    site, f"{prefix}clippings/{year:04d}/", ("press-year", str(year)), press
                )
            for year, month in months:
                url = f"{prefix}{year:04d}/{month:02d}/"
                query = Query(lang=lang, year=year, month=month)
                yield from self._pages(site, url, ("month", str(year), str(month)), query)

    def _pages(self, site: Site, url: str, key: tuple[str, ...], query: Query) -> Iterator[Output]:
        size = site.config.pagination.size
        for number in range(1, -(-count(site, query) // size) + 1):
            address = page_of(url, number)
            yield Output(
                path=output_path(address),
                url=address,
                generator=self.name,
                key=(*key, url, str(number)),
                lang=query.lang,
            )

    def render(self, output: Output, view: View) -> bytes:
        """One page of one listing."""
        *key, base, number = output.key
        subject = self._subject(tuple(key), output.lang, view)
        size = self.shell.config.pagination.size
        query = replace(subject.query, offset=(int(number) - 1) * size, limit=size)
        total = view.count(subject.query)
        cards = view.select(query)
        head = self._head(subject, output, base, int(number), view)
        context = ListingContext(
            **self.shell.wrap(head, view),
            heading=subject.heading,
            label=subject.label,
            term=subject.term,
            cards=cards,
            outlets=later(lambda: outlets(cards, output.lang, view)),
            count=total,
            pager=later(lambda: _pager(base, int(number), -(-total // size))),
            facets=later(lambda: subject.facets),
            contact=later(lambda: subject.contact),
        )
        return view.render("listing.html", context).encode("utf-8")

    def _head(self, subject: Subject, output: Output, base: str, number: int, view: View) -> Head:
        lang = output.lang
        title = subject.heading
        if number > 1:
            digits = digits_of(self.shell.config, lang)
            title = joined(lang, title, f"{view.text('page', lang)} {native_digits(str(number), digits)}")
        # A tag may be called like an office, an author like a person: the label tells their pages apart.
        title = f"{subject.label}: {inserted(title, lang)}" if subject.label else title
        return Head(
            type=subject.type,
            lang=lang,
            url=output.url,
            title=title,
            description=joined(lang, title, title_of(self.shell.config, lang)),
            versions=later(lambda: subject.versions) if number == 1 else None,
            trail=later(lambda: subject.trail),
            feeds=later(lambda: self.shell.feeds(subject.heading, base) if subject.has_feed else ()),
        )

    def _subject(self, key: tuple[str, ...], lang: str, view: View) -> Subject:
        match key:
            case ("section", section):
                return self._section(section, lang, view)
            case ("term", taxonomy, id):
                return self._term(taxonomy, id, lang, view)
            case ("press-year", year):
                return self._press_year(int(year), lang, view)
            case (_, year, *month):
                return self._period(int(year), int(month[0]) if month else 0, lang, view)
        raise ValueError(f"no listing {key}")

    def _section(self, section: str, lang: str, view: View) -> Subject:
        query = Query(lang=lang, kinds=(SECTION_KINDS[section],))
        return Subject(
            type="listing",
            heading=view.text(SECTION_TITLES[section], lang),
            query=query,
            versions=later(lambda: self.shell.versions(section, view)),
            facets=later(lambda: self._facets(section, lang, view)),
            has_feed=later(lambda: self.shell.has_feed(query, view)),
        )

    def _facets(self, section: str, lang: str, view: View) -> tuple[Facet, ...]:
        facets = tuple(
            Facet(title=view.text(title, lang), choices=terms)
            for title, taxonomy in _FACETS.get(section, ())
            if len(terms := view.terms(taxonomy, lang)) > 1
        )
        return (*facets, *self._press_years(lang, view)) if section == "clippings" else facets

    def _press_years(self, lang: str, view: View) -> tuple[Facet, ...]:
        prefix = language_prefix(lang, self.shell.config.site.language)
        digits = digits_of(self.shell.config, lang)
        choices = tuple(
            Term(
                taxonomy="years",
                id=str(year),
                title=native_digits(str(year), digits),
                lang=lang,
                url=f"{prefix}clippings/{year:04d}/",
                count=count,
            )
            for year, count in view.years(lang, "clipping")
        )
        return (Facet(title=view.text("By year", lang), choices=choices),) if choices else ()

    def _press_year(self, year: int, lang: str, view: View) -> Subject:
        digits = digits_of(self.shell.config, lang)
        shown = native_digits(str(year), digits)
        section = view.text(SECTION_TITLES["clippings"], lang)
        return Subject(
            type="archive-listing",
            heading=view.text("{section}, {year}", lang).format(section=section, year=shown),
            query=Query(lang=lang, kinds=("clipping",), year=year),
            trail=later(lambda: self.shell.section("clippings", lang, view)),
        )

    def _term(self, taxonomy: str, id: str, lang: str, view: View) -> Subject:
        term = view.term(taxonomy, id, lang)
        if term is None:
            raise ValueError(f"no term {taxonomy}/{id}")
        query = term_query(taxonomy, id, lang)
        parent = _PARENTS[taxonomy]
        return Subject(
            type="term",
            heading=term.title,
            label=view.text(_LABELS[taxonomy], lang) if taxonomy in _LABELS else "",
            query=query,
            term=term,
            versions=later(lambda: self._versions(taxonomy, id, view)),
            trail=later(lambda: self.shell.section(parent, lang, view)) if parent else (),
            has_feed=later(lambda: self.shell.has_feed(query, view))
            if taxonomy in FEED_TAXONOMIES
            else False,
            contact=later(lambda: self._office(id, lang, view)) if taxonomy == "offices" else None,
        )

    def _versions(self, taxonomy: str, id: str, view: View) -> dict[str, str]:
        found = {tag: view.label(taxonomy, id, tag) for tag in self.shell.config.tags}
        return {tag: term.url for tag, term in found.items() if term is not None}

    def _office(self, id: str, lang: str, view: View) -> Contact | None:
        entry = view.entry("offices", id, lang)
        if entry is None:
            return None
        return Contact(
            name=str(entry.get("name", id)),
            role=str(entry.get("address", "")),
            phone=str(entry.get("phone", "")),
            email=str(entry.get("email", "")),
            messenger=str(entry.get("messenger", "")),
        )

    def _period(self, year: int, month: int, lang: str, view: View) -> Subject:
        config = self.shell.config
        name = calendar_of(config, lang)
        digits = digits_of(config, lang)
        shown = native_digits(str(year), digits)
        above: tuple[Link, ...] = ()
        if month:
            first = calendar(name).from_fields(year, month, 1)
            heading = format_date(first, lang, calendar=name, digits=digits, style="month")
            prefix = language_prefix(lang, config.site.language)
            above = (Link(title=shown, url=f"{prefix}{year:04d}/"),)
        else:
            heading = shown
        return Subject(
            type="archive-listing",
            heading=heading,
            label=view.text("Archive", lang),
            query=Query(lang=lang, year=year, month=month),
            trail=later(lambda: (*self.shell.section("archive", lang, view), *above)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject(Lazy):
    """What a listing lists."""

    type: str
    heading: str
    query: Query
    label: str = ""
    term: Term | None = None
    versions: dict[str, str] | None = None
    trail: tuple[Link, ...] = ()
    facets: tuple[Facet, ...] = ()
    has_feed: bool = False
    contact: Contact | None = None


def term_query(taxonomy: str, id: str, lang: str) -> Query:
    """The items of a term that listings and feeds show (people and pages have tags too)."""
    return Query(lang=lang, taxonomy=taxonomy, term=id)


def _pager(base: str, number: int, total: int) -> Pager:
    """The pages around one of a listing: all of few, else the first, the last and the nearest."""
    near = range(number - _NEAR, number + _NEAR + 1)
    shown = [n for n in range(1, total + 1) if total <= _FEW or n in near or n in (1, total)]
    return Pager(
        number=number,
        total=max(total, 1),
        previous=page_of(base, number - 1) if number > 1 else "",
        next=page_of(base, number + 1) if number < total else "",
        pages=tuple((n, page_of(base, n)) for n in shown),
    )
