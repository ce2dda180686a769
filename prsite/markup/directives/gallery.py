"""``::: gallery`` … ``:::``: a list of pictures, each leading to the full file."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from prsite.markup.conversion import Conversion, Directive

_DRAWN = "(min-width: 36rem) 20rem, 100vw"
"""How wide its pictures are drawn: two or three beside each other, or one on a telephone."""


def build_gallery(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """The list of figures; every picture of the content counts, other words there do not."""
    images = list(holder.iter("img"))
    if not images:
        conversion.error("directive-empty", directive.line, directive="gallery")
        return None
    gallery = Element("ul", {"class": "gallery"})
    if directive.values.get("title"):
        gallery.set("aria-label", directive.values["title"])
    for image in images:
        image.tail = None
        if "sizes" in image.attrib:
            image.set("sizes", _DRAWN)
        figure = SubElement(SubElement(gallery, "li"), "figure", {"class": "figure"})
        title = image.attrib.pop("title", "")
        link = SubElement(figure, "a", {"href": image.get("src", "")})
        if not image.get("alt"):
            link.set("aria-label", title or conversion.text("Open the picture"))
        link.append(image)
        if title:
            SubElement(figure, "figcaption").text = title
    return gallery
