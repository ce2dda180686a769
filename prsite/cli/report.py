"""How faults look in the terminal.

A fault is its sentence, its place alone on a line (many consoles neither join nor reorder Persian),
the line of the source, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from prsite.cli.console import Console
from prsite.diagnostics import Diagnostic, Severity, apart, in_short, wording

_MOST = {Severity.ERROR: 100, Severity.WARNING: 50}
_FEW_NOTES = 3
FEW_PLACES = 3
"""Places of a rule's findings that are told where all would be too many."""


def report(console: Console, root: Path, diagnostics: Sequence[Diagnostic], *, whole: bool = False) -> None:
    """Tells the person everything that was found: errors, warnings, then notes, which are summed up.

    What rules for texts find is told rule by rule with the first places, or with all of them (``whole``). A
    quiet console hears of errors alone.
    """
    for severity in Severity:
        group = [d for d in diagnostics if d.severity is severity]
        if not group or (console.quiet and severity is not Severity.ERROR):
            continue
        console.tell(console.phrase(f"heading-{severity}", count=len(group)), severity.value)
        console.tell()
        others, by_code = apart(group)
        if severity is Severity.NOTE and len(others) > _FEW_NOTES and not whole:
            _sum_up(console, others)
        else:
            most = len(others) if whole else _MOST.get(severity, len(others))
            for diagnostic in others[:most]:
                _tell(console, root, diagnostic)
            if len(others) > most:
                console.tell(console.phrase("and-more", count=len(others) - most), "dim")
                console.tell()
        for found in sorted(by_code.values(), key=lambda found: (-len(found), found[0].code)):
            _tell_rule(console, found, len(found) if whole else FEW_PLACES)


def _tell_rule(console: Console, found: Sequence[Diagnostic], most: int) -> None:
    """What a rule finds: its sentence and hint once, then places with what stands there and what should."""
    words = wording(in_short(found[0]), console.lang)
    dim = found[0].severity is Severity.NOTE
    console.tell(words.message, "dim" if dim else "strong")
    console.tell(console.phrase("rule-count", code=found[0].code, count=len(found)), "dim")
    for diagnostic in _examples(found, most):
        console.tell(str(diagnostic.place), "dim" if dim else "place")
        console.tell(f"    {change_of(diagnostic, console.lang)}")
    if len(found) > most:
        console.tell(console.phrase("and-others", count=len(found) - most), "dim")
    if words.hint:
        console.tell(words.hint, "dim" if dim else "")
    console.tell()


def _examples(found: Sequence[Diagnostic], most: int) -> list[Diagnostic]:
    """So many findings in their order; those of a piece that was not shown yet are preferred."""
    first = {d.value("piece"): number for number, d in reversed(list(enumerate(found)))}
    preferred = sorted(first.values())[:most]
    taken = set(preferred)
    others = (number for number in range(len(found)) if number not in taken)
    return [found[number] for number in sorted([*preferred, *others][:most])]


def change_of(diagnostic: Diagnostic, lang: str) -> str:
    """What stands in a text and what should: «میشود ← می‌شود», or in brackets what it might be.

    The arrow points as the line is read: to the left in Persian, and between Persian words in any language.
    """
    piece, better = diagnostic.value("piece"), diagnostic.value("better")
    if not better:
        return diagnostic.value("text") or piece
    if not diagnostic.value("mends"):
        return f"{piece} ({better})"
    from prsite.i18n.bidi import has_letters  # for start-up time: only findings in texts need it

    leftwards = lang == "fa" or (has_letters(piece, "rtl") and has_letters(better, "rtl"))
    return f"{piece} {'←' if leftwards else '→'} {better}"


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
