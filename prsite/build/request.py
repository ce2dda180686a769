"""What a build is asked for, how it ends, and what it begins with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from prsite.config.schema import Config
from prsite.diagnostics import Checked, Diagnostic
from prsite.model.output import Published
from prsite.model.source import Source

if TYPE_CHECKING:
    from prsite.check.mending import Mended

CACHE = ".prsite"

Progress = Callable[[str, int, int], None]
"""Told (stage, done, total) as work goes on; stages: read, bodies, pages, files, publish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a build is asked for. ``at`` is the build's one now; ``output`` the folder to publish into.

    Without ``cache`` nothing that earlier builds left is believed; ``verify`` reads every published file
    back; ``rules`` are the codes of the only rules for texts that shall be looked for (none: all that the
    settings leave on), and ``mend`` asks what the sources would be if they were kept; ``watched`` is the address of a page of which it shall be told why it was made. A ``warm`` build is
    one of many in one process, into a folder that only this process writes: it keeps values in memory and
    does not look at the output.
    """

    root: Path
    output: Path
    at: datetime
    edition: str = "public"
    drafts: bool = False
    preview: bool = False
    jobs: int = 1
    strict: bool = False
    adopt: bool = False
    cache: bool = True
    verify: bool = False
    rules: tuple[str, ...] = ()
    mend: bool = False
    watched: str = ""
    warm: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How a build ended: ``published`` is None when errors forbade it.

    ``bodies``, ``outputs`` and ``copied`` (files) were made; ``reused`` outputs stand as they were.
    ``lack`` tells why nothing earlier could be used (absent, damaged, foreign: of another version or other
    settings), ``reasons`` why the watched page was made. ``mended`` are the sources that rules for texts would change.
    """

    diagnostics: tuple[Diagnostic, ...]
    published: Published | None = None
    pages: int = 0
    files: int = 0
    bodies: int = 0
    outputs: int = 0
    copied: int = 0
    reused: int = 0
    lack: str = ""
    reasons: tuple[str, ...] = ()
    mended: tuple[Mended, ...] = ()


def quiet(stage: str, done: int, total: int) -> None:
    """Progress told to nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A build that has begun: its settings and sources, the signature of all it depends on, the newest time
    of its theme's files, and of its cache the folder, the head of all files in it, and the name of those of
    this edition in this output folder."""

    request: Request
    config: Checked[Config]
    sources: Checked[tuple[Source, ...]]
    signature: bytes
    newest_ns: int
    cache: Path
    head: str
    name: str
