"""From the path of a request to a file of the preview: never to one outside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

_REFUSED = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What answers a path: a file, or an address to go to, or neither."""

    file: Path | None = None
    redirect: str = ""


def mime_type(path: Path) -> str:
    """The type of a file by its suffix; our own table, since Windows asks its registry."""
    return _TYPES.get(path.suffix.lower(), "application/octet-stream")


def locate(folder: Path, base: str, path: str) -> Found:
    """What answers a decoded path under the base path (``/`` or ``/news/``) in the preview's folder.

    Refused, as if absent: dot names (and with them ``..``), backslashes, colons, control characters,
    empty segments, and links that lead out of the folder.
    """
    if path + "/" == base:
        return Found(redirect=quoted(base))
    if not path.startswith(base):
        return Found(redirect=quoted(base) if path == "/" else "")
    inner = path.removeprefix(base)
    segments = inner.split("/")
    if _REFUSED.search(inner) or any(s.startswith(".") for s in segments) or "" in segments[:-1]:
        return Found()
    try:
        root = folder.resolve()
        target = (root / inner).resolve()
        if not target.is_relative_to(root):
            return Found()
        if inner.endswith("/") or not inner:
            index = (target / "index.html").resolve()
            return Found(index) if index.is_file() and index.is_relative_to(root) else Found()
        if target.is_dir() and (target / "index.html").is_file():
            return Found(redirect=quoted(path + "/"))
        return Found(target) if target.is_file() and not (root / inner).is_symlink() else Found()
    except (OSError, ValueError, RuntimeError):
        return Found()


def missing_page(folder: Path, base: str, path: str) -> Path | None:
    """The 404 page of the language that a path lies in, else the main language's, else None."""
    first = path.removeprefix(base).partition("/")[0] if path.startswith(base) else ""
    candidates = [folder / "404.html"]
    if _LANGUAGE.fullmatch(first):
        candidates.insert(0, folder / first / "404.html")
    return next((page for page in candidates if page.is_file()), None)


def quoted(path: str) -> str:
    """A path as a Location header carries it (RFC 3986)."""
    return quote(path, safe="/@!$&'()*+,;=-._~")
