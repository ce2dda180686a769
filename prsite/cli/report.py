"""How faults look in the terminal.

A fault is its sentence, its place alone on a line (many consoles neither join nor reorder Persian),
the line of the source, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from prsite.cli.console import Console
from prsite.diagnostics import Diagnostic, Severity, wording

_MOST = {Severity.ERROR: 100, Severity.WARNING: 50}
_FEW_NOTES = 3


def report(console: Console, root: Path, diagnostics: Sequence[Diagnostic]) -> None:
    """Tells the person everything that was found: errors, warnings, then notes, which are summed up.

    A quiet console hears of errors alone.
    """
    for severity in Severity:
        group = [d for d in diagnostics if d.severity is severity]
        if not group or (console.quiet and severity is not Severity.ERROR):
            continue
        console.tell(console.phrase(f"heading-{severity}", count=len(group)), severity.value)
        console.tell()
        if severity is Severity.NOTE and len(group) > _FEW_NOTES:
            _sum_up(console, group)
            continue
        most = _MOST.get(severity, len(group))
        for diagnostic in group[:most]:
            _tell(console, root, diagnostic)
        if len(group) > most:
            console.tell(console.phrase("and-more", count=len(group) - most), "dim")
            console.tell()


def _tell(console: Console, root: Path, diagnostic: Diagnostic) -> None:
    from prsite.serve.excerpt import source_line  # for start-up time: a build without findings quotes nothing

    words = wording(diagnostic, console.lang)
    dim = diagnostic.severity is Severity.NOTE
    console.tell(words.message, "dim" if dim else "strong")
    if diagnostic.place is not None:
        console.tell(str(diagnostic.place), "dim" if dim else "place")
        excerpt = source_line(root, diagnostic.place)
        if excerpt:
            console.tell(f"    {excerpt}", "excerpt")
    for place in diagnostic.also:
        console.tell(str(place), "place")
    if words.hint:
        console.tell(words.hint, "dim" if dim else "")
    console.tell()


def _sum_up(console: Console, notes: Iterable[Diagnostic]) -> None:
    """Many notes in a line for each code: the sentence, how often, and the first place."""
    by_code: dict[str, list[Diagnostic]] = {}
    for note in notes:
        by_code.setdefault(note.code, []).append(note)
    for group in by_code.values():
        console.tell(wording(group[0], console.lang).message, "dim")
        if group[0].place is not None:
            console.tell(str(group[0].place), "dim")
        if len(group) > 1:
            console.tell(console.phrase("and-others", count=len(group) - 1), "dim")
    console.tell()


def count(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How many errors, warnings and notes there are."""
    counts = {"errors": 0, "warnings": 0, "notes": 0}
    for diagnostic in diagnostics:
        counts[f"{diagnostic.severity}s"] += 1
    return counts
