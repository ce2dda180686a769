"""The line of a source that a diagnostic points at."""

from __future__ import annotations

from pathlib import Path

from prsite.diagnostics import Place

_WIDEST = 160
_LARGEST = 4_000_000


def source_line(root: Path, place: Place | None) -> str:
    """The text of a place's line, trimmed and at most 160 letters; empty where it cannot be shown."""
    if place is None or not place.line:
        return ""
    path = root / place.path
    try:
        if path.stat().st_size > _LARGEST:
            return ""
        data = path.read_bytes()
    except (OSError, ValueError):
        return ""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    if place.line > len(lines):
        return ""
    text = lines[place.line - 1].decode("utf-8", "replace").lstrip("\ufeff")
    shown = "".join(
        c if c >= " " and c not in _HIDDEN else "\N{REPLACEMENT CHARACTER}" for c in _tabless(text)
    )
    shown = shown.strip()
    return shown if len(shown) <= _WIDEST else shown[: _WIDEST - 1] + "…"


# Characters that would reorder the report itself.
_HIDDEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x7f")


def _tabless(text: str) -> str:
    return text.replace("\t", "    ")
