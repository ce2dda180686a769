"""``prsite check``"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from prsite.cli.console import Console
from prsite.cli.framework import Misuse, option, spoken
from prsite.cli.request import Wish, site_options
from prsite.cli.root import directory_argument, find_root
from prsite.cli.verdict import Outcome, attempt, begin_profile, end_profile, finish
from prsite.pipeline import check as check_site
from prsite.pipeline import proofread as proofread_site


@spoken("check")
@directory_argument
@site_options
@option("--rule", "rules", metavar="CODE", multiple=True)
@option("--all", "whole", is_flag=True)
@option("--explain", "explained", metavar="CODE", default=None)
@option("--write-baseline", is_flag=True)
@option("--fix", is_flag=True)
@option("--diff", "patch", type=click.Path(path_type=Path), metavar="FILE", default=None)
@option("--yes", "-y", is_flag=True)
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
    rules: tuple[str, ...],
    whole: bool,
    explained: str | None,
    write_baseline: bool,
    fix: bool,
    patch: Path | None,
    yes: bool,
    as_json: bool,
    quiet: bool,
    show: bool,
) -> int:
    """Looks for faults, and mends some when asked; the words are in texts/help.toml."""
    from prsite.cli.rules import chosen, explain_code  # for start-up time: they know every rule

    if explained is not None:
        return explain_code(console, explained)
    mend = fix or patch is not None
    if mend and (as_json or write_baseline):
        raise Misuse("fix-alone")
    console.json, console.quiet, console.root = as_json, quiet, find_root(directory)
    if patch is not None:
        from prsite.cli.patch_file import check_patch_file  # for start-up time: few checks make a patch

        check_patch_file(console.root, patch)
    wish = Wish(
        directory=directory,
        drafts=drafts,
        now=now,
        edition=edition,
        jobs=jobs or 0,
        strict=strict,
        cache=not no_cache,
        rules=chosen(rules),
        mend=mend,
    )
    measured = begin_profile(profile)
    outcome = attempt(console, wish, proofread_site if rules or mend else check_site, measured)
    if mend:
        code = _mend(console, outcome, patch, yes=yes)
    else:
        code = finish(
            console, _sifted(console, outcome, write_baseline), show=show, checking=True, whole=whole
        )
    end_profile(console, measured, profile, outcome)
    return code


def _sifted(console: Console, outcome: Outcome, write: bool) -> Outcome:
    """The outcome without what the baseline knows; ``write`` makes all of it known first, where it can."""
    from prsite.cli.known import Known  # for start-up time: it knows every rule

    known = Known.of(outcome.request)
    if known is None:
        return replace(outcome, unwritten=write)
    unwritten = write and not known.write(console, outcome.result.diagnostics)
    sifted = known.sift(outcome.result.diagnostics)
    result = replace(outcome.result, diagnostics=(*sifted.found, *known.found))
    return replace(outcome, result=result, sifted=sifted, unwritten=unwritten)


def _mend(console: Console, outcome: Outcome, patch: Path | None, *, yes: bool) -> int:
    """Shows what rules would change, changes it where that is wished, and tells what remains."""
    from prsite.cli.known import Known
    from prsite.cli.mending import offer, tell_remaining
    from prsite.cli.report import report

    request, result = outcome.request, outcome.result
    offered = offer(console, request.root, result.diagnostics, result.mended, patch=patch, yes=yes)
    known = Known.of(request)
    if offered is None or known is None:
        return 1
    report(console, request.root, known.found)
    code = tell_remaining(
        console, known.sift(offered.remaining), strict=request.strict, some=bool(request.rules)
    )
    return 1 if offered.left or any(not d.value("piece") for d in result.diagnostics) else code
