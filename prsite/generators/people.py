"""People: their index, their vCards, and how bylines and quotes name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from prsite.config.load import organisation_of, title_of
from prsite.generators.lines import escape_text, fold_line
from prsite.generators.names import SECTION_TITLES, joined
from prsite.generators.shell import Head, Shell
from prsite.i18n.collation import initial, sort_key, strip_name_prefix
from prsite.i18n.phones import tel_address
from prsite.kinds.person import Person
from prsite.model.card import Card, Query
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.model.urls import output_path
from prsite.model.values import Quote
from prsite.site.sections import sections
from prsite.site.site import Site
from prsite.theme.context import Byline, PeopleContext, QuoteInfo
from prsite.theme.later import later

_MANY = 24
"""As many people as this stand under the letters of the alphabet."""


@dataclass(frozen=True, slots=True)
class PeoplePages:
    """The index of people in each language, and a vCard for everyone."""

    shell: Shell
    name: str = "people"

    def plan(self, site: Site) -> Iterator[Output]:
        """``/people/`` and ``<person>/contact.vcf``."""
        for lang in site.config.tags:
            url = sections(site, lang).get("people")
            if url:
                yield Output(path=output_path(url), url=url, generator=self.name, key=("index",), lang=lang)
            for key in site.keys_of(lang, "person"):
                card = site.cards[key]
                url = vcard_url(card)
                place = site.items[key].origin.place("slug")
                yield Output(
                    path=output_path(url),
                    url=url,
                    generator=self.name,
                    key=("vcard", key),
                    lang=lang,
                    source=place,
                )

    def render(self, output: Output, view: View) -> bytes:
        """The index, or one vCard."""
        if output.key[0] == "vcard":
            person = cast(Person, view.item(output.key[1]))
            return vcard(person, self.shell, view).encode("utf-8")
        lang = output.lang
        heading = view.text(SECTION_TITLES["people"], lang)
        head = Head(
            type="people",
            lang=lang,
            url=output.url,
            title=heading,
            description=joined(lang, heading, title_of(self.shell.config, lang)),
            versions=later(lambda: self.shell.versions("people", view)),
        )
        found = people(lang, view)
        context = PeopleContext(
            **self.shell.wrap(head, view),
            heading=heading,
            people=found,
            groups=later(lambda: grouped(found, lang)),
        )
        return view.render("people.html", context).encode("utf-8")


def people(lang: str, view: View) -> tuple[Card, ...]:
    """Everyone, by family name; honorifics and «سید» do not count."""
    cards = view.select(Query(lang=lang, kinds=("person",)))

    def order(card: Card) -> tuple[object, ...]:
        return (sort_key(_family(card), lang), sort_key(card.title, lang))

    return tuple(sorted(cards, key=order))


def _family(card: Card) -> str:
    """The name by which a person is found."""
    return strip_name_prefix(str(card.details.get("family_name") or card.title))


def grouped(cards: tuple[Card, ...], lang: str) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    """People by the initial of their family name, in the alphabet of the language."""
    if len(cards) < _MANY:
        return (("", cards),) if cards else ()
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(initial(_family(card), lang), []).append(card)
    return tuple((letter, tuple(held)) for letter, held in groups.items())


def vcard_url(card: Card) -> str:
    """The address of a person's vCard."""
    return f"{card.url}contact.vcf"


def byline(author: str, lang: str, view: View) -> Byline:
    """An author as a byline shows it: without honorific."""
    card = view.find(author, lang)
    if card is not None and card.kind == "person":
        return Byline(name=card.title, role=str(card.details.get("role") or ""), url=card.url)
    entry = view.entry("authors", author, lang)
    if entry is not None:
        return Byline(name=str(entry.get("name", author)), role=str(entry.get("role", "")))
    return Byline(name=author)


def quote_of(quote: Quote, lang: str, view: View) -> QuoteInfo:
    """A quote with its speaker: with honorific."""
    card = view.find(quote.person, lang)
    if card is None or card.kind != "person":
        return QuoteInfo(text=quote.text, name=quote.person)
    honorific = str(card.details.get("honorific") or "")
    return QuoteInfo(
        text=quote.text,
        name=f"{honorific} {card.title}".strip(),
        role=str(card.details.get("role") or ""),
        url=card.url,
    )


def vcard(person: Person, shell: Shell, view: View) -> str:
    """vCard 4.0 (RFC 6350): UTF-8, CRLF, lines folded at 75 octets."""
    card = cast(Card, view.card(person.key))
    family, given = escape_text(person.family_name), escape_text(person.given_name)
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"FN:{escape_text(person.title)}",
        f"N:{family};{given};;{escape_text(person.honorific)};",
        f"ORG:{escape_text(organisation_of(shell.config, person.lang))}",
        f"LANG:{person.lang}",
        f"URL:{shell.absolute(card.url)}",
    ]
    if person.role:
        lines.append(f"TITLE:{escape_text(person.role)}")
    if telephone := tel_address(person.phone, shell.config.zone.key):
        lines.append(f"TEL;TYPE=work;VALUE=uri:{telephone}")
    if person.email:
        lines.append(f"EMAIL;TYPE=work:{escape_text(person.email)}")
    return "".join(fold_line(line) for line in (*lines, "END:VCARD"))
