"""Pictures and files that stand beside an item: found, measured, and set into the page."""

from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree.ElementTree import Element, SubElement

from prsite.i18n.digits import parse_int
from prsite.markup.conversion import Conversion
from prsite.markup.tree import is_blank, parents_of, replace
from prsite.model.body import BodyLink, Media

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_DRAWN = "(min-width: 64rem) 38rem, 100vw"
"""How wide a picture of a text is drawn: as the text, whose lines are as long as one can read them."""
SOURCES = frozenset({"img", "source", "video", "audio", "track", "input"})


def find_file(ref: str, line: int, conversion: Conversion) -> Media | None:
    """The file a relative path names, percent-encoded or not; reported where there is none."""
    media = conversion.resolver.file(unquote(ref))
    if media is None and "%" in ref:
        media = conversion.resolver.file(ref)
    if media is None:
        conversion.error("missing-file", line, target=ref)
    else:
        conversion.media[media.path] = None
    return media


def is_local(src: str) -> bool:
    """Whether a source is a path beside the item, not an address of its own."""
    return bool(src) and not src.startswith(("/", "#")) and _ABSOLUTE.match(src) is None


def set_picture(image: Element, media: Media, conversion: Conversion, *, copies: bool = True) -> None:
    """Point an ``img`` to a published picture, with its size, loaded when it comes into view; and to smaller
    ``copies`` of it, unless its author has said himself which there are."""
    image.set("src", conversion.resolver.href(media.url))
    wanted = parse_int(image.get("width", ""))
    width, height = media.width, media.height
    if width and height:
        if wanted and wanted > 0:
            width, height = wanted, max(1, round(height * wanted / width))
        image.set("width", str(width))
        image.set("height", str(height))
    image.set("loading", "lazy")
    image.set("decoding", "async")
    if copies and "srcset" not in image.attrib:
        _offer_copies(image, media, f"{wanted}px" if wanted and wanted > 0 else _DRAWN, conversion)


def _offer_copies(image: Element, media: Media, drawn: str, conversion: Conversion) -> None:
    renditions = conversion.resolver.renditions(media.path)
    if renditions:
        conversion.pictures[media.path] = None
        href = conversion.resolver.href
        image.set("srcset", ", ".join(f"{href(one.url)} {one.width}w" for one in renditions))
        image.set("sizes", drawn)


def make_picture(
    ref: str, alt: str | None, line: int, conversion: Conversion, *, copies: bool = True
) -> Element | None:
    """An ``img`` for a path that a directive names; None where it is missing or no picture."""
    media = find_file(ref, line, conversion)
    if media is None or not _is_picture(media, ref, line, conversion):
        return None
    if not alt:
        conversion.warning("image-without-alt", line, target=ref)
    image = Element("img", {"src": ref, "alt": alt or ""})
    set_picture(image, media, conversion, copies=copies)
    return image


def _is_picture(media: Media, ref: str, line: int, conversion: Conversion) -> bool:
    good = media.is_image and (media.width > 0 or media.mime == "image/svg+xml")
    if not good:
        conversion.error("not-an-image", line, target=ref)
    return good


def resolve_images(root: Element, conversion: Conversion) -> None:
    """Resolve the pictures and media elements that Markdown and raw HTML name."""
    for element in root.iter():
        if element.tag in SOURCES:
            if "srcset" in element.attrib:
                _resolve_srcset(element, conversion)
            if element.tag == "img":
                _resolve_image(element, conversion)
            else:
                _resolve_attribute(element, "src", conversion)
            _resolve_attribute(element, "poster", conversion)


def _resolve_image(image: Element, conversion: Conversion) -> None:
    src = image.get("src", "").strip()
    line = conversion.source.line_of(src)
    decorative = image.get("role") in ("presentation", "none") or image.get("aria-hidden") == "true"
    if not image.get("alt") and not decorative:
        conversion.warning("image-without-alt", line, target=src)
    image.set("alt", image.get("alt", ""))
    if is_local(src):
        media = find_file(src, line, conversion)
        if media is not None and _is_picture(media, src, line, conversion):
            set_picture(image, media, conversion)
    elif src.startswith("/") and not src.startswith("//"):
        image.set("src", _own_address(src, line, conversion))
    elif re.match(r"(?:https?:)?//", src, re.IGNORECASE):
        conversion.error("foreign-image", line, target=src)
    elif not src:
        conversion.error("missing-file", line, target="")


def _resolve_attribute(element: Element, name: str, conversion: Conversion) -> None:
    value = element.get(name, "").strip()
    if is_local(value):
        media = find_file(value, conversion.source.line_of(value), conversion)
        if media is not None:
            element.set(name, conversion.resolver.href(media.url))
    elif value.startswith("/") and not value.startswith("//"):
        element.set(name, _own_address(value, conversion.source.line_of(value), conversion))
    elif re.match(r"(?:https?:)?//", value, re.IGNORECASE):
        conversion.error("foreign-image", conversion.source.line_of(value), target=value)


def _own_address(address: str, line: int, conversion: Conversion) -> str:
    """A root-relative address as the page needs it; that something answers it is checked later."""
    path = address.partition("#")[0].partition("?")[0]
    conversion.links.append(BodyLink(unquote(path), "", line))
    return conversion.resolver.href(address)


def _resolve_srcset(element: Element, conversion: Conversion) -> None:
    candidates: list[str] = []
    for candidate in element.get("srcset", "").split(","):
        path, *size = candidate.split() or [""]
        if not path:
            continue
        part = Element("source", {"src": path})
        _resolve_attribute(part, "src", conversion)
        candidates.append(" ".join([part.get("src", ""), *size]))
    element.set("srcset", ", ".join(candidates))


def wrap_figures(root: Element) -> None:
    """Make a figure of each picture that stands alone in its paragraph; its title becomes the caption."""
    lonely = [p for p in root.iter("p") if _only_picture(p) is not None]
    parents = parents_of(root) if lonely else {}
    for paragraph in lonely:
        image = _only_picture(paragraph)
        if image is None or paragraph not in parents:
            continue
        figure = Element("figure", dict(paragraph.items()))
        figure.set("class", f"figure {paragraph.get('class', '')}".strip())
        figure.extend(list(paragraph))
        for child in figure:
            child.tail = None
        if title := image.attrib.pop("title", ""):
            SubElement(figure, "figcaption").text = title
        replace(parents, paragraph, figure)


def _only_picture(paragraph: Element) -> Element | None:
    """The picture, perhaps inside a link, that is all a paragraph holds."""
    if len(paragraph) != 1 or not is_blank(paragraph.text) or not is_blank(paragraph[0].tail):
        return None
    child = paragraph[0]
    if child.tag == "img":
        return child
    if child.tag == "a" and len(child) == 1 and child[0].tag == "img":
        return child[0] if is_blank(child.text) and is_blank(child[0].tail) else None
    return None
