"""Sources: the files under ``content/`` and ``static/`` as the scan saw them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["item", "data", "thread", "file", "static"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file: project-relative POSIX path, its role, and what ``stat`` said of it.

    For items, ``section`` is the folder under ``content/`` and ``stem`` the name without suffixes;
    ``lang`` is the language suffix of the name (``NAME.en.md``) or empty.
    """

    path: str
    role: Role
    size: int
    mtime_ns: int
    ctime_ns: int = 0
    inode: int = 0
    section: str = ""
    stem: str = ""
    lang: str = ""
