"""The FAQ page and a page for each category."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from prsite.config.load import title_of
from prsite.generators.asking import ask_form, form_origins
from prsite.generators.jsonld import Data, faq_page
from prsite.generators.names import SECTION_TITLES, inserted, joined
from prsite.generators.shell import Head, Shell
from prsite.generators.tags import tell_apart
from prsite.i18n.collation import sort_key
from prsite.kinds.faq import Faq
from prsite.model.card import Card, Link, Query, Term
from prsite.model.comments import asked_of
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.model.urls import output_path
from prsite.site.sections import sections
from prsite.site.site import Site
from prsite.theme.context import Category, FaqContext, Question
from prsite.theme.csp import Origins
from prsite.theme.later import later


@dataclass(frozen=True, slots=True)
class FaqPages:
    """``/faq/`` with everything, ``/faq/<category>/`` with one category's questions."""

    shell: Shell
    name: str = "faq"

    def plan(self, site: Site) -> Iterator[Output]:
        """The pages of every language that has questions."""
        for lang in site.config.tags:
            url = sections(site, lang).get("faq")
            if not url:
                continue
            yield Output(path=output_path(url), url=url, generator=self.name, key=("",), lang=lang)
            for id, (term, keys) in site.terms.get(("categories", lang), {}).items():
                yield Output(
                    path=output_path(term.url),
                    url=term.url,
                    generator=self.name,
                    key=(id,),
                    lang=lang,
                    source=site.items[keys[0]].origin.place("category"),
                )

    def render(self, output: Output, view: View) -> bytes:
        """The whole FAQ, or one category."""
        lang, only = output.lang, output.key[0]
        terms = ordered(view.terms("categories", lang), lang)
        shown = tuple(t for t in terms if not only or t.id == only)
        categories = _apart(tuple(self._category(t, view) for t in shown))
        whole = view.text(SECTION_TITLES["faq"], lang)
        heading = shown[0].title if only else whole
        bodies = [question.body for category in categories for question in category.questions]
        head = Head(
            type="faq",
            lang=lang,
            url=output.url,
            title=joined(lang, heading, whole) if only else whole,
            description=self._description(categories, lang),
            versions=later(lambda: self.shell.versions("faq", view)) if not only else None,
            trail=later(lambda: self.shell.section("faq", lang, view)) if only else (),
            json_ld=later(lambda: self._data(output, categories)) if only or len(terms) < 2 else (),
            origins=tuple(dict.fromkeys(o for body in bodies for o in body.origins)),
            policy=form_origins(self.shell.config) + Origins(forms=tuple(o for b in bodies for o in b.forms)),
        )
        context = FaqContext(
            **self.shell.wrap(head, view),
            heading=heading,
            categories=categories,
            all_categories=terms,
            whole=not only,
            ask=ask_form(self.shell.config, lang, self.shell.absolute(output.url)),
        )
        return view.render("faq.html", context).encode("utf-8")

    def _data(self, output: Output, categories: tuple[Category, ...]) -> tuple[Data, ...]:
        questions = [(q.item.title, q.body.text or q.item.title) for c in categories for q in c.questions]
        return (faq_page(questions, self.shell.absolute(output.url), output.lang),)

    def _category(self, term: Term, view: View) -> Category:
        questions = []
        for card in in_order(
            view.select(Query(lang=term.lang, taxonomy="categories", term=term.id)), term.lang
        ):
            item = cast(Faq, view.item(card.key))
            questions.append(
                Question(
                    item=item,
                    card=card,
                    body=view.body(card.key),
                    anchor=item.slug,
                    asked_in=self._asked_in(item, view),
                )
            )
        return Category(title=term.title, url=term.url, anchor=f"c-{term.id}", questions=tuple(questions))

    def _asked_in(self, item: Faq, view: View) -> Link | None:
        """The item that a question was asked on: its comment where that is archived, else its comments."""
        id, comment = asked_of(item.asked_in)
        card = view.find(id, item.lang) if id else None
        if card is None:
            return None
        thread = view.comments(id) if card.comments else None
        shown = [c.id for c in thread.comments if not c.removed] if thread else []
        anchor = f"#comment-{comment}" if comment in shown else "#comments" if shown else ""
        return Link(title=card.title, url=card.url + anchor, lang=card.lang)

    def _description(self, categories: tuple[Category, ...], lang: str) -> str:
        titles = "؛ " if lang in ("fa", "ar", "ur", "ps", "ckb") else "; "
        if len(categories) == 1:
            names = [q.item.title for q in categories[0].questions[:3]]
        else:
            names = [c.title for c in categories]
        shown = titles.join(inserted(name, lang) for name in names)
        return f"{shown} — {inserted(title_of(self.shell.config, lang), lang)}"


def _apart(categories: tuple[Category, ...]) -> tuple[Category, ...]:
    """The categories with no id twice on the page, whatever their answers call their parts."""
    questions = [q for c in categories for q in c.questions]
    taken = [*(c.anchor for c in categories), *(q.anchor for q in questions)]
    bodies = iter(tell_apart([q.body for q in questions], taken))
    return tuple(
        replace(c, questions=tuple(replace(q, body=next(bodies)) for q in c.questions)) for c in categories
    )


def in_order(cards: tuple[Card, ...], lang: str) -> tuple[Card, ...]:
    """Questions by their ``order``, then by the alphabet; those without an order last."""

    def place(card: Card) -> tuple[object, ...]:
        order = cast(int, card.details.get("order") or 0)
        return (order == 0, order, sort_key(card.title, lang))

    return tuple(sorted(cards, key=place))


def ordered(terms: tuple[Term, ...], lang: str) -> tuple[Term, ...]:
    """Categories with most questions first, then by the alphabet."""
    return tuple(sorted(terms, key=lambda t: (-t.count, sort_key(t.title, lang))))
