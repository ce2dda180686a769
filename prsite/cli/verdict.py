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
from prsite.cli.report import FEW_PLACES, count, report
from prsite.cli.request import PROFILE, Wish, default_output, make_request
from prsite.diagnostics import Diagnostic, PrsiteError, apart, has_errors, ordered
from prsite.pipeline import Progress, Request, Result

if TYPE_CHECKING:
    from prsite.check.baseline import Sifted
    from prsite.cli.profiling import Profile

Stage = Callable[[Request, Progress], Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was asked of the pipeline, how it ended, how many seconds it took, and how many of them
    went to each stage that was gone through (``other``: to what lies between them).

    ``sifted`` tells what the baseline has taken from the findings, where there is one; ``unwritten`` that
    it was to be written and was not."""

    request: Request
    result: Result
    sifted: Sifted | None = None
    unwritten: bool = False
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


def finish(
    console: Console, outcome: Outcome, *, show: bool, checking: bool = False, whole: bool = False
) -> int:
    """Reports a result and tells the exit code: 1 where publication was or would be forbidden, or a
    baseline was not written.

    ``whole`` lists also what is else summed up.
    """
    request, result = outcome.request, outcome.result
    found = ordered(result.diagnostics)
    counts = count(found)
    forbidden = _stops(found, strict=request.strict)
    only_texts = checking and forbidden and not _stops(apart(found)[0], strict=request.strict)
    failed = forbidden or outcome.unwritten or (not checking and result.published is None)
    report(console, request.root, found, whole=whole)
    if console.json:
        _give_json(console, outcome, failed=failed)
    if checking or failed or show or counts["warnings"]:
        _write_page(console, request.root, found, show=show, telling=failed or counts["warnings"] > 0)
    else:
        remove_report(request.root)
    if forbidden and not has_errors(found) and not only_texts:
        console.tell(console.phrase("strict-stopped"), "warning")
    if checking:
        tell_sifted(console, outcome.sifted)
        if not console.quiet:
            _tell_ways(console, found, request.rules, whole=whole)
        known = outcome.sifted is not None and outcome.sifted.known > 0
        clean = "checked-known" if known else "checked-rules" if request.rules else "checked-clean"
        _tell_checked(console, counts, failed=forbidden, only_texts=only_texts, clean=clean)
        if outcome.unwritten:
            console.tell(console.phrase("baseline-unwritten"), "error")
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


def tell_sifted(console: Console, sifted: Sifted | None) -> None:
    """What the baseline kept quiet, and what of it is no longer true."""
    if sifted is None:
        return
    if sifted.known:
        console.mention(console.phrase("baseline-known", count=sifted.known), "dim")
    if sifted.stale:
        console.mention(console.phrase("baseline-stale", count=sifted.stale), "dim")


def _tell_ways(console: Console, found: Sequence[Diagnostic], rules: Sequence[str], *, whole: bool) -> None:
    """What can be done about findings in texts besides going through them by hand; of these ``rules`` alone
    where only they were asked."""
    chosen = "".join(f" --rule {code}" for code in rules)
    _, by_code = apart(found)
    mendable = sum(1 for group in by_code.values() for d in group if d.value("mends"))
    if by_code and not whole and max(len(group) for group in by_code.values()) > FEW_PLACES:
        console.mention(console.phrase("checked-all", code=next(iter(by_code)), rules=chosen), "dim")
    if mendable:
        console.mention(console.phrase("checked-mends", count=mendable, rules=chosen), "dim")


def _stops(found: Sequence[Diagnostic], *, strict: bool) -> bool:
    """Whether findings forbid publication."""
    return has_errors(found) or (strict and count(found)["warnings"] > 0)


def _tell_checked(
    console: Console, counts: Mapping[str, int], *, failed: bool, only_texts: bool, clean: str
) -> None:
    """The last line; ``clean`` is what is said where nothing was found.

    ``only_texts``: what fails the check are rules for texts, which no build looks at.
    """
    if failed:
        console.tell(console.phrase("checked-texts" if only_texts else "checked-errors"), "strong")
    elif counts["warnings"]:
        console.mention(console.phrase("checked-warnings", count=counts["warnings"]), "warning")
    elif counts["notes"]:
        console.mention(console.phrase("checked-notes", count=counts["notes"]), "good")
    else:
        console.mention(console.phrase(clean), "good")


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
            **_counted(outcome, found),
        )
    )


def _counted(outcome: Outcome, found: Sequence[Diagnostic]) -> dict[str, object]:
    """What a check adds: findings by rule, and the effect of the baseline."""
    if outcome.sifted is None:
        return {}
    from prsite.cli.machine import rule_counts  # for start-up time: only programs ask for it

    known, stale = outcome.sifted.known, outcome.sifted.stale
    return {"rules": rule_counts(found), "baseline_known": known, "baseline_stale": stale}


def _explained(request: Request, result: Result) -> dict[str, object]:
    """The page that was asked about, and the names of the reasons why it was made, where that is known."""
    if not request.watched or result.published is None:
        return {}
    from prsite.cli.why import is_copy, reasons_of  # for start-up time: few builds are asked why

    reasons = reasons_of(request, result)
    made = None if is_copy(request.watched) else bool(reasons)
    return {"explain": {"url": request.watched, "made": made, "reasons": reasons}}
