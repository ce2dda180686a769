"""A comment of Isso's as the archive keeps it, whether its server told it or its database."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

from prsite.content.comments import instant
from prsite.content.safetext import safe_html, safe_line, safe_website
from prsite.diagnostics import Diagnostic, warning
from prsite.model.comments import Comment

PREFIX = "isso-"
APPROVED, DELETED = 1, 4
"""Isso's modes (``isso/db/comments.py``); 2 waits for a moderator, 4 is a place that others reply to."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LARGEST = 2**53


class _Odd(ValueError):
    """An entry that no archive can hold; it says why, by a word of texts/words.toml."""


def comments_of(
    entries: Iterable[Mapping[str, Any]],
    thread: str,
    found: list[Diagnostic],
    *,
    path: str | None = None,
    html_of: Callable[[str], str] = str,
) -> tuple[Comment, ...]:
    """The approved comments among a thread's entries, each once, and the places of deleted ones.

    One that no archive can hold is left out and told, with the thread's name; what replies to it becomes a
    comment of its own. ``path`` is the file that it stands in, if any; ``html_of`` makes HTML of a text.
    """
    made: dict[str, Comment] = {}
    odd: set[str] = set()
    for entry in entries:
        try:
            comment = _comment(entry, html_of)
        except _Odd as fault:
            odd.add(f"{PREFIX}{entry.get('id')}")
            shown = safe_line(str(entry.get("id")), 61)
            reason = str(fault)
            found.append(warning("comment-left-out", path, id=shown, thread=thread, reason=reason))
            continue
        if comment is not None:
            made.setdefault(comment.id, comment)
    lost = odd - made.keys()
    return tuple(replace(c, parent="") if c.parent in lost else c for c in made.values())


def _comment(entry: Mapping[str, Any], html_of: Callable[[str], str]) -> Comment | None:
    """The comment of an entry; None where nobody approved it. Raises _Odd."""
    if entry.get("mode") not in (APPROVED, DELETED):
        return None
    created = _moment(entry.get("created"))
    if created is None:
        raise _Odd("comment-date")
    parent = entry.get("parent")
    place = Comment(
        id=f"{PREFIX}{_number(entry.get('id'))}",
        created=created,
        parent=f"{PREFIX}{_number(parent)}" if parent else "",
        removed=True,
    )
    if entry["mode"] == DELETED:
        return place
    text = entry.get("text")
    if not isinstance(text, str):
        raise _Odd("comment-type")
    html = safe_html(html_of(text))
    if not html:  # a picture alone, say: nobody has removed it, so no place may say so
        raise _Odd("comment-wordless")
    return Comment(
        id=place.id,
        created=created,
        parent=place.parent,
        html=html,
        author=safe_line(_plain(entry.get("author"))),
        website=safe_website(_plain(entry.get("website"))),
        edited=_moment(entry.get("modified")),
    )


def _plain(value: object) -> str:
    """A name or address as it was typed: Isso keeps ``&``, ``<`` and ``>`` in them as entities."""
    return unescape(value) if isinstance(value, str) else ""


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < _LARGEST:
        raise _Odd("comment-id")
    return value


def _moment(value: object) -> datetime | None:
    """A time of Isso's, in seconds since 1970, to the second; None for what no archive can hold."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    if not 0 <= value < _LARGEST / 10**4:
        return None
    try:
        return instant((_EPOCH + timedelta(seconds=int(value))).isoformat())
    except OverflowError:
        return None
