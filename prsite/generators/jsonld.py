"""Structured data (schema.org) as JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

import msgspec

from prsite.i18n.instants import iso_instant
from prsite.model.card import Link
from prsite.theme.context import OrganisationInfo

CONTEXT = "https://schema.org"
Absolute = Callable[[str], str]
Data = dict[str, Any] | msgspec.Raw
"""An object: as a dict whose empty parts are left out, or as JSON already (``written``)."""

_encode = msgspec.json.Encoder().encode


def graph(objects: Iterable[Data]) -> str:
    """JSON for one ``script`` element: ``<``, ``>`` and ``&`` escaped, so that it cannot end early."""
    whole = [_filled(o) for o in objects]
    if not whole:
        return ""
    text = _encode({"@context": CONTEXT, "@graph": whole}).decode("utf-8")
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def written(value: Any) -> msgspec.Raw:
    """What many pages hold, as JSON: an object without its empty parts, or a list of objects."""
    return msgspec.Raw(_encode(_filled(value)))


def _filled(value: Any) -> Any:
    """The value without empty parts; numbers and truth values are never empty."""
    kind = type(value)
    if kind is dict:
        kept = {k: _filled(v) if type(v) in (dict, list) else v for k, v in value.items()}
        return {k: v for k, v in kept.items() if v or v == 0}
    if kind is list:
        return [_filled(v) if type(v) in (dict, list) else v for v in value if v or v == 0]
    return value


def iso(value: datetime | None) -> str:
    """ISO 8601 with offset."""
    return iso_instant(value) if value else ""


def breadcrumb_list(trail: Iterable[Link], here: Link, absolute: Absolute) -> Data:
    """BreadcrumbList: the way from the front page to this one. No part of it is empty."""
    steps = [
        {"@type": "ListItem", "position": n, "name": link.title, "item": absolute(link.url)}
        for n, link in enumerate((*trail, here), 1)
    ]
    return msgspec.Raw(_encode({"@type": "BreadcrumbList", "itemListElement": steps}))


def organisation(org: OrganisationInfo, site_url: str, logo: str) -> dict[str, Any]:
    """Organization: who publishes."""
    contact = {
        "@type": "ContactPoint",
        "contactType": "press",
        "telephone": org.phone,
        "email": org.email,
    }
    return {
        "@type": "Organization",
        "name": org.name,
        "url": org.url or site_url,
        "logo": logo,
        "address": org.address,
        "contactPoint": contact if org.phone or org.email else None,
        "sameAs": [link.url for link in org.social],
    }


def website(title: str, description: str, url: str, lang: str) -> dict[str, Any]:
    """WebSite: the newsroom itself, on its front page."""
    return {
        "@type": "WebSite",
        "name": title,
        "description": description,
        "url": url,
        "inLanguage": lang,
    }


def faq_page(questions: Iterable[tuple[str, str]], url: str, lang: str) -> dict[str, Any]:
    """FAQPage: (question, answer as plain text)."""
    return {
        "@type": "FAQPage",
        "url": url,
        "inLanguage": lang,
        "mainEntity": [
            {
                "@type": "Question",
                "name": question,
                "acceptedAnswer": {"@type": "Answer", "text": answer or question},
            }
            for question, answer in questions
        ],
    }
