"""The words of ``build``, ``check`` and ``serve`` → a Request."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from prsite.cli.clock import zone_of
from prsite.cli.framework import Misuse, option
from prsite.cli.root import WORK, find_root
from prsite.config.decode import SOURCE_FOLDERS
from prsite.config.load import for_edition, load_config
from prsite.config.schema import Config
from prsite.pipeline import Request

PROFILE = f"{WORK}/profile.txt"
"""Where ``--profile`` writes unless told."""
PREVIEW = f"{WORK}/preview"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the person typed, before it is known what it means for their site."""

    directory: Path | None = None
    output: Path | None = None
    drafts: bool = False
    now: str = ""
    edition: str = "public"
    jobs: int = 0
    strict: bool = False
    adopt: bool = False
    cache: bool = True
    verify: bool = False
    rules: tuple[str, ...] = ()
    mend: bool = False
    watched: str = ""


def site_options(function: Any) -> Any:
    """The options that decide which site is looked at: drafts, instant, edition, jobs, strictness,
    whether what earlier builds left is believed, and whether time is measured."""
    decorators: list[Callable[[Any], Any]] = [
        option("--drafts", is_flag=True),
        option("--now", metavar="INSTANT", default=""),
        option("--edition", metavar="NAME", default="public"),
        option("--jobs", "-j", type=click.IntRange(min=1), metavar="N", default=None),
        option("--strict", is_flag=True),
        option("--no-cache", is_flag=True),
        option("--profile", metavar="[FILE]", is_flag=False, flag_value=PROFILE, default=""),
    ]
    for decorate in reversed(decorators):
        function = decorate(function)
    return function


def usable_cpus() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def make_request(wish: Wish, *, clock_now: datetime) -> Request:
    """The request that a wish amounts to.

    Raises Misuse for words that make no sense on this site, and PrsiteError where the settings cannot
    be read. (That a preview never replaces a publication is seen to where publishing is.)
    """
    root = find_root(wish.directory)
    config = load_config(root).value
    at = clock_now.astimezone(zone_of(config))
    if wish.now:
        from prsite.cli.moments import instant  # for start-up time: it knows every way to write a date

        at = instant(wish.now, config)
    if wish.edition not in config.edition_names:
        raise Misuse("unknown-edition", name=wish.edition, known=", ".join(config.edition_names))
    preview = wish.drafts or at > clock_now
    output = wish.output.resolve() if wish.output else default_output(root, wish.edition, preview=preview)
    refuse_output(root, output)
    return Request(
        root=root,
        output=output,
        at=at,
        edition=wish.edition,
        drafts=wish.drafts,
        preview=preview,
        jobs=wish.jobs or usable_cpus(),
        strict=wish.strict,
        adopt=wish.adopt,
        cache=wish.cache,
        verify=wish.verify,
        rules=wish.rules,
        mend=wish.mend,
        watched=_watched(wish.watched, for_edition(config, wish.edition)),
    )


def _watched(address: str, config: Config) -> str:
    if not address:
        return ""
    from prsite.cli.why import page_of  # for start-up time: few builds are asked why

    return page_of(address, config)


def default_output(root: Path, edition: str, *, preview: bool) -> Path:
    """``public/``, ``public-<edition>/``, or a folder below ``.prsite/`` for previews."""
    suffix = "" if edition == "public" else f"-{edition}"
    return root / f"{PREVIEW}{suffix}" if preview else root / f"public{suffix}"


def refuse_output(root: Path, output: Path) -> None:
    """Raises Misuse where publishing would overwrite the site's own sources, or hold them."""
    if _same(output, root) or any(_same(output, above) for above in root.parents):
        raise Misuse("output-is-root", path=output)
    for folder in (output, *output.parents):
        for name in SOURCE_FOLDERS:
            if _same(folder, root / name):
                raise Misuse("output-in-sources", path=output, folder=name)
    if _same(output, root / WORK):
        raise Misuse("output-in-sources", path=output, folder=WORK)


def _same(a: Path, b: Path) -> bool:
    if a == b:
        return True
    try:
        return a.samefile(b)
    except OSError:
        return False
