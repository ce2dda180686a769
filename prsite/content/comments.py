"""Archived threads of comments: reading their files, and writing the very same form."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from prsite.content.directing import directed
from prsite.content.safetext import safe_html, safe_line, safe_website
from prsite.diagnostics import Checked, Diagnostic, error, warning
from prsite.model.comments import COMMENT_ID, FOLDER, Comment, Thread, archive_path

FORM = "comments/1"
LARGEST = 32 * 1024 * 1024
"""Bytes of an archive: more than ten thousand long comments."""

DEEPEST = 5
"""How many answers deep a thread is shown; what answers the deepest stands beside it."""

_TITLE = 300
_TOLD = 20
"""Faults of one archive that are told one by one."""
_YEARS = range(1990, 2101)


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What the file of a thread holds. ``forgotten`` are the ids that are never to be archived again.

    Its comments are in the order of the file's form: oldest first. Their HTML is safe.
    """

    edition: str
    item: str
    title: str = ""
    comments: tuple[Comment, ...] = ()
    forgotten: tuple[str, ...] = ()


def read_thread(data: bytes, path: str, *, isolates: bool = True) -> Checked[Thread]:
    """The thread of an archive's bytes, ready to be shown; ``path`` is the file's, from the project's root.

    Raises nothing: what cannot be shown is left out and told. Every comment's HTML is safe and finds its own
    direction, every ``parent`` is in the thread, no deeper than ``DEEPEST``. ``isolates`` is the setting
    ``[markdown] isolate``.
    """
    found: list[Diagnostic] = []
    archive = _archive(data, path, found)
    comments = placed(archive, path, found)
    shown = tuple(replace(c, html=directed(c.html, isolates=isolates)) for c in without_idle(comments))
    return Checked(Thread(id=archive.item, edition=archive.edition, comments=shown), _told(found, path))


def read_archive(data: bytes, path: str) -> Checked[Archive]:
    """An archive as it stands, comments that cannot be read left out and told. Raises nothing.

    Forgotten comments that stand in it again, out of a backup or a merge of two branches, are told, and left
    out too; only the places of those that others reply to stay.
    """
    found: list[Diagnostic] = []
    return Checked(_archive(data, path, found), _told(found, path))


def _told(found: list[Diagnostic], path: str) -> tuple[Diagnostic, ...]:
    """What is wrong with an archive, no longer than anybody reads."""
    if len(found) <= _TOLD + 1:
        return tuple(found)
    place = found[_TOLD].place
    line = place.line if place else 0
    return (*found[:_TOLD], warning("comments-more-faults", path, line, count=len(found) - _TOLD))


def _archive(data: bytes, path: str, found: list[Diagnostic]) -> Archive:
    folder, _, name = path.removeprefix(f"{FOLDER}/").rpartition("/")
    nothing = Archive(edition=folder, item=name.removesuffix(".json"))
    if len(data) > LARGEST:
        found.append(error("comments-malformed", path, reason="archive-too-large"))
        return nothing
    try:
        text = data.decode("utf-8-sig")
        table = json.loads(text, parse_constant=_refuse)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        found.append(error("not-utf8", path, line, byte=f"{data[fault.start]:#04x}"))
        return nothing
    except json.JSONDecodeError as fault:
        found.append(error("comments-not-json", path, fault.lineno))
        return nothing
    except (ValueError, RecursionError):  # numbers of thousands of digits, lists a thousand deep
        found.append(error("comments-not-json", path))
        return nothing
    reason = _misshapen(table)
    if reason:
        found.append(error("comments-malformed", path, 1, reason=reason))
        return nothing
    if archive_path(table["edition"], table["item"]) != path:
        wanted = archive_path(safe_line(table["edition"]), safe_line(table["item"], 200))
        found.append(error("comments-misplaced", path, 1, wanted_path=wanted))
        return nothing
    forgotten = _ids(table.get("forgotten"))
    return Archive(
        edition=table["edition"],
        item=table["item"],
        title=safe_title(_text(table, "title") or ""),
        comments=arranged(_comments(table["comments"], path, text, frozenset(forgotten), found)),
        forgotten=forgotten,
    )


