"""The end of a build or a check: the report in all its forms, the last line, the exit code."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from prsite.cli.clock import clock
from prsite.cli.console import Console
from prsite.cli.crash import explain_system_fault
from prsite.cli.html_report import remove_report, show_report, write_report
from prsite.cli.progress import progress
from prsite.cli.report import count, json_line, json_summary, report
from prsite.cli.request import Wish, default_output, make_request
from prsite.diagnostics import PrsiteError, has_errors, ordered
from prsite.pipeline import Progress, Request, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was asked of the pipeline, how it ended, and how many seconds it took."""

    request: Request
    result: Result
    seconds: float = 0.0


def attempt(console: Console, wish: Wish, stage: Callable[[Request, Progress], Result]) -> Outcome:
    """Builds or checks what is wished for; whatever stops it early is a result with its diagnostics."""
    now = clock()
    begun = time.monotonic()
    root = console.root or Path()
    output = default_output(root, wish.edition, preview=wish.drafts)
    request = Request(root=root, output=output, at=now, edition=wish.edition, strict=wish.strict)
    try:
        request = make_request(wish, clock_now=now)
        with progress(console) as told:
            result = stage(request, told)
    except PrsiteError as fault:
        result = Result(diagnostics=fault.diagnostics)
    except OSError as fault:
        diagnostic = explain_system_fault(fault)
        if diagnostic is None:
            raise
        result = Result(diagnostics=(diagnostic,))
    return Outcome(request=request, result=result, seconds=time.monotonic() - begun)


def finish(console: Console, outcome: Outcome, *, show: bool, checking: bool = False) -> int:
    """Reports a result and tells the exit code: 1 where publication was or would be forbidden."""
    request, result = outcome.request, outcome.result
    found = ordered(result.diagnostics)
    counts = count(found)
    forbidden = has_errors(found) or (request.strict and counts["warnings"] > 0)
    failed = forbidden or (not checking and result.published is None)
    report(console, request.root, found)
    if console.json:
        _give_json(console, outcome, failed=failed)
    page = None
    if checking or failed or show or counts["warnings"]:
        page = write_report(request.root, found, console.lang)
    else:
        remove_report(request.root)
    if page is not None and (failed or counts["warnings"]):
        console.mention(console.phrase("report-at"))
        console.mention(str(page), "place")
        console.mention()
    if show and page is not None:
        show_report(page)
    if failed and request.strict and not has_errors(found):
        console.tell(console.phrase("strict-stopped"), "warning")
    if checking:
        _tell_checked(console, failed=failed, warnings=counts["warnings"])
    elif failed:
        console.tell(console.phrase("nothing-published"), "strong")
    return 1 if failed else 0


def _tell_checked(console: Console, *, failed: bool, warnings: int) -> None:
    if failed:
        console.tell(console.phrase("checked-errors"), "strong")
    elif warnings:
        console.mention(console.phrase("checked-warnings", count=warnings), "warning")
    else:
        console.mention(console.phrase("checked-clean"), "good")


def _give_json(console: Console, outcome: Outcome, *, failed: bool) -> None:
    request, result = outcome.request, outcome.result
    found = ordered(result.diagnostics)
    for diagnostic in found:
        console.give(json_line(diagnostic, console.lang))
    published = result.published
    console.give(
        json_summary(
            found,
            ok=not failed,
            published=published is not None,
            preview=request.preview,
            edition=request.edition,
            output=str(request.output) if published is not None else None,
            pages=result.pages,
            files=result.files,
            written=published.written if published else 0,
            unchanged=published.unchanged if published else 0,
            removed=published.removed if published else 0,
            seconds=round(outcome.seconds, 3),
        )
    )
