"""Files beside items, as they are published: name, type, size, pixels."""

from __future__ import annotations

import html
import math
import re
import warnings
from pathlib import Path

from prsite.diagnostics import PrsiteError, error
from prsite.digest import digest
from prsite.i18n.slugs import slugify
from prsite.model.body import Media
from prsite.model.urls import visible

_TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "csv": "text/csv",
    "txt": "text/plain",
    "json": "application/json",
    "xml": "application/xml",
    "ics": "text/calendar",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "oga": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "vtt": "text/vtt",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_NUMBER = r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = rf"\s*=\s*[\"']\s*({_NUMBER})(?:px)?\s*[\"']"
_DEFAULT_SIZE = (300, 150)
"""Of an image that tells none (CSS Images 3, section 5.2)."""
_LONGEST_ENDING = 16
_LARGEST = 1_000_000
"""Pixels that a drawing may claim; more is a slip of the pen."""
_SVG_ACTIVE = re.compile(
    r"<\s*(?:\w+:)?(?:script|iframe|object|embed)\b|<!ENTITY"
    r"|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?\son[a-z]+\s*=",
    re.IGNORECASE,
)
"""Elements and attributes that run code or bring in a page, and entities, which can spell either."""
_SVG_HEAD = 64_000
"""Comments and document types may stand before the first element."""


def mime_of(name: str) -> str:
    """The media type of a file by its ending (IANA registry); unknown: octet-stream."""
    return _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def examine(root: Path, path: str) -> Media:
    """A file of the site as it will be published.

    Raises PrsiteError when it cannot be read, is an image by name only, or is an SVG with active content.
    """
    try:
        data = (root / path).read_bytes()
    except OSError as fault:
        raise PrsiteError(error("unreadable", path, reason=fault.strerror or fault)) from None
    mime = mime_of(path)
    width = height = 0
    if mime == "image/svg+xml":
        width, height = _svg_size(data, path)
    elif mime.startswith("image/"):
        width, height = _raster_size(root / path, path)
    stem, dot, ending = path.rpartition("/")[2].rpartition(".")
    full = digest(data)
    name = slugify(stem if dot else ending) or "file"
    return Media(
        path=path,
        url=f"/media/{name}.{full[:8]}{_ending(ending) if dot else ''}",
        mime=mime,
        size=len(data),
        width=width,
        height=height,
        digest=full,
    )


def unchanged_bytes(root: Path, path: str, expected: str) -> bytes:
    """The bytes of a file whose SHA-256 was ``expected`` when it was looked at.

    Raises PrsiteError where it cannot be read or is another by now.
    """
    try:
        data = (root / path).read_bytes()
    except OSError as fault:
        raise PrsiteError(error("unreadable", path, reason=fault.strerror or fault)) from None
    if digest(data) != expected:
        raise PrsiteError(error("unreadable", path, reason="changed while the site was built"))
    return data


def stand_in(path: str) -> Media:
    """In the place of a file that was found unusable, so that the rest of a text can be looked at."""
    return Media(path=path, url="/media/unusable", mime=mime_of(path), size=0, width=1, height=1)


def _ending(ending: str) -> str:
    """The end of a published name: short, ASCII, and nothing that an address would have to quote."""
    plain = re.sub("[^a-z0-9]", "", ending.lower())[:_LONGEST_ENDING]
    return f".{plain}" if plain else ""


def _raster_size(file: Path, path: str) -> tuple[int, int]:
    from PIL import Image, UnidentifiedImageError  # heavy: only for sites with pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about pictures that are large or oddly written, not broken
            with Image.open(file) as image:
                image.verify()
            with Image.open(file) as image:  # verify() leaves an image unusable
                width, height = image.size
                turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)  # EXIF Orientation: on its side
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        ArithmeticError,
        RuntimeError,
        Image.DecompressionBombError,
    ):  # NotImplementedError is a RuntimeError
        raise PrsiteError(error("not-an-image-file", path)) from None
    return (height, width) if turned else (width, height)


def _svg_size(data: bytes, path: str) -> tuple[int, int]:
    text = data.decode("utf-8-sig", "replace")
    start = text.find("<svg", 0, _SVG_HEAD)
    if start < 0:
        raise PrsiteError(error("not-an-image-file", path))
    plain = html.unescape(text)
    if _SVG_ACTIVE.search(text) or _SVG_ACTIVE.search(plain) or "javascript:" in visible(plain):
        raise PrsiteError(error("active-svg", path))
    head = text[start : start + 2000].partition(">")[0]
    sizes = [re.search(rf"\b{side}{_LENGTH}", head) for side in ("width", "height")]
    if all(sizes):
        return _pixels(*(found[1] for found in sizes if found))
    box = re.search(
        rf"\bviewBox\s*=\s*[\"']\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+({_NUMBER})[\s,]+({_NUMBER})", head
    )
    return _pixels(box[1], box[2]) if box else _DEFAULT_SIZE


def _pixels(width: str, height: str) -> tuple[int, int]:
    sides = [float(width), float(height)]
    if not all(math.isfinite(side) and side <= _LARGEST for side in sides):
        return _DEFAULT_SIZE
    return max(1, round(sides[0])), max(1, round(sides[1]))
