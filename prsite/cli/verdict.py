"""The end of a build or a check: the report in all its forms, the last line, the exit code."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from prsite.cli.clock import clock
from prsite.cli.console import Console
from prsite.cli.html_report import remove_report, show_report, write_report
from prsite.cli.progress import STAGES, Timed, progress
from prsite.cli.report import count, report
from prsite.cli.request import PROFILE, Wish, default_output, make_request
from prsite.diagnostics import Diagnostic, PrsiteError, has_errors, ordered
from prsite.pipeline import Progress, Request, Result

if TYPE_CHECKING:
    from prsite.cli.profiling import Profile

Stage = Callable[[Request, Progress], Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was asked of the pipeline, how it ended, how many seconds it took, and how many of them
    went to each stage that was gone through (``other``: to what lies between them)."""

    request: Request
    result: Result
    seconds: float = 0.0
    stages: Mapping[str, float] = field(default_factory=dict)


def attempt(console: Console, wish: Wish, stage: Stage, profile: Profile | None = None) -> Outcome:
    """Builds or checks what is wished for; whatever stops it early is a result with its diagnostics."""
    now = clock()
    begun = time.perf_counter()
    timed = Timed()
    root = console.root or Path()
    output = default_output(root, wish.edition, preview=wish.drafts)
    request = Request(root=root, output=output, at=now, edition=wish.edition, strict=wish.strict)
    try:
        request = make_request(wish, clock_now=now)
        with progress(console) as told:
            timed.told = told
            result = stage(request, timed) if profile is None else profile.run(stage, request, timed)
    except PrsiteError as fault:
        result = Result(diagnostics=fault.diagnostics)
    except OSError as fault:
        from prsite.cli.crash import explain_system_fault  # for start-up time: only a fault needs it

        diagnostic = explain_system_fault(fault)
        if diagnostic is None:
            raise
        result = Result(diagnostics=(diagnostic,))
    seconds = time.perf_counter() - begun
    return Outcome(request=request, result=result, seconds=seconds, stages=_stages(timed, seconds))


def _stages(timed: Timed, seconds: float) -> dict[str, float]:
    stages = {name: timed.seconds[name] for name in STAGES if name in timed.seconds}
    return stages | {"other": max(0.0, seconds - sum(stages.values()))}


def begin_profile(wished: str) -> Profile | None:
    """What measures, where a profile is wished for."""
    if not wished:
        return None
    from prsite.cli.profiling import Profile  # for start-up time: few builds are measured

    return Profile()


def end_profile(console: Console, profile: Profile | None, wished: str, outcome: Outcome) -> None:
    """Writes what was measured, by default into the site's work folder, and tells where."""
    if profile is None:
        return
    path = outcome.request.root / PROFILE if wished == PROFILE else Path(wished)
    profile.write(path, outcome.stages)
    console.mention(console.phrase("profile-at"))
    console.mention(str(path), "place")


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
    if checking or failed or show or counts["warnings"]:
        _write_page(console, request.root, found, show=show, telling=failed or counts["warnings"] > 0)
    else:
        remove_report(request.root)
    if failed and request.strict and not has_errors(found):
        console.tell(console.phrase("strict-stopped"), "warning")
    if checking:
        _tell_checked(console, failed=failed, warnings=counts["warnings"])
    elif failed:
        console.tell(console.phrase("nothing-published"), "strong")
    return 1 if failed else 0


def _write_page(
    console: Console, root: Path, found: Sequence[Diagnostic], *, show: bool, telling: bool
) -> None:
    """The same report for the browser."""
    page = write_report(root, found, console.lang)
    if page is not None and telling:
        console.mention(console.phrase("report-at"))
        console.mention(str(page), "place")
        console.mention()
    if page is not None and show:
        show_report(page)


def _tell_checked(console: Console, *, failed: bool, warnings: int) -> None:
    if failed:
        console.tell(console.phrase("checked-errors"), "strong")
    elif warnings:
        console.mention(console.phrase("checked-warnings", count=warnings), "warning")
    else:
        console.mention(console.phrase("checked-clean"), "good")


def _give_json(console: Console, outcome: Outcome, *, failed: bool) -> None:
    from prsite.cli.machine import json_line, json_summary  # for start-up time: only programs ask for it

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
            outputs_made=result.outputs,
            outputs_reused=result.reused,
            bodies_converted=result.bodies,
            files_copied=result.copied,
            written=published.written if published else 0,
            unchanged=published.unchanged if published else 0,
            removed=published.removed if published else 0,
            cache=(result.lack or "used") if request.cache else "ignored",
            seconds=round(outcome.seconds, 3),
            stages={name: round(seconds, 3) for name, seconds in outcome.stages.items()},
            **_explained(request, result),
        )
    )


def _explained(request: Request, result: Result) -> dict[str, object]:
    """The page that was asked about, and the names of the reasons why it was made, where that is known."""
    if not request.watched or result.published is None:
        return {}
    from prsite.cli.why import is_copy, reasons_of  # for start-up time: few builds are asked why

    reasons = reasons_of(request, result)
    made = None if is_copy(request.watched) else bool(reasons)
    return {"explain": {"url": request.watched, "made": made, "reasons": reasons}}
