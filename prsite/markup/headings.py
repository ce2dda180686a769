"""Headings: levels below the page's own, ids that links may name, and the list a table of contents needs."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from prsite.i18n.slugs import slugify
from prsite.markup.conversion import Conversion
from prsite.markup.links import clean_anchor
from prsite.markup.text import inline_text
from prsite.markup.tree import parents_of, replace
from prsite.model.body import Heading

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_THE_PAGE = "comments"
_OF_COMMENTS = "comment-"
"""The ids without an underscore that pages have beside those of the body: they stand in feeds and links."""


def shift_headings(root: Element, first: int) -> None:
    """Lower all headings alike until the highest is at level ``first``, so that the page keeps one ``h1``."""
    headings = [e for e in root.iter() if e.tag in HEADINGS]
    shift = first - min((int(e.tag[1]) for e in headings), default=first)
    if shift > 0:
        for heading in headings:
            heading.tag = f"h{min(6, int(heading.tag[1]) + shift)}"


def name_headings(root: Element, conversion: Conversion) -> tuple[Heading, ...]:
    """Give every heading an id made of its words, unlike any other id of the body; all headings in order."""
    marked = [e for e in root.iter() if e.tag in HEADINGS or e.get("id") is not None]
    taken = _own_ids(marked, conversion)
    taken.setdefault(_OF_THE_PAGE, 1)
    found: list[Heading] = []
    for element in marked:
        if element.tag in HEADINGS:
            text = inline_text(element)
            if not element.get("id"):
                slug = slugify(text) or "section"
                own = f"section-{slug}" if slug.startswith(_OF_COMMENTS) else slug
                element.set("id", _unique(own, taken))
            found.append(Heading(int(element.tag[1]), element.attrib["id"], text))
    return tuple(found)


def _own_ids(elements: Iterable[Element], conversion: Conversion) -> dict[str, int]:
    """The ids that authors wrote; the second of a kind is changed and reported."""
    taken: dict[str, int] = {}
    for element in elements:
        if element.get("id") is None:
            continue
        id_ = "-".join(clean_anchor(element.attrib["id"]).split())
        if not id_:
            del element.attrib["id"]
            continue
        if id_ in taken:
            conversion.warning("anchor-twice", conversion.source.line_with(element.attrib["id"]), anchor=id_)
            id_ = _unique(id_, taken)
        taken.setdefault(id_, 1)
        element.set("id", id_)
    return taken


def _unique(id_: str, taken: dict[str, int]) -> str:
    if id_ not in taken:
        taken[id_] = 1
        return id_
    number = taken[id_] + 1
    while f"{id_}-{number}" in taken:
        number += 1
    taken[id_] = number
    taken[f"{id_}-{number}"] = 1
    return f"{id_}-{number}"


def place_contents(root: Element, headings: tuple[Heading, ...], conversion: Conversion) -> None:
    """Put the table of contents where the author wrote ``[TOC]``; the page needs no other then."""
    marks = [p for p in root.iter("p") if not len(p) and (p.text or "").strip() == "[TOC]"]
    if not marks:
        return
    parents = parents_of(root)
    for mark in marks[1:]:
        replace(parents, mark, None)
    contents = None
    if headings:
        contents = Element("nav", {"class": "toc", "aria-label": conversion.text("Contents")})
        _nest(contents, headings)
    replace(parents, marks[0], contents)
    conversion.toc = False


def _nest(nav: Element, headings: tuple[Heading, ...]) -> None:
    """A list in a list for each deeper level, whatever levels the author skipped."""
    open_lists: list[tuple[int, Element]] = []
    for heading in headings:
        while len(open_lists) > 1 and heading.level <= open_lists[-2][0]:
            open_lists.pop()
        if not open_lists:
            open_lists.append((heading.level, SubElement(nav, "ol")))
        elif heading.level > open_lists[-1][0]:
            open_lists.append((heading.level, SubElement(open_lists[-1][1][-1], "ol")))
        else:
            open_lists[-1] = (heading.level, open_lists[-1][1])
        item = SubElement(open_lists[-1][1], "li")
        SubElement(item, "a", {"href": f"#{heading.id}"}).text = heading.text
