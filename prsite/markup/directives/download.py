"""``::: download file="x.csv" title="…"``: a file offered, with its type and size."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from prsite.markup.conversion import Conversion, Directive
from prsite.markup.directives.words import file_facts
from prsite.markup.media import find_file


def build_download(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """The paragraph; None where the file is missing."""
    media = find_file(directive.values["file"], directive.line, conversion)
    if media is None:
        return None
    paragraph = Element("p", {"class": "download"})
    href = conversion.resolver.href(media.url)
    link = SubElement(paragraph, "a", {"href": href, "download": media.name})
    kind, size = file_facts(media, conversion)
    if title := directive.values.get("title"):
        link.text = title
    else:
        SubElement(link, "bdi").text = media.name
    link.tail = " "
    facts = SubElement(paragraph, "span", {"class": "file-facts"})
    SubElement(facts, "bdi", {"class": "file-type"}).text = kind
    facts[0].tail = " "
    SubElement(facts, "span", {"class": "file-size"}).text = size
    return paragraph
