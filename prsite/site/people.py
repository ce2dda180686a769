"""People who are not public, taken out of the items that name them: an id is part of what is hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from prsite.diagnostics import Diagnostic, warning
from prsite.model.item import Item


def hidden_people(items: Iterable[Item], visible: Iterable[Item]) -> frozenset[str]:
    """The ids of people who exist, but not for readers."""
    people = {item.id for item in items if item.NAME == "person"}
    return frozenset(people.difference(item.id for item in visible) if people else ())


def without_people(item: Item, hidden: frozenset[str]) -> tuple[Item, list[Diagnostic]]:
    """The item without these people as authors, speaker or quoted, and a warning for each.

    What they said stays: without them it has no name, as with a contact or a link that is left out.
    """
    if not hidden:
        return item, []
    changes: dict[str, Any] = {}
    named: list[tuple[str, str]] = [("authors", id) for id in item.authors if id in hidden]
    if named:
        changes["authors"] = tuple(id for id in item.authors if id not in hidden)
    speaker = getattr(item, "speaker", "")
    if speaker in hidden:
        named.append(("speaker", speaker))
        changes["speaker"] = ""
    quotes = getattr(item, "quotes", ())
    quoted = [(f"quotes.{n}.person", q.person) for n, q in enumerate(quotes) if q.person in hidden]
    if quoted:
        changes["quotes"] = tuple(replace(q, person="") if q.person in hidden else q for q in quotes)
    found = []
    for key, id in (*named, *quoted):
        place = item.origin.place(key)
        found.append(warning("person-hidden", place.path, place.line, person=id))
    return (replace(item, **changes) if changes else item), found
