"""``::: video`` and ``::: audio``: a local file in the browser's own player, or a link to where it is shown.

A page asks nothing of a foreign origin: what is elsewhere is a link that works without scripts. Where there
is one, it may put the player that ``data-embed`` names in the link's place once the reader asks for it.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element, SubElement

from prsite.markup.conversion import Conversion, Directive
from prsite.markup.directives.words import add_caption, file_facts, read_pixels
from prsite.markup.media import find_file, make_picture
from prsite.model.body import Media

_ID = re.compile(r"[\w-]{1,64}\Z", re.ASCII)


def build_video(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """A figure with a player, or with a link to the page of the film."""
    return _build(directive, holder, conversion, "video")


def build_audio(directive: Directive, holder: Element, conversion: Conversion) -> Element | None:
    """A figure with a player, or with a link to the page of the recording."""
    return _build(directive, holder, conversion, "audio")


def _build(directive: Directive, holder: Element, conversion: Conversion, kind: str) -> Element | None:
    values = directive.values
    if bool(values.get("file")) == bool(values.get("url")):
        conversion.error("directive-file-or-url", directive.line, directive=kind)
        return None
    figure = Element("figure", {"class": kind})
    if values.get("url"):
        player = _link(directive, conversion, kind)
        figure.set("class", f"{kind} embedded")
    else:
        player = _player(directive, conversion, kind)
    if player is None:
        return None
    figure.append(player)
    if add_caption(figure, holder) is None and values.get("title"):
        SubElement(figure, "figcaption").text = values["title"]
    return figure


def _player(directive: Directive, conversion: Conversion, kind: str) -> Element | None:
    values = directive.values
    media = find_file(values["file"], directive.line, conversion)
    if media is None:
        return None
    if not media.mime.startswith(("video/", "audio/")):
        conversion.error("not-playable", directive.line, target=values["file"])
        return None
    href = conversion.resolver.href(media.url)
    player = Element(kind, {"src": href, "controls": "", "preload": "none"})
    player.set("aria-label", values.get("title") or media.name)
    if kind == "video":
        _dress(player, directive, conversion)
    link = SubElement(player, "a", {"href": href, "download": media.name})
    link.text = _download_words(media, conversion)
    return player


def _dress(player: Element, directive: Directive, conversion: Conversion) -> None:
    """Size, poster and captions of a local film."""
    values = directive.values
    for key in ("width", "height"):
        if pixels := read_pixels(directive, key, conversion):
            player.set(key, pixels)
    if values.get("poster"):
        poster = make_picture(values["poster"], "-", directive.line, conversion, copies=False)
        if poster is not None:
            player.set("poster", poster.attrib["src"])
            if "width" not in player.attrib and "height" not in player.attrib and "width" in poster.attrib:
                player.set("width", poster.attrib["width"])
                player.set("height", poster.attrib["height"])
    if values.get("captions"):
        captions = find_file(values["captions"], directive.line, conversion)
        if captions is not None:
            track = {
                "kind": "captions",
                "src": conversion.resolver.href(captions.url),
                "srclang": conversion.lang,
                "label": conversion.text("Captions"),
                "default": "",
            }
            SubElement(player, "track", track)


def _download_words(media: Media, conversion: Conversion) -> str:
    kind, size = file_facts(media, conversion)
    return f"{conversion.text('Download')} ({kind} {size})"


def _link(directive: Directive, conversion: Conversion, kind: str) -> Element | None:
    values = directive.values
    url = values["url"]
    parts = _split(url)
    if parts is None:
        conversion.error("directive-url", directive.line, directive=kind, value=url)
        return None
    host, embed = parts
    conversion.origins[_origin(embed)] = None
    link = Element("a", {"class": "embed", "href": url, "rel": "external", "data-embed": embed})
    if values.get("poster"):
        poster = make_picture(values["poster"], "-", directive.line, conversion)
        if poster is not None:
            poster.set("alt", "")
            link.append(poster)
    words = "Watch on {site}" if kind == "video" else "Listen on {site}"
    before, _, after = conversion.text(words).partition("{site}")
    label = SubElement(link, "span", {"class": "embed-label"})
    if values.get("title"):
        SubElement(link, "span", {"class": "visually-hidden"}).text = f": {values['title']}"
    label.text = before
    site = SubElement(label, "bdi", {"dir": "ltr"})
    site.text, site.tail = host, after
    return link


def _split(url: str) -> tuple[str, str] | None:
    """The host a reader sees and the address of the player; None where the address will not do."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() != "https" or not re.fullmatch(r"[a-z0-9.-]+\.[a-z0-9-]+", host):
        return None
    if re.search(r"[\s\"'<>;,]", url) or parts.username is not None:
        return None
    host = host.removeprefix("www.")
    return host, _embed(host, parts.path, parts.query) or url


def _embed(host: str, path: str, query: str) -> str:
    """The player of the services we know."""
    pieces = [piece for piece in path.split("/") if piece]
    last = pieces[-1] if pieces else ""
    if host in ("youtube.com", "m.youtube.com", "youtube-nocookie.com", "youtu.be"):
        id_ = parse_qs(query).get("v", [""])[0] or last
        return f"https://www.youtube-nocookie.com/embed/{id_}" if _ID.match(id_) else ""
    if host in ("vimeo.com", "player.vimeo.com") and last.isascii() and last.isdigit():
        return f"https://player.vimeo.com/video/{last}"
    if host == "aparat.com" and len(pieces) >= 2 and pieces[0] == "v" and _ID.match(pieces[1]):
        return f"https://www.aparat.com/video/video/embed/videohash/{pieces[1]}/vt/frame"
    return ""


def _origin(url: str) -> str:
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return f"https://{(parts.hostname or '').lower()}{port}"
