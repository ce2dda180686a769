"""``prsite serve``"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from prsite.cli.clock import clock, zone_of
from prsite.cli.console import Console
from prsite.cli.framework import option, spoken
from prsite.cli.report import report
from prsite.cli.request import Wish, make_request
from prsite.cli.root import directory_argument, find_root
from prsite.config.load import load_config
from prsite.diagnostics import PrsiteError, error
from prsite.pipeline import Result
from prsite.serve.listen import address_of, bind
from prsite.serve.rebuild import FOLDER, Preview

_SHOWN_NAMES = 3


@spoken("serve")
@directory_argument
@option("--host", metavar="HOST", default="127.0.0.1")
@option("--port", type=click.IntRange(1, 65535), metavar="N", default=None)
@option("--open", "show", is_flag=True)
@option("--drafts", is_flag=True)
@option("--now", metavar="INSTANT", default="")
@option("--edition", metavar="NAME", default="public")
@click.pass_obj
def command(
    console: Console,
    directory: Path | None,
    host: str,
    port: int | None,
    show: bool,
    drafts: bool,
    now: str,
    edition: str,
) -> int:
    """Serves a preview; the words are in texts/help.toml."""
    console.root = root = find_root(directory)
    listener = bind(host, port or 0)
    with listener:
        # One folder for each address: two previews of a site, now and at a later hour, stay apart.
        folder = root / FOLDER / str(listener.getsockname()[1])
        preview = _preview(root, folder, Wish(directory=root, drafts=drafts, now=now, edition=edition))
        _build(console, preview)
        from prsite.serve.app import make_app  # for start-up time: starlette, uvicorn and watchdog
        from prsite.serve.run import run
        from prsite.serve.watch import Watch

        def changed(names: tuple[str, ...]) -> None:
            # Editors write beside the file and rename; what is gone again is of no interest.
            lasting = tuple(n for n in names if (root / n).exists()) or names
            console.tell(console.phrase("serve-changed", names=_named(console, lasting)), "dim")
            _build(console, preview)

        watch = Watch(root, changed)
        watch.start()
        try:
            address = address_of(listener, host, preview.base)
            console.tell(console.phrase("serve-at"), "good")
            console.give(address)
            if show:
                _open(address)
            run(make_app(preview, host=host, lang=console.lang), listener)
        finally:
            watch.stop()
    console.mention(console.phrase("serve-ended"))
    return 0


def _preview(root: Path, folder: Path, wish: Wish) -> Preview:
    """A preview in ``folder``, built in this process: its threads forbid forking workers."""
    request = replace(
        make_request(wish, clock_now=clock()), output=folder, preview=True, jobs=1, strict=False
    )

    def at() -> datetime:
        try:
            config = load_config(root).value
        except PrsiteError:
            return request.at
        if not wish.now:
            return clock().astimezone(zone_of(config))
        from prsite.cli.moments import instant  # for start-up time: it knows every way to write a date

        return instant(wish.now, config)

    return Preview(request, at)


def _build(console: Console, preview: Preview) -> None:
    begun = time.monotonic()
    try:
        result = preview.rebuild()
    except Exception as fault:  # the preview goes on whatever a build runs into
        from prsite.cli.crash import write_crash  # for start-up time: only a fault needs it

        path = write_crash(preview.root, fault)
        preview.diagnostics = (error("internal-fault"),)
        console.tell(console.phrase("crashed"), "error")
        console.tell(console.phrase("crashed-send"))
        console.tell(str(path))
        return
    _tell_built(console, preview, result, time.monotonic() - begun)


def _tell_built(console: Console, preview: Preview, result: Result, seconds: float) -> None:
    report(console, preview.root, preview.diagnostics)
    if result.published is not None:
        told = console.phrase("serve-built", pages=result.pages, seconds=round(seconds, 1))
        console.tell(told, "good")
    else:
        console.tell(console.phrase("serve-kept" if preview.ready else "serve-nothing"), "warning")


def _named(console: Console, names: tuple[str, ...]) -> str:
    joined = ("، " if console.lang == "fa" else ", ").join(names[:_SHOWN_NAMES])
    more = len(names) - _SHOWN_NAMES
    return console.phrase("serve-and-more", names=joined, count=more) if more > 0 else joined


def _open(address: str) -> None:
    import webbrowser  # for start-up time: it looks for every browser there is

    webbrowser.open(address)
