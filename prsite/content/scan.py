"""Finding the sources: everything under ``content/`` and ``static/``."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

from prsite.diagnostics import Checked, Diagnostic, Place, error
from prsite.model.comments import FOLDER
from prsite.model.source import Role, Source

# Names with a dot that web servers and hosts ask for (RFC 8615; GitHub Pages; Apache).
_HOST_FILES = frozenset({".well-known", ".nojekyll", ".htaccess", ".domains"})
_IGNORED = frozenset({"thumbs.db", "desktop.ini"})
_THREADS = f"{FOLDER}/"
_LANGUAGE_SUFFIX = r"(?P<stem>.+)\.(?P<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$"


def scan(root: Path) -> Checked[tuple[Source, ...]]:
    """Every source of the site at ``root``, in the order of paths, and the names it cannot accept."""
    found: list[Diagnostic] = []
    sources: list[Source] = []
    for top in ("content", "static"):
        if (root / top).is_dir():
            walk = _Walk(root / top, top, sources, found)
            walk.folder(str(root / top), top)
    sources.sort(key=attrgetter("path"))
    found += _alike(sources)
    return Checked(tuple(sources), tuple(found))


class _Walk:
    """A walk through one of the two folders. Paths stay plain strings, and each file is asked for once."""

    def __init__(self, base: Path, top: str, sources: list[Source], found: list[Diagnostic]) -> None:
        self.base = base
        self.top = top
        self.sources = sources
        self.found = found

    def folder(self, place: str, path: str) -> None:
        """Adds what lies in a folder at ``place`` on disk, ``path`` in the project."""
        try:
            with os.scandir(place) as listing:
                entries = sorted(listing, key=attrgetter("name"))
        except OSError as fault:
            self.found.append(error("unreadable", path, reason=fault.strerror or fault))
            return
        section = path.split("/")[1] if "/" in path else ""
        for entry in entries:
            name = entry.name
            if _skipped(name, self.top):
                continue
            inner = f"{path}/{name}"
            if not _is_utf8(inner):
                shown = inner.encode("utf-8", "replace").decode("utf-8")
                self.found.append(error("name-not-utf8", shown))
            elif entry.is_symlink() and (not _stays_inside(entry.path, self.base) or entry.is_dir()):
                self.found.append(error("symlink-outside", inner, folder=self.top))
            elif entry.is_dir():
                self.folder(entry.path, inner)
            elif entry.is_file():
                self.sources.append(_source(inner, name, section, self.top, entry.stat()))


def _skipped(name: str, top: str) -> bool:
    if top == "static" and name in _HOST_FILES:
        return False
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower() in _IGNORED


def _is_utf8(path: str) -> bool:
    if path.isascii():
        return True
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _stays_inside(link: str, folder: Path) -> bool:
    try:
        return Path(link).resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _source(path: str, name: str, section: str, top: str, stat: os.stat_result) -> Source:
    role: Role = "file"
    stem = lang = ""
    if top == "static":
        role, section = "static", ""
    elif path.startswith(_THREADS):
        role, section = "thread", ""
    elif section == "data" and name.endswith(".toml"):
        role, section, stem = "data", "", name.removesuffix(".toml")
    elif name.lower().endswith((".md", ".markdown")):
        role = "item"
        stem = name.rpartition(".")[0]
        if "." in stem and (match := re.match(_LANGUAGE_SUFFIX, stem)):
            stem, lang = match["stem"], match["lang"]
    else:
        section = ""
    return Source(
        path=path,
        role=role,
        size=stat.st_size,
        mtime_ns=stat.st_mtime_ns,
        ctime_ns=stat.st_ctime_ns,
        inode=stat.st_ino,
        section=section,
        stem=stem,
        lang=lang,
    )


def _alike(sources: list[Source]) -> Iterator[Diagnostic]:
    """Names that a case-insensitive or normalising file system would make one (Windows, macOS)."""
    seen: dict[str, str] = {}
    for source in sources:
        path = source.path
        folded = path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
        first = seen.setdefault(folded, path)
        if first is not path:
            yield error("names-alike", path, also=[Place(first)], other=first)