def _comments(
    entries: list[Any], path: str, text: str, forgotten: Collection[str], found: list[Diagnostic]
) -> tuple[Comment, ...]:
    """The comments of a list of JSON tables; those that cannot be read are told with their lines."""
    made: dict[str, Comment] = {}
    wrong: dict[int, str] = {}
    restored: dict[str, None] = {}
    for number, entry in enumerate(entries):
        id = _id_of(entry)
        gone = id in forgotten
        if gone and entry.get("removed") is not True:
            restored[id] = None
        comment = read_comment({**entry, "removed": True} if gone else entry)
        if isinstance(comment, Comment) and comment.id in made:
            comment = "comment-twice"
        if isinstance(comment, Comment):
            made[comment.id] = comment
        elif not gone:
            wrong[number] = comment
    if restored:  # without its line, which reports would quote
        found.append(warning("comment-restored", path, ids=" ".join([*restored][:_TOLD])))
    lines = _lines(text) if wrong else {}
    for number, reason in wrong.items():
        shown = safe_line(_id_of(entries[number]), 61)
        place = path, lines.get(number, 1)
        found.append(warning("comment-malformed", *place, id=shown or number + 1, reason=reason))
    comments = tuple(made.values())
    return without_idle(comments) if restored else comments


def _id_of(entry: object) -> str:
    return (_text(entry, "id") or "") if isinstance(entry, dict) else ""


def read_comment(entry: object) -> Comment | str:
    """One comment of an archive, or the reason why it is none (a word of texts/words.toml)."""
    if not isinstance(entry, dict):
        return "comment-table"
    texts = {name: _text(entry, name) for name in ("id", "parent", "author", "website", "html", "edited")}
    if any(text is None for text in texts.values()):
        return "comment-type"
    if not is_id(texts["id"] or ""):
        return "comment-id"
    created = instant(entry.get("created"))
    if created is None:
        return "comment-date"
    removed = entry.get("removed", False) is True
    parent = texts["parent"] or ""
    place = Comment(id=texts["id"] or "", created=created, parent=parent if is_id(parent) else "")
    if removed:
        return replace(place, removed=True)
    html = safe_html(texts["html"] or "")
    if not html:
        return "comment-empty"
    return replace(
        place,
        html=html,
        author=safe_line(texts["author"] or ""),
        website=safe_website(texts["website"] or ""),
        edited=instant(entry.get("edited")),
        official=entry.get("official", False) is True,
    )


def safe_title(title: str) -> str:
    """An item's title as archives keep it, for whoever reads the file."""
    return safe_line(title, _TITLE)


def is_id(id: str) -> bool:
    """Whether an archive takes a comment's id as it is."""
    return COMMENT_ID.fullmatch(id) is not None


def instant(value: object) -> datetime | None:
    """A moment as archives write it (RFC 3339), to the second, in UTC; None for what is none."""
    if not isinstance(value, str) or not 19 <= len(value) <= 40 or not value.isascii():
        return None
    try:
        at = datetime.fromisoformat(value)
        at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None
    return at if at.year in _YEARS else None


def written_instant(at: datetime | None) -> str:
    """The same as text: ``2026-10-02T08:12:30Z``."""
    return "" if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def write_archive(archive: Archive) -> bytes:
    """The bytes of an archive's file. They are the same for the same comments."""
    table = {
        "prsite": FORM,
        "edition": archive.edition,
        "item": archive.item,
        "title": archive.title,
        "comments": [_entry(comment) for comment in arranged(archive.comments)],
        "forgotten": sorted(set(archive.forgotten), key=_natural),
    }
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def arranged(comments: tuple[Comment, ...]) -> tuple[Comment, ...]:
    """Oldest first; those of one second in the order of their ids."""
    return tuple(sorted(comments, key=lambda c: (c.created, _natural(c.id))))


