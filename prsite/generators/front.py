"""The front page of each language, and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prsite.config.load import description_of, title_of
from prsite.generators.articles import publisher
from prsite.generators.faq import in_order
from prsite.generators.items import outlets
from prsite.generators.jsonld import website
from prsite.generators.names import SECTION_TITLES
from prsite.generators.press import spokespeople
from prsite.generators.shell import Head, Shell
from prsite.model.card import Card, Link, Query
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.model.urls import language_prefix, output_path
from prsite.site.site import Site
from prsite.theme.context import FrontContext, NotFoundContext
from prsite.theme.later import Later, later

_LATEST = 8
_CLIPPINGS = 4
_RELEASES = 4
_NOTICES = 4
_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class FrontPages:
    """``/`` and ``/<tag>/``; ``404.html`` in each."""

    shell: Shell
    name: str = "front"

    def plan(self, site: Site) -> Iterator[Output]:
        """Two pages a language."""
        for lang in site.config.tags:
            url = language_prefix(lang, site.config.site.language)
            yield Output(path=output_path(url), url=url, generator=self.name, key=("front",), lang=lang)
            missing = f"{url}404.html"
            yield Output(path=output_path(missing), url=missing, generator=self.name, key=("404",), lang=lang)

    def render(self, output: Output, view: View) -> bytes:
        """The front page, or the 404 page."""
        if output.key[0] == "404":
            return self._not_found(output, view)
        lang, config = output.lang, self.shell.config
        title, description = title_of(config, lang), description_of(config, lang)
        head = Head(
            type="front",
            lang=lang,
            url=output.url,
            title=title,
            description=description or title,
            versions={tag: self.shell.home(tag) for tag in config.tags},
            json_ld=later(
                lambda: (
                    website(title, description, self.shell.absolute(output.url), lang),
                    publisher(self.shell, lang, view),
                )
            ),
            front=True,
        )
        news = view.select(Query(lang=lang, kinds=("post", "release"), limit=60))
        lead = next((c for c in news if c.featured), news[0] if news else None)
        clippings = Later(lambda: view.select(Query(lang=lang, kinds=("clipping",), limit=_CLIPPINGS)))
        context = FrontContext(
            **self.shell.wrap(head, view),
            lead=lead,
            latest=tuple(c for c in news if c is not lead)[:_LATEST],
            clippings=later(clippings.get),
            outlets=later(lambda: outlets(clippings.get(), lang, view)),
            releases=later(lambda: view.select(Query(lang=lang, kinds=("release",), limit=_RELEASES))),
            notices=later(lambda: view.select(Query(lang=lang, kinds=("notice",), limit=_NOTICES))),
            questions=later(lambda: _questions(lang, view)),
            contacts=later(lambda: spokespeople(lang, view, self.shell)),
            kit=later(lambda: _kit(lang, view)),
            updated=later(lambda: view.updated),
        )
        return view.render("front.html", context).encode("utf-8")

    def _not_found(self, output: Output, view: View) -> bytes:
        lang = output.lang
        title = view.text("Page not found", lang)
        head = Head(type="message", lang=lang, url=output.url, title=title, noindex=True)
        context = NotFoundContext(
            **self.shell.wrap(head, view),
            suggestions=later(lambda: _suggestions(lang, view)),
            latest=later(lambda: view.select(Query(lang=lang, kinds=("post", "release"), limit=3))),
        )
        return view.render("404.html", context).encode("utf-8")


def _suggestions(lang: str, view: View) -> tuple[Link, ...]:
    found = view.sections(lang)
    names = (name for name in ("posts", "faq", "press") if name in found)
    return tuple(Link(title=view.text(SECTION_TITLES[name], lang), url=found[name]) for name in names)


def _kit(lang: str, view: View) -> Card | None:
    kits = view.select(Query(lang=lang, kinds=("presskit",), limit=1))
    return kits[0] if kits else None


def _questions(lang: str, view: View) -> tuple[Card, ...]:
    """The first question of each category, at most three; then the next ones."""
    chosen: list[Card] = []
    queues = [
        list(in_order(view.select(Query(lang=lang, taxonomy="categories", term=t.id)), lang))
        for t in view.terms("categories", lang)
    ]
    while any(queues) and len(chosen) < _QUESTIONS:
        for queue in queues:
            if queue and len(chosen) < _QUESTIONS:
                chosen.append(queue.pop(0))
    return tuple(chosen)
