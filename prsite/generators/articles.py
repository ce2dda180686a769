"""Structured data of item pages."""

from __future__ import annotations

from typing import Any

import msgspec

from prsite.config.load import organisation_of
from prsite.generators.dates import local, modified
from prsite.generators.jsonld import Data, iso, organisation, written
from prsite.generators.people import byline
from prsite.generators.shell import Shell
from prsite.kinds.clipping import Clipping
from prsite.kinds.person import Person
from prsite.model.card import Card
from prsite.model.item import Item
from prsite.model.protocols import View
from prsite.theme.context import Dialogue
from prsite.theme.later import Later

_TYPES = {"post": "BlogPosting", "release": "NewsArticle", "clipping": "BlogPosting", "notice": "NewsArticle"}
_HEADLINE = 110


def article(
    shell: Shell, item: Item, card: Card, dialogue: Later[Dialogue | None], view: View
) -> tuple[Data, ...]:
    """The objects that describe an item's page. Its comments are counted where they are archived."""
    if isinstance(item, Person):
        return (_profile(shell, item, card, view),)
    if item.NAME not in _TYPES:
        return (_web_page(shell, item, card),)
    url = shell.absolute(card.url)
    data: dict[str, Any] = {
        "@type": _TYPES[item.NAME],
        "headline": item.title if len(item.title) <= _HEADLINE else item.title[:_HEADLINE].rstrip(),
        "description": item.summary,
        "url": url,
        "mainEntityOfPage": url,
        "inLanguage": item.lang,
        "datePublished": iso(local(item.date, shell.config)),
        "dateModified": iso(modified(item.date, item.updated, shell.config)),
        "image": _image(shell, card, view),
        "author": _authors(shell, item, view),
        "publisher": publisher(shell, item.lang, view),
        "keywords": list(item.tags),
        "wordCount": item.words,
    }
    talk = dialogue.get() if card.comments else None
    if talk is not None and talk.count:
        data["commentCount"] = talk.count
    if isinstance(item, Clipping):
        data["citation"] = _cited(shell, item, view)
    return (data,)


def _image(shell: Shell, card: Card, view: View) -> list[str]:
    path = card.image.file.path if card.image else shell.config.site.image
    return [shell.absolute(view.media(path).url)] if path else []


def _authors(shell: Shell, item: Item, view: View) -> list[dict[str, Any]] | msgspec.Raw:
    people = []
    for author in item.authors:
        named = byline(author, item.lang, view)
        people.append(
            {"@type": "Person", "name": named.name, "url": shell.absolute(named.url) if named.url else ""}
        )
    if people:
        return people
    return view.once(("author", item.lang), lambda: _desk(shell, item.lang))


def _desk(shell: Shell, lang: str) -> msgspec.Raw:
    """The author of what names none."""
    name = organisation_of(shell.config, lang)
    return written([{"@type": "Organization", "name": name, "url": shell.absolute("/")}])


def publisher(shell: Shell, lang: str, view: View) -> Data:
    """The organisation, as every page names it."""
    return view.once(("publisher", lang), lambda: _publisher(shell, lang, view))


def _publisher(shell: Shell, lang: str, view: View) -> msgspec.Raw:
    logo = shell.logo(view)
    named = shell.frame(lang, view).site.organisation
    return written(organisation(named, shell.absolute("/"), shell.absolute(logo.url) if logo else ""))


def _cited(shell: Shell, item: Clipping, view: View) -> dict[str, Any]:
    """The outlet's own article, which ours is about."""
    name = str((view.entry("outlets", item.outlet, item.lang) or {}).get("name", item.outlet))
    return {
        "@type": "NewsArticle",
        "headline": item.source_title or item.title,
        "url": item.source_url or shell.absolute("/"),
        "datePublished": iso(local(item.source_date or item.date, shell.config)),
        "author": {"@type": "Person", "name": item.source_author}
        if item.source_author
        else {"@type": "Organization", "name": name},
        "publisher": {"@type": "Organization", "name": name},
    }


def _profile(shell: Shell, person: Person, card: Card, view: View) -> dict[str, Any]:
    url = shell.absolute(card.url)
    name = organisation_of(shell.config, person.lang)
    return {
        "@type": "ProfilePage",
        "url": url,
        "inLanguage": person.lang,
        "mainEntity": {
            "@type": "Person",
            "name": person.title,
            "alternateName": person.name_en if person.name_en != person.title else "",
            "honorificPrefix": person.honorific,
            "jobTitle": person.role,
            "url": url,
            "email": person.email,
            "telephone": person.phone,
            "image": shell.absolute(view.media(person.photo.file.path).url) if person.photo else "",
            "worksFor": {"@type": "Organization", "name": name},
            "knowsAbout": list(person.topics),
        },
    }


def _web_page(shell: Shell, item: Item, card: Card) -> dict[str, Any]:
    kind = "AboutPage" if item.slug == "about" else "WebPage"
    return {
        "@type": kind,
        "name": item.title,
        "description": item.summary,
        "url": shell.absolute(card.url),
        "inLanguage": item.lang,
        "dateModified": iso(modified(item.date, item.updated, shell.config)),
    }
