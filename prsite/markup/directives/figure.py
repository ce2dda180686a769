"""``::: figure file="x.jpg" alt="…" caption="…" credit="…" licence="…"``: a picture with its caption."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from prsite.markup.conversion import Conversion, Directive
from prsite.markup.directives.words import add_caption, add_words
from prsite.markup.media import make_picture


def build_figure(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """The figure; its caption is the value or the content, read as Markdown."""
    values = directive.values
    image = make_picture(values["file"], values.get("alt"), directive.line, conversion)
    if image is None:
        return None
    figure = Element("figure", {"class": f"figure {values.get('class', '')}".strip()})
    figure.append(image)
    caption = add_caption(figure, holder)
    if values.get("credit") or values.get("licence"):
        if caption is None:
            caption = SubElement(figure, "figcaption")
        if values.get("credit"):
            credit = conversion.text("Photo: {name}").replace("{name}", values["credit"])
            add_words(caption, "credit", credit)
        if values.get("licence"):
            add_words(caption, "licence", values["licence"])
    return figure
