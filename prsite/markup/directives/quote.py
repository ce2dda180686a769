"""``::: quote by="…" role="…"`` … ``:::``: a sentence set apart, with the person who said it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from prsite.markup.conversion import Conversion, Directive
from prsite.markup.directives.words import add_words
from prsite.markup.safety import is_safe_address
from prsite.markup.tree import move_content


def build_quote(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """The quotation. ``person`` names a person by id, whose name and role then need not be written."""
    values = directive.values
    figure = Element("figure", {"class": "pull-quote"})
    move_content(holder, SubElement(figure, "blockquote"))
    name, role, href = values.get("by", ""), values.get("role", ""), ""
    if values.get("person"):
        person = conversion.resolver.contact(values["person"])
        if person is None:
            conversion.error("unknown-person", directive.line, person=values["person"])
        elif not person.name:
            conversion.warning("person-hidden", directive.line, person=values["person"])
        else:
            name, role, href = name or person.name, role or person.role, person.href
    source, url = values.get("source", ""), values.get("url", "")
    if name or role or source or url:
        caption = SubElement(figure, "figcaption")
        if name:
            _add(caption, "quote-by", name, href)
        if role:
            add_words(caption, "quote-role", role)
        if source or url:
            if url and not (url.startswith(("https://", "http://")) and is_safe_address(url)):
                conversion.error("directive-url", directive.line, directive="quote", value=url)
                url = ""
            _add(caption, "quote-source", source or url, url)
    return figure


def _add(caption: Element, css_class: str, words: str, href: str) -> None:
    piece = add_words(caption, css_class, "" if href else words)
    if href:
        attributes = {"href": href}
        if href.startswith("http"):
            attributes["rel"] = "external"
        SubElement(piece, "a", attributes).text = words
