"""Small pieces that several directives share."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from prsite.i18n.digits import parse_int
from prsite.i18n.numbers import file_size
from prsite.markup.conversion import Conversion, Directive
from prsite.markup.tree import is_blank, move_content
from prsite.model.body import Media

INLINE = "prsite-inline"


def take_inline(holder: Element, name: str) -> Element | None:
    """A value that was read as Markdown, taken out of the holder."""
    for at, child in enumerate(holder):
        if child.tag == INLINE and child.get("name") == name:
            del holder[at]
            child.tail = None
            return child
    return None


def add_caption(figure: Element, holder: Element) -> Element | None:
    """A ``figcaption`` of the value ``caption`` or else of the directive's content; None without either."""
    value = take_inline(holder, "caption")
    has_content = len(holder) > 0 or not is_blank(holder.text)
    if value is None and not has_content:
        return None
    caption = SubElement(figure, "figcaption")
    if value is not None:
        move_content(value, caption)
    elif len(holder) == 1 and holder[0].tag == "p":
        move_content(holder[0], caption)
    else:
        move_content(holder, caption)
    return caption


def add_words(parent: Element, css_class: str, words: str, tag: str = "span") -> Element:
    """A piece of a caption, a space before it where something stands there already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + " "
    elif not is_blank(parent.text):
        parent.text = f"{parent.text} "
    piece = SubElement(parent, tag, {"class": css_class})
    piece.text = words
    return piece


def file_facts(media: Media, conversion: Conversion) -> tuple[str, str]:
    """The type of a file by its name (``CSV``), and its size in words."""
    kind = media.name.rpartition(".")[2].upper() if "." in media.name else media.mime
    return kind, file_size(media.size, conversion.lang, conversion.digits)


def read_pixels(directive: Directive, key: str, conversion: Conversion) -> str:
    """A number of pixels in any digits, as ASCII; "" where none is given; reported where it is no number."""
    given = directive.values.get(key, "")
    if not given:
        return ""
    pixels = parse_int(given)
    if pixels is None or not 0 < pixels < 100_000:
        conversion.error("directive-number", directive.line, directive=directive.name, key=key, value=given)
        return ""
    return str(pixels)
