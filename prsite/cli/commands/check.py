"""``prsite check``"""

from __future__ import annotations

from pathlib import Path

import click

from prsite.cli.console import Console
from prsite.cli.framework import option, spoken
from prsite.cli.request import Wish, site_options
from prsite.cli.root import directory_argument, find_root
from prsite.cli.verdict import attempt, begin_profile, end_profile, finish
from prsite.pipeline import check as check_site


@spoken("check")
@directory_argument
@site_options
@option("--json", "as_json", is_flag=True)
@option("--quiet", "-q", is_flag=True)
@option("--open", "show", is_flag=True)
@click.pass_obj
def command(
    console: Console,
    directory: Path | None,
    drafts: bool,
    now: str,
    edition: str,
    jobs: int | None,
    strict: bool,
    no_cache: bool,
    profile: str,
    as_json: bool,
    quiet: bool,
    show: bool,
) -> int:
    """Looks for faults; the words are in texts/help.toml."""
    console.json, console.quiet, console.root = as_json, quiet, find_root(directory)
    wish = Wish(
        directory=directory,
        drafts=drafts,
        now=now,
        edition=edition,
        jobs=jobs or 0,
        strict=strict,
        cache=not no_cache,
    )
    measured = begin_profile(profile)
    outcome = attempt(console, wish, check_site, measured)
    code = finish(console, outcome, show=show, checking=True)
    end_profile(console, measured, profile, outcome)
    return code
