"""``prsite build``"""

from __future__ import annotations

from pathlib import Path

import click

from prsite.cli.console import Console
from prsite.cli.framework import option, spoken
from prsite.cli.request import Wish, site_options
from prsite.cli.root import directory_argument, find_root
from prsite.cli.verdict import Outcome, attempt, finish
from prsite.pipeline import build as build_site


@spoken("build")
@directory_argument
@option("--output", "-o", type=click.Path(path_type=Path), metavar="OUT", default=None)
@site_options
@option("--adopt", is_flag=True)
@option("--json", "as_json", is_flag=True)
@option("--quiet", "-q", is_flag=True)
@option("--open", "show", is_flag=True)
@click.pass_obj
def command(
    console: Console,
    directory: Path | None,
    output: Path | None,
    drafts: bool,
    now: str,
    edition: str,
    jobs: int | None,
    strict: bool,
    adopt: bool,
    as_json: bool,
    quiet: bool,
    show: bool,
) -> int:
    """Builds and publishes; the words are in texts/help.toml."""
    console.json, console.quiet, console.root = as_json, quiet, find_root(directory)
    wish = Wish(
        directory=directory,
        output=output,
        drafts=drafts,
        now=now,
        edition=edition,
        jobs=jobs or 0,
        strict=strict,
        adopt=adopt,
    )
    outcome = attempt(console, wish, build_site)
    code = finish(console, outcome, show=show)
    _tell_built(console, outcome)
    return code


def _tell_built(console: Console, outcome: Outcome) -> None:
    result, published = outcome.result, outcome.result.published
    if published is None:
        return
    phrase = "built-preview" if outcome.request.preview else "built"
    seconds = round(outcome.seconds, 1)
    told = console.phrase(phrase, pages=result.pages, files=result.files, seconds=seconds)
    console.mention(told, "good")
    console.mention(published.folder, "place")
    console.mention(
        console.phrase(
            "built-changes",
            written=published.written,
            unchanged=published.unchanged,
            removed=published.removed,
        ),
        "dim",
    )