def placed(archive: Archive, path: str, found: list[Diagnostic]) -> tuple[Comment, ...]:
    """The comments of an archive as a tree that ends: no unknown parents, no circles, not too deep."""
    made = {c.id: c for c in archive.comments}
    forgotten = frozenset(archive.forgotten)
    for comment in archive.comments:
        if comment.parent in forgotten and comment.parent not in made:
            made[comment.parent] = Comment(id=comment.parent, created=comment.created, removed=True)
    depths: dict[str, int] = {}
    for start in [*made]:
        way: dict[str, None] = {}
        at = start
        while at not in depths:
            way[at] = None
            parent = made[at].parent
            if parent and (parent not in made or parent in way):
                found.append(warning("comment-parent", path, id=at, parent=parent))
                made[at] = replace(made[at], parent="")
            if not made[at].parent:
                depths[at] = 0
            at = made[at].parent or at
        for id in reversed(way):
            if id in depths:
                continue
            parent = made[id].parent
            if depths[parent] >= DEEPEST:
                made[id] = replace(made[id], parent=made[parent].parent)
            depths[id] = min(depths[parent] + 1, DEEPEST)
    return arranged(tuple(made.values()))


def without_idle(comments: tuple[Comment, ...]) -> tuple[Comment, ...]:
    """The comments without the places of removed ones that nobody replies to."""
    known = {c.id: c for c in comments}
    replies = Counter(c.parent for c in comments)
    idle = [c for c in comments if c.removed and not replies[c.id]]
    for comment in idle:
        del known[comment.id]
        replies[comment.parent] -= 1
        parent = known.get(comment.parent)
        if parent is not None and parent.removed and not replies[parent.id]:
            idle.append(parent)
    return tuple(known.values())


def _entry(comment: Comment) -> dict[str, object]:
    place = {"id": comment.id, "parent": comment.parent}
    created = written_instant(comment.created)
    if comment.removed:
        return {**place, "created": created, "removed": True}
    return {
        **place,
        "author": comment.author,
        "website": comment.website,
        "created": created,
        "edited": written_instant(comment.edited),
        "official": comment.official,
        "html": comment.html,
    }


def _natural(id: str) -> tuple[str, int, str]:
    """An id as it is sorted: ``isso-9`` before ``isso-12``."""
    found = re.fullmatch(r"(.*?)([0-9]{1,18})", id)
    return (found[1], int(found[2]), id) if found else (id, -1, id)


def _misshapen(table: object) -> str:
    """Why a JSON value is no archive, as a word of texts/words.toml; "" where it is one."""
    if not isinstance(table, dict):
        return "archive-table"
    if table.get("prsite") != FORM:
        return "archive-form"
    if not (_text(table, "edition") and _text(table, "item")):
        return "archive-names"
    if any("\ud800" <= letter <= "\udfff" for letter in table["edition"] + table["item"]):
        return "archive-names"
    return "" if isinstance(table.get("comments"), list) else "archive-list"


def _text(table: Mapping[str, Any], name: str) -> str | None:
    """A text of a table; "" where it has none, None where there is something else."""
    value = table.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else None


def _ids(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(sorted({id for id in value if isinstance(id, str) and is_id(id)}, key=_natural))


def _refuse(constant: str) -> None:
    raise ValueError(constant)


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^\s"{}\[\],:]+', re.DOTALL)


def _lines(text: str) -> dict[int, int]:
    """The lines of the entries of the list ``comments`` of a JSON table, by their numbers (from 0)."""
    lines: dict[int, int] = {}
    depth, name, listed, line, end = 0, "", False, 1, 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token in ("]", "}"):
            depth -= 1
            listed = listed and depth > 1
            continue
        if depth == 2 and listed:
            line += text.count("\n", end, found.start())
            end = found.start()
            lines[len(lines)] = line
        if depth == 1 and token[0] == '"':
            name = token
        if token in ("[", "{"):
            depth += 1
            if depth == 2 and token == "[" and name == '"comments"':
                listed, lines = True, {}  # of two lists of that name, JSON knows the last
    return lines
