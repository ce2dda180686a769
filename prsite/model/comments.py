"""Comments of readers as the site keeps them: threads, their names, and where their archive lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote, unquote

from prsite.digest import code

FOLDER = "content/data/comments"
COMMENT_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One comment. ``id`` is that of its provider with the provider before it (``isso-12``).

    ``author`` is plain text ("" for none), ``html`` safe to insert, ``website`` an ``http`` address or "".
    ``parent`` is the id of the comment it replies to. ``official`` marks the organisation's own replies.
    ``removed`` marks a comment that is gone while others reply to it: it has no author and no text.
    """

    id: str
    created: datetime
    html: str = ""
    author: str = ""
    website: str = ""
    parent: str = ""
    edited: datetime | None = None
    official: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The archived comments on one item in one edition, oldest first.

    Their ``parent`` is "" or the id of another of them, in no circle, and no more than a few levels deep.
    """

    id: str
    edition: str
    comments: tuple[Comment, ...] = ()

    @property
    def count(self) -> int:
        """How many comments can be read."""
        return sum(not comment.removed for comment in self.comments)


def thread_name(edition: str, id: str) -> str:
    """What a thread is called: ``public/post-line-2``. All languages of an item share it."""
    return f"{edition}/{id}"


def thread_address(edition: str, id: str) -> str:
    """The name as a root-relative address that leads to the item by its short address.

    Providers that take an address for a thread (Isso, Remark42) link to it from the mails that moderators
    get. It is the same whatever the item's slug and the site's base path are.
    """
    return f"/n/{code(id)}/?{quote(thread_name(edition, id), safe='/')}"


def thread_at(address: str) -> str:
    """The name of the thread that ``thread_address`` made this address of; "" for other addresses.

    Providers may have put the origin and the base path of a site before it.
    """
    path, _, query = address.partition("?")
    name = unquote(query)
    return name if path.endswith(f"/n/{code(name.partition('/')[2])}/") else ""


def asked_of(reference: str) -> tuple[str, str]:
    """The item and the comment ("" for none) of a reference such as ``post-line-2#isso-12``.

    Ids of items may hold a ``#``: what follows the last one is a comment only where it can be its id.
    """
    item, mark, comment = reference.rpartition("#")
    if not mark or (comment and not COMMENT_ID.fullmatch(comment)):
        return reference, ""
    return item, comment


def archive_path(edition: str, id: str) -> str:
    """Where a thread is archived, from the project's root. Ids that no disk takes are given a code."""
    plain = _PLAIN.fullmatch(id) and not _DEVICE.fullmatch(id)
    return f"{FOLDER}/{edition}/{id if plain else code(id, 12)}.json"
