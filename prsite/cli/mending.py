"""``prsite check --fix``: shows what would change, asks, and only then changes it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import click

from prsite.check.baseline import Sifted
from prsite.check.mending import Mended
from prsite.check.quoting import visible
from prsite.cli.console import Console
from prsite.cli.machine import rule_counts
from prsite.cli.patch import lines_of, patch_of
from prsite.cli.patch_file import applying, give_bytes, write_patch_file
from prsite.cli.replacing import is_read_only, replace_file
from prsite.cli.report import report
from prsite.cli.verdict import tell_sifted
from prsite.config.decode import SETTINGS
from prsite.diagnostics import Diagnostic, Severity, has_errors

_YES = frozenset({"y", "yes", "ب", "بله", "آری"})
_AROUND = 16
"""Words and spaces that a person sees of a long line on either side of what changes."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The findings that remain in the texts, and how many files were to be written and were not."""

    remaining: tuple[Diagnostic, ...]
    left: int = 0


def offer(
    console: Console,
    root: Path,
    found: Sequence[Diagnostic],
    mended: Sequence[Mended],
    *,
    patch: Path | None,
    yes: bool,
) -> Offered | None:
    """Shows the changes, or writes them as a patch, and makes them where that is wished.

    None where other faults forbid to change anything.
    """
    others = [d for d in found if not d.value("piece")]
    if others:
        report(console, root, others)
        if any(d.place is not None and d.place.path == SETTINGS for d in others):
            console.tell(console.phrase("mend-settings"), "error")
            return None
    inside = tuple(d for d in found if d.value("piece"))
    if not mended and others:
        return None
    if not mended:
        if patch is not None and patch.is_file():
            write_patch_file(patch, b"")  # an earlier one would be taken for today's
        console.mention(console.phrase("mend-nothing"), "good")
        return Offered(inside)
    _show(console, root, mended, patch)
    asked = patch is None and _is_terminal(sys.stdin) and _is_terminal(sys.stdout)
    if not (yes or (asked and _agreed(console, len(mended)))):
        console.mention(console.phrase("mend-unchanged" if asked or patch is not None else "mend-unasked"))
        return Offered(inside)
    written = tuple(one for one in mended if _write(console, root, one))
    paths = {one.path for one in written}
    before = sum(1 for d in inside if d.place is not None and d.place.path in paths)
    remaining = [d for one in written for d in one.remaining]
    if written:
        count = before - len(remaining)
        console.mention(console.phrase("mend-done", count=count, files=len(written)), "good")
    left = len(mended) - len(written)
    if left:
        console.tell(console.phrase("mend-left", count=left), "error")
    return Offered((*remaining, *(d for d in inside if d.place is None or d.place.path not in paths)), left)


def _show(console: Console, root: Path, mended: Sequence[Mended], patch: Path | None) -> None:
    """The changes: into a file, as a patch on standard output, or for a person's eyes."""
    if patch is not None:
        write_patch_file(patch, b"".join(patch_of(one.path, one.before, one.after) for one in mended))
        console.mention(console.phrase("mend-patch", count=len(mended), command=applying(root)))
        console.mention(str(patch), "place")
    elif _is_terminal(sys.stdout):
        for one in mended:
            _display(console, one)
    else:
        for one in mended:
            give_bytes(patch_of(one.path, one.before, one.after))


def _display(console: Console, one: Mended) -> None:
    """The changes of a file as a person reads them: each line under its place, as it is and as it would be,
    the changed words set off, and of long lines only what stands around these."""
    pairs = zip(lines_of(one.before), lines_of(one.after), strict=True)
    for number, (old, new) in enumerate(pairs, 1):
        if old == new:
            continue
        click.echo(_styled(console, f"{one.path}:{number}", fg="cyan"), color=console.coloured)
        ours, theirs = _words(old), _words(new)
        matched = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        removed = [(tag, ours[i:j]) for tag, i, j, _, _ in matched]
        added = [(tag, theirs[i:j]) for tag, _, _, i, j in matched]
        for sign, colour, runs in (("-", "red", removed), ("+", "green", added)):
            click.echo(f"{sign} {_line(console, runs, colour)}", color=console.coloured)
    click.echo()


def _words(line: bytes) -> list[str]:
    """A line's words and the spaces between them."""
    return re.split("( )", line.decode("utf-8").lstrip("\ufeff").rstrip("\r\n"))


def _line(console: Console, runs: Sequence[tuple[str, Sequence[str]]], colour: str) -> str:
    shown = []
    for place, (tag, words) in enumerate(runs):
        text = "".join(words)
        if tag != "equal":
            shown.append(_styled(console, visible(text), fg=colour, bold=True, underline=True))
            continue
        first, last = place == 0, place == len(runs) - 1
        if len(words) > _AROUND * (1 if first or last else 2):
            head = "" if first else "".join(words[:_AROUND])
            tail = "" if last else "".join(words[-_AROUND:])
            text = f"{head}…{tail}"
        shown.append(_styled(console, text, fg=colour))
    return "".join(shown)


def _styled(console: Console, text: str, **style: Any) -> str:
    return click.style(text, **style) if console.coloured and text else text


def _agreed(console: Console, files: int) -> bool:
    """Whether the person wants it so."""
    question = console.phrase("mend-question", count=files)
    said = str(click.prompt(question, default="", show_default=False, err=True))
    return said.strip().casefold() in _YES


def _is_terminal(stream: object) -> bool:
    asked = getattr(stream, "isatty", None)
    return bool(asked and asked())


def _write(console: Console, root: Path, one: Mended) -> bool:
    """Writes a source, unless it is no longer the one that was looked at, or is meant to stay as it is."""
    path = root / one.path
    try:
        if path.read_bytes() != one.before:
            console.tell(console.phrase("mend-changed"), "warning")
        elif is_read_only(path):
            console.tell(console.phrase("mend-read-only"), "warning")
        else:
            replace_file(path, one.after)
            return True
    except OSError as fault:
        console.tell(console.phrase("mend-failed", reason=fault.strerror or fault), "error")
    console.tell(one.path, "place")
    return False


def tell_remaining(console: Console, sifted: Sifted, *, strict: bool, some: bool) -> int:
    """Says what is left for a person to decide, rule by rule; the exit code. ``some``: only some of the rules
    were asked."""
    tell_sifted(console, sifted)
    if not sifted.found:
        console.mention(console.phrase("mend-none-of-these" if some else "mend-none-remain"), "good")
        return 0
    console.mention(console.phrase("mend-remaining", count=len(sifted.found)))
    for code, count in rule_counts(sifted.found).items():
        console.mention(console.phrase("rule-count", code=code, count=count), "dim")
    doubtful = strict and any(d.severity is Severity.WARNING for d in sifted.found)
    return 1 if doubtful or has_errors(sifted.found) else 0
