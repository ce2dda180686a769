"""Comments from Isso's own SQLite file, for whoever has no way to its server. It is only read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from prsite.comments.entries import APPROVED, DELETED, PREFIX, comments_of
from prsite.comments.markdown import rendered
from prsite.comments.pulled import Pulled, Wanted, name_in
from prsite.diagnostics import Diagnostic, PrsiteError, error, warning
from prsite.model.comments import Comment, thread_at

_LONGEST = 200_000
"""Characters of a comment's text that are read."""

# Whoever wrote them (e-mail, address of their computer) is never asked for.
_QUERY = f"""
SELECT threads.uri, comments.id, comments.parent, comments.created, comments.modified, comments.mode,
       substr(comments.text, 1, {_LONGEST}), comments.author, comments.website
FROM comments JOIN threads ON threads.id = comments.tid
WHERE comments.mode IN ({APPROVED}, {DELETED})
ORDER BY comments.id
"""
_FIELDS = ("uri", "id", "parent", "created", "modified", "mode", "text", "author", "website")


def pull_from_database(
    path: Path, wanted: Sequence[Wanted], edition: str, others: Collection[str] = ()
) -> Pulled:
    """What the file has of these threads; those of no item of the edition are reported, unless they belong to
    ``others``, the other editions of the site.

    Raises PrsiteError where it cannot be read.
    """
    rows: dict[str, list[Mapping[str, Any]]] = {each.name: [] for each in wanted}
    strange: dict[str, None] = {}
    for row in _rows(path):
        address = row["uri"] if isinstance(row["uri"], str) else ""
        name = thread_at(address) or name_in(address)
        if thread_at(address) in rows:
            rows[name].append(row)
        elif name.partition("/")[0] not in others:
            strange[name or address] = None
    threads: dict[str, tuple[Comment, ...]] = {}
    found: list[Diagnostic] = []
    partial = set()
    for name, own in rows.items():
        told: list[Diagnostic] = []
        threads[name] = comments_of(own, name, told, path=path.as_posix(), html_of=rendered)
        partial |= {name} if told else set()
        found += told
    found += [warning("comments-thread-unknown", thread=name[:200]) for name in strange]
    return Pulled(prefix=PREFIX, threads=threads, partial=frozenset(partial), diagnostics=tuple(found))


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    """The approved comments and the places of deleted ones, all threads together."""
    import sqlite3  # for start-up time: few sites have the file at hand

    if not path.is_file():
        raise PrsiteError(error("comments-database-unreadable", path.as_posix(), reason="no-file"))
    address = f"file:{quote(path.resolve().as_posix())}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as connection:
            connection.execute("PRAGMA query_only = ON")
            # One text that is not UTF-8 would end the reading of all that come after it.
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            for row in connection.execute(_QUERY):
                yield dict(zip(_FIELDS, row, strict=True))
    except sqlite3.Error as fault:
        reason = "not-isso" if isinstance(fault, sqlite3.DatabaseError) and _is_other(fault) else str(fault)
        raise PrsiteError(error("comments-database-unreadable", path.as_posix(), reason=reason)) from None


def _is_other(fault: Exception) -> bool:
    """Whether the file is no database, or another program's."""
    return any(words in str(fault) for words in ("not a database", "no such table", "no such column"))
