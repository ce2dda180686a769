"""Comments from Isso's server: first how many each thread has, then those of the threads that have any.

The interface is that of Isso 0.12 and later, ``POST /count`` and ``GET /?uri=``; both tell approved comments
alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from prsite.comments.entries import PREFIX, comments_of
from prsite.comments.pulled import Pulled, Tell, Wanted, quiet
from prsite.comments.web import Nonsense, Server, Silent
from prsite.diagnostics import Diagnostic
from prsite.model.comments import Comment

BATCH = 200
"""Threads whose comments are counted by one question."""


def pull_from_server(server: Server, wanted: Sequence[Wanted], *, tell: Tell = quiet) -> Pulled:
    """What the server has of these threads.

    Where it falls silent half-way, what it told until then is kept, and its silence reported. Raises nothing.
    """
    threads: dict[str, tuple[Comment, ...]] = {}
    found: list[Diagnostic] = []
    partial: set[str] = set()
    try:
        counts = _counts(server, wanted)
        asked = [each for each in wanted if counts[each.address]]
        threads |= {each.name: () for each in wanted if not counts[each.address]}
        for done, each in enumerate(asked):
            tell(done, len(asked))
            try:
                told: list[Diagnostic] = []
                threads[each.name] = _thread(server, each, told)
                partial |= {each.name} if told else set()
                found += told
            except Nonsense as fault:
                found += fault.diagnostics
        tell(len(asked), len(asked))
    except (Silent, Nonsense) as fault:
        found += fault.diagnostics
    known = tuple(dict.fromkeys(found))
    return Pulled(prefix=PREFIX, threads=threads, partial=frozenset(partial), diagnostics=known)


def _counts(server: Server, wanted: Sequence[Wanted]) -> dict[str, int]:
    """How many comments each address has."""
    counts: dict[str, int] = {}
    for start in range(0, len(wanted), BATCH):
        batch = [each.address for each in wanted[start : start + BATCH]]
        answer = _parsed(server, server.ask("count", json.dumps(batch).encode("ascii")))
        if not isinstance(answer, list) or len(answer) != len(batch) or not all(map(_is_count, answer)):
            raise Nonsense(server.nonsense("server-not-isso"))
        counts.update(zip(batch, answer, strict=True))
    return counts


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _thread(server: Server, wanted: Wanted, found: list[Diagnostic]) -> tuple[Comment, ...]:
    answer = _parsed(server, server.ask(f"?{urlencode({'uri': wanted.address})}"))
    if not isinstance(answer, dict) or not isinstance(answer.get("replies"), list):
        raise Nonsense(server.nonsense("server-not-isso"))
    try:
        entries = [*_entries(answer["replies"])]
    except ValueError:
        raise Nonsense(server.nonsense("server-not-isso")) from None
    return comments_of(entries, wanted.name, found)


def _entries(replies: list[Any]) -> Iterator[Mapping[str, Any]]:
    """Comments with the replies below them, however deep these lie."""
    waiting = [*replies]
    for entry in waiting:  # it grows meanwhile
        if not isinstance(entry, dict):
            raise ValueError("replies")
        yield entry
        below = entry.get("replies", [])
        if not isinstance(below, list):
            raise ValueError("replies")
        waiting += below


def _parsed(server: Server, body: bytes) -> object:
    try:
        parsed: object = json.loads(body)
    except (ValueError, RecursionError):  # UnicodeDecodeError is a ValueError
        raise Nonsense(server.nonsense("server-not-json")) from None
    return parsed
