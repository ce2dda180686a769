"""``prsite build``"""

from __future__ import annotations

from pathlib import Path

import click

from prsite.cli.console import Console
from prsite.cli.framework import option, spoken
from prsite.cli.request import Wish, site_options
from prsite.cli.root import directory_argument, find_root
from prsite.cli.summary import tell_built
from prsite.cli.verdict import attempt, begin_profile, end_profile, finish
from prsite.pipeline import build as build_site


@spoken("build")
@directory_argument
@option("--output", "-o", type=click.Path(path_type=Path), metavar="OUT", default=None)
@site_options
@option("--adopt", is_flag=True)
@option("--verify", is_flag=True)
@option("--explain", metavar="URL", default="")
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
    no_cache: bool,
    profile: str,
    adopt: bool,
    verify: bool,
    explain: str,
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
        cache=not no_cache,
        verify=verify,
        watched=explain,
    )
    measured = begin_profile(profile)
    outcome = attempt(console, wish, build_site, measured)
    code = finish(console, outcome, show=show)
    tell_built(console, outcome)
    end_profile(console, measured, profile, outcome)
    if outcome.request.watched and not as_json:
        from prsite.cli.why import tell_why  # for start-up time: few builds are asked why

        tell_why(console, outcome.request, outcome.result)
    return code
