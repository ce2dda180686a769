"""The threads of a site, and where their comments come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from prsite.cli.framework import Misuse
from prsite.comments.pulled import Pulled, Tell, Wanted
from prsite.config.comments import Commentable
from prsite.config.load import for_edition
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, PrsiteError, error, note
from prsite.loading import Loaded
from prsite.model.comments import archive_path
from prsite.model.item import Item
from prsite.site.visibility import State, decide, in_edition

_TIMEOUTS = range(1, 301)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the person wants comments from: at most one is given; none: the server of the settings."""

    server: str = ""
    database: Path | None = None
    file: Path | None = None

    def __post_init__(self) -> None:
        """Raises Misuse for more than one."""
        if sum(map(bool, (self.server, self.database, self.file))) > 1:
            raise Misuse("comments-one-origin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Threads:
    """The threads that an edition may have. ``hidden`` are the items that readers do not see, by thread.

    ``open`` are the threads that a server may be asked for: who reads its log sees their names, so they are
    those of items that readers see, or have seen until they expired.
    """

    wanted: tuple[Wanted, ...]
    hidden: Mapping[str, Item] = field(default_factory=dict)
    open: tuple[Wanted, ...] = ()


def threads_of(root: Path, loaded: Loaded, edition: str) -> Threads:
    """A thread for each item of the edition whose kind can take comments, whatever the settings say today.

    An item that takes none (``comments: false``) is asked for only where it has an archive.
    """
    wanted: dict[str, Wanted] = {}
    hidden: dict[str, Item] = {}
    named: list[Wanted] = []
    for item in loaded.items:
        if item.is_translation or item.NAME not in get_args(Commentable) or not in_edition(item, edition):
            continue
        made = Wanted(edition=edition, item=item.id, title=item.title)
        if wanted.setdefault(made.name, made) is not made:
            continue
        state = decide(item, loaded.site.at).state
        if state is not State.PUBLISHED:
            hidden[made.name] = item
        archive = root / archive_path(edition, item.id)
        if state in (State.PUBLISHED, State.EXPIRED) and (item.comments != "false" or archive.exists()):
            named.append(made)
    return Threads(wanted=tuple(wanted.values()), hidden=hidden, open=tuple(named))


def told_hidden(threads: Threads, name: str) -> tuple[Diagnostic, ...]:
    """The note on a thread whose item readers do not see; nothing for others."""
    item = threads.hidden.get(name)
    if item is None:
        return ()
    return (note("comments-item-hidden", item.origin.path, thread=name),)


def pull_from(origin: Origin, config: Config, threads: Threads, edition: str, tell: Tell) -> Pulled:
    """What the origin has of these threads. Raises PrsiteError where it cannot be asked."""
    others = [name for name in config.edition_names if name != edition]
    if origin.database is not None:
        from prsite.comments.database import pull_from_database  # for start-up time: one of three

        return pull_from_database(origin.database, threads.wanted, edition, others)
    if origin.file is not None:
        from prsite.comments.form import pull_from_form

        return pull_from_form(_data(origin.file), origin.file.as_posix(), threads.wanted, edition, others)
    from prsite.comments.isso import pull_from_server
    from prsite.comments.web import server_at

    settings = for_edition(config, edition)
    address = origin.server or settings.comments.server
    line = config.line("comments.server")
    if not origin.server and settings.comments.provider in ("remark42", "giscus", "custom"):
        raise PrsiteError(
            error("comments-pull-by-file", "prsite.toml", line, provider=settings.comments.provider)
        )
    if not address:
        raise PrsiteError(error("comments-server-missing", "prsite.toml", config.line("comments")))
    timeout = settings.comments.timeout if settings.comments.timeout in _TIMEOUTS else 8
    server = server_at(address, settings.site.url, timeout=float(timeout))
    if server is None:
        place = ("prsite.toml", line) if not origin.server else (None, 0)
        raise PrsiteError(error("comments-server-unusable", *place, server=address))
    return pull_from_server(server, threads.open, tell=tell)


def _data(path: Path) -> bytes:
    """The bytes of a file, one more than a form may have at most: a device has no end."""
    from prsite.comments.form import LARGEST  # for start-up time

    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as fault:
        raise PrsiteError(error("unreadable", path.as_posix(), reason=fault.strerror or fault)) from None
