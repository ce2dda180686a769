"""Finding the sources: everything under ``content/`` and ``static/``."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from prsite.diagnostics import Checked, Diagnostic, Place, error
from prsite.model.source import Role, Source

# Names with a dot that web servers and hosts ask for (RFC 8615; GitHub Pages; Apache).
_HOST_FILES = frozenset({".well-known", ".nojekyll", ".htaccess", ".domains"})
_IGNORED = frozenset({"thumbs.db", "desktop.ini"})
_LANGUAGE_SUFFIX = re.compile(r"^(?P<stem>.+)\.(?P<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$")


def scan(root: Path) -> Checked[tuple[Source, ...]]:
    """Every source of the site at ``root``, in the order of paths, and the names it cannot accept."""
    found: list[Diagnostic] = []
    sources: list[Source] = []
    for top in ("content", "static"):
        if (root / top).is_dir():
            sources += _walk(root, root / top, top, found)
    sources.sort(key=lambda s: s.path)
    found += _alike(sources)
    return Checked(tuple(sources), tuple(found))


def _walk(root: Path, folder: Path, top: str, found: list[Diagnostic]) -> Iterator[Source]:
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as fault:
        path = folder.relative_to(root).as_posix()
        found.append(error("unreadable", path, reason=fault.strerror or fault))
        return
    for entry in entries:
        path = Path(entry.path).relative_to(root).as_posix()
        if _skipped(entry.name, top):
            continue
        try:
            path.encode("utf-8")
        except UnicodeEncodeError:
            shown = path.encode("utf-8", "replace").decode("utf-8")
            found.append(error("name-not-utf8", shown))
            continue
        if entry.is_symlink() and not _stays_inside(Path(entry.path), root / top):
            found.append(error("symlink-outside", path, folder=top))
        elif entry.is_dir():
            if entry.is_symlink():
                found.append(error("symlink-outside", path, folder=top))
            else:
                yield from _walk(root, Path(entry.path), top, found)
        elif entry.is_file():
            yield _source(path, entry.stat(), top)


def _skipped(name: str, top: str) -> bool:
    if top == "static" and name in _HOST_FILES:
        return False
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower() in _IGNORED


def _stays_inside(link: Path, folder: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _source(path: str, stat: os.stat_result, top: str) -> Source:
    parts = path.split("/")
    role: Role = "file"
    section = stem = lang = ""
    if top == "static":
        role = "static"
    elif parts[1] == "data" and path.endswith(".toml"):
        role = "data"
        stem = parts[-1].removesuffix(".toml")
    elif path.lower().endswith((".md", ".markdown")):
        role = "item"
        section = parts[1] if len(parts) > 2 else ""
        stem = parts[-1].rpartition(".")[0]
        if match := _LANGUAGE_SUFFIX.match(stem):
            stem, lang = match["stem"], match["lang"]
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
        folded = unicodedata.normalize("NFC", source.path).casefold()
        if folded in seen:
            first = seen[folded]
            yield error("names-alike", source.path, also=[Place(first)], other=first)
        else:
            seen[folded] = source.path
