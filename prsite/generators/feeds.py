"""RSS 2.0, Atom and JSON Feed 1.1: for each language, kind, tag, office and audience."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from prsite.config.load import description_of, organisation_of, title_of
from prsite.generators.entries import Entry, clean, entry_of, tag_of
from prsite.generators.listings import FEED_TAXONOMIES, SECTION_KINDS, term_query
from prsite.generators.names import FEED_TYPES, SECTION_TITLES, joined
from prsite.generators.shell import Shell
from prsite.generators.syndication import FeedHead, atom, json_feed, rss
from prsite.i18n.bidi import mark_title
from prsite.i18n.languages import direction
from prsite.model.card import Card, Query
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.model.urls import language_prefix, output_path
from prsite.site.queries import matching
from prsite.site.site import Site


@dataclass(frozen=True, slots=True)
class FeedFiles:
    """``feed.xml``, ``atom.xml`` and ``feed.json`` beside every listing that has a feed.

    An item's entry is the same in all of them; it is made once.
    """

    shell: Shell
    name: str = "feeds"

    def plan(self, site: Site) -> Iterator[Output]:
        """Feeds that have at least one item."""
        kinds = site.config.feeds.kinds
        if not kinds:
            return
        for lang in site.config.tags:
            prefix = language_prefix(lang, site.config.site.language)
            yield from self._formats(site, prefix, ("site",), Query(lang=lang, kinds=kinds))
            for section, kind in SECTION_KINDS.items():
                if kind in kinds:
                    query = Query(lang=lang, kinds=(kind,))
                    yield from self._formats(site, f"{prefix}{section}/", ("section", section), query)
            for taxonomy in FEED_TAXONOMIES:
                for id, (term, _) in site.terms.get((taxonomy, lang), {}).items():
                    query = replace(term_query(taxonomy, id, lang), kinds=kinds)
                    yield from self._formats(site, term.url, ("term", taxonomy, id), query)

    def _formats(self, site: Site, base: str, key: tuple[str, ...], query: Query) -> Iterator[Output]:
        if next(matching(site, replace(query, dated=True)), None) is None:
            return
        for format in site.config.feeds.formats:
            url = base + FEED_TYPES[format][1]
            yield Output(
                path=output_path(url),
                url=url,
                generator=self.name,
                key=(format, base, *key),
                lang=query.lang,
            )

    def render(self, output: Output, view: View) -> bytes:
        """One feed in one format."""
        format, base, *key = output.key
        lang, config = output.lang, self.shell.config
        query = replace(self._query(tuple(key), lang), dated=True, limit=config.feeds.items)
        cards = view.select(query)
        entries = tuple(self._entry(card, view) for card in cards)
        head = self._head(tuple(key), base, output.url, lang, entries, view)
        writer = {"rss": rss, "atom": atom, "json": json_feed}[format]
        return writer(head, entries)

    def _entry(self, card: Card, view: View) -> Entry:
        return view.once(("feeds", "entry", card.key), lambda: entry_of(card, view, self.shell))

    def _query(self, key: tuple[str, ...], lang: str) -> Query:
        kinds = self.shell.config.feeds.kinds
        match key:
            case ("section", section):
                return Query(lang=lang, kinds=(SECTION_KINDS[section],))
            case ("term", taxonomy, id):
                return replace(term_query(taxonomy, id, lang), kinds=kinds)
        return Query(lang=lang, kinds=kinds)

    def _head(
        self,
        key: tuple[str, ...],
        base: str,
        url: str,
        lang: str,
        entries: tuple[Entry, ...],
        view: View,
    ) -> FeedHead:
        config = self.shell.config
        side = direction(lang)
        title = title_of(config, lang)
        match key:
            case ("section", section):
                title = joined(lang, view.text(SECTION_TITLES[section], lang), title)
            case ("term", taxonomy, id):
                term = view.label(taxonomy, id, lang)
                title = joined(lang, term.title if term else id, title)
        return FeedHead(
            title=mark_title(clean(title), side),
            description=mark_title(clean(description_of(config, lang) or title), side),
            lang=lang,
            home=self.shell.absolute(base),
            self_url=self.shell.absolute(url),
            id=tag_of(url.lstrip("/"), config),
            author=clean(organisation_of(config, lang)),
            picture=self.shell.absolute(view.media(config.site.image).url) if config.site.image else "",
            updated=max(e.updated for e in entries),
        )
