"""The documented JSON form, by which comments of any provider come into the archive."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from prsite.comments.pulled import Pulled, Wanted, name_in
from prsite.content.comments import FORM, is_id, read_comment
from prsite.content.safetext import html_of, safe_line
from prsite.diagnostics import Diagnostic, PrsiteError, error, warning
from prsite.digest import code
from prsite.model.comments import Comment, thread_name

LARGEST = 128 * 1024 * 1024
"""Bytes of a file that is read."""

_NONE = (None, "", 0, "0")
"""How exports write that a comment replies to none."""


def pull_from_form(
    data: bytes, path: str, wanted: Sequence[Wanted], edition: str, others: Collection[str] = ()
) -> Pulled:
    """The comments of a file, as far as they belong to these threads of the edition.

    Threads that no item of the edition has are reported, unless they belong to ``others``, the other editions
    of the site; comments that cannot be read are, too. Raises PrsiteError for a file of another form.
    """
    table = _table(data, path)
    prefix = f"{provider}-" if (provider := _provider(table, path)) else ""
    known = {each.name for each in wanted}
    threads: dict[str, dict[str, Comment]] = {}
    found: list[Diagnostic] = []
    partial: set[str] = set()
    for entry in table["threads"]:
        name = _name(entry, edition)
        if name not in known:
            if name.partition("/")[0] not in others:
                found.append(warning("comments-thread-unknown", thread=_shown(name, entry)))
            continue
        before = len(found)
        _read_into(threads.setdefault(name, {}), entry, path, prefix, found)
        partial |= {name} if len(found) > before else set()
    return Pulled(
        prefix=prefix,
        threads={name: tuple(made.values()) for name, made in threads.items()},
        partial=frozenset(partial),
        diagnostics=tuple(found),
    )


def _table(data: bytes, path: str) -> Mapping[str, Any]:
    if len(data) > LARGEST:
        raise PrsiteError(error("comments-malformed", path, reason="archive-too-large"))
    try:
        table = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as fault:
        raise PrsiteError(error("comments-not-json", path, fault.lineno)) from None
    except (ValueError, RecursionError):
        raise PrsiteError(error("comments-not-json", path)) from None
    if not isinstance(table, dict):
        raise PrsiteError(error("comments-malformed", path, 1, reason="archive-table"))
    if table.get("prsite") != FORM:
        raise PrsiteError(error("comments-malformed", path, 1, reason="archive-form"))
    if not isinstance(table.get("threads"), list):
        raise PrsiteError(error("comments-malformed", path, 1, reason="archive-threads"))
    return table


def _provider(table: Mapping[str, Any], path: str) -> str:
    """The word before the ids of a provider's comments; "" where none is named. Raises PrsiteError for what
    cannot be one: without it, ids would change, and comments come twice."""
    name = table.get("provider")
    if name is None or name == "":
        return ""
    if isinstance(name, str) and is_id(name) and "-" not in name and len(name) <= 20:
        return name
    raise PrsiteError(error("comments-provider", path, 1, value=safe_line(str(name), 60)))


def _name(entry: object, edition: str) -> str:
    """The name of the thread that an entry is about: by its item, its name, or an address that ends in it."""
    if not isinstance(entry, dict):
        return ""
    item, thread = entry.get("item"), entry.get("thread")
    if isinstance(item, str) and item:
        own = entry.get("edition", edition)
        return thread_name(own, item) if isinstance(own, str) else ""
    return name_in(thread) if isinstance(thread, str) else ""


def _shown(name: str, entry: object) -> str:
    if name or not isinstance(entry, dict):
        return safe_line(name, 200)
    return safe_line(str(entry.get("thread") or entry.get("item") or ""), 200)


def _read_into(
    made: dict[str, Comment], entry: Mapping[str, Any], path: str, prefix: str, found: list[Diagnostic]
) -> None:
    """Adds the comments of a thread's entry to those that the thread has already."""
    written = entry.get("comments")
    if not isinstance(written, list):
        found.append(error("comments-malformed", path, reason="archive-list"))
        return
    for number, each in enumerate(written):
        read = read_comment(_archived(each, prefix) if isinstance(each, dict) else each)
        if isinstance(read, Comment) and read.id in made:
            read = "comment-twice"
        if isinstance(read, Comment):
            made[read.id] = read
        else:
            shown = safe_line(str(each.get("id", "")), 61) if isinstance(each, dict) else ""
            found.append(warning("comment-malformed", path, id=shown or number + 1, reason=read))


def _archived(entry: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """An entry with ids as archives have them, and HTML in place of plain text."""
    parent = entry.get("parent")
    parent = "" if parent in _NONE and parent is not False else _id(parent, prefix)
    own = {**entry, "id": _id(entry.get("id"), prefix), "parent": parent}
    text = entry.get("text")
    if isinstance(text, str) and not entry.get("html"):
        own["html"] = html_of(text)
    return own


def _id(value: object, prefix: str) -> object:
    """A provider's id with the provider before it; one of letters that no archive takes becomes a code."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not value:
        return value
    whole = value if value.startswith(prefix) else prefix + value
    return whole if is_id(whole) else f"{prefix or 'c-'}{code(value, 12)}"
