"""The baseline: what was found in texts before and is to be passed over in silence.

The file counts findings by source, code and piece of text, so that it stays true when lines move. Errors are
never in it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prsite.diagnostics import Checked, Diagnostic, Severity, warning

FORMAT = 1
_KEY = re.compile(r'( *)("(?:[^"\\]|\\.)*")\s*:')
"""A line of the file that we write: an entry of a table, indented by its depth."""
_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Baseline:
    """How often each finding is known, by path, code and piece."""

    counts: Mapping[_Key, int]


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings without the known ones, the number of those, and that of entries that are found no more."""

    found: tuple[Diagnostic, ...]
    known: int = 0
    stale: int = 0


def read_baseline(root: Path, name: str) -> Checked[Baseline | None]:
    """The baseline of a site; None where there is none, or where it cannot be read (then with a finding)."""
    try:
        text = (root / name).read_bytes().decode("utf-8-sig")
        counts = _counts(json.loads(text, object_pairs_hook=_once))
    except FileNotFoundError as fault:
        if not (root / name).is_symlink():
            return Checked(None)
        return Checked(None, (warning("unreadable", name, reason=fault.strerror),))
    except json.JSONDecodeError as fault:
        return Checked(None, (warning("baseline-damaged", name, fault.lineno),))
    except _DoubledError:
        return Checked(None, (warning("baseline-damaged", name, _doubled_line(text)),))
    except (ValueError, RecursionError):
        return Checked(None, (warning("baseline-damaged", name),))
    except OSError as fault:
        return Checked(None, (warning("unreadable", name, reason=fault.strerror or fault),))
    return Checked(Baseline(counts))


class _DoubledError(ValueError):
    """A key stands twice in one table, as when two branches were merged line by line."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A table of JSON. Raises _DoubledError where a key stands in it twice: JSON lets the last one win."""
    table = dict(pairs)
    if len(table) < len(pairs):
        raise _DoubledError
    return table


def _doubled_line(text: str) -> int:
    """The line of a key's second place in a table, in a file of the form that we write; 0 if not found."""
    open_keys: dict[int, set[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        key = _KEY.match(line)
        if key is None:
            continue
        depth = len(key[1])
        open_keys = {other: keys for other, keys in open_keys.items() if other <= depth}
        keys = open_keys.setdefault(depth, set())
        if key[2] in keys:
            return number
        keys.add(key[2])
    return 0


def _counts(table: Any) -> dict[_Key, int]:
    """The counts in the file's table. Raises ValueError where it is not of the form that we write."""
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise ValueError("format")
    counts = {}
    for path, codes in _entries(table.get("findings")):
        for code, pieces in _entries(codes):
            for piece, count in _entries(pieces):
                if type(count) is not int or count < 1:
                    raise ValueError(piece)
                counts[path, code, piece] = count
    return counts


def _entries(table: Any) -> Iterable[tuple[str, Any]]:
    if not isinstance(table, dict):
        raise ValueError("table")
    return table.items()


def sift(found: Iterable[Diagnostic], baseline: Baseline, codes: Collection[str]) -> Sifted:
    """The findings that the baseline does not know: of equal ones, the first are taken for the known.

    ``codes`` are the rules that were looked for; entries of others are not stale.
    """
    left = Counter(baseline.counts)
    kept, known = [], 0
    for diagnostic in found:
        key = _key(diagnostic)
        if key is not None and left[key] > 0:
            left[key] -= 1
            known += 1
        else:
            kept.append(diagnostic)
    stale = sum(count for (_, code, _), count in left.items() if code in codes)
    return Sifted(tuple(kept), known, stale)


def make_baseline(
    found: Iterable[Diagnostic],
    before: Baseline | None,
    codes: Collection[str],
    unread: Collection[str] = (),
) -> tuple[Baseline, int]:
    """A baseline of all findings in texts that are no errors, and how many errors were left out.

    Entries of rules that were not looked for (not in ``codes``) and of sources that could not be read
    (``unread``) stay as they were ``before``.
    """
    known = before.counts if before else {}
    kept = {k: n for k, n in known.items() if k[1] not in codes or k[0] in unread}
    counts: Counter[_Key] = Counter(kept)
    errors = 0
    for diagnostic in found:
        key = _key(diagnostic)
        if key is None:
            errors += bool(diagnostic.value("piece"))
        elif key[0] not in unread:
            counts[key] += 1
    return Baseline(counts), errors


def _key(diagnostic: Diagnostic) -> _Key | None:
    """What a finding in a text is known by; None for errors and for what is no finding in a text."""
    piece = diagnostic.value("piece")
    if not piece or diagnostic.place is None or diagnostic.severity is Severity.ERROR:
        return None
    return diagnostic.place.path, diagnostic.code, piece


def baseline_text(baseline: Baseline) -> str:
    """The file: JSON in a fixed order, a line for each piece, so that merging and reviewing it are easy."""
    findings: dict[str, dict[str, dict[str, int]]] = {}
    for (path, code, piece), count in sorted(baseline.counts.items()):
        findings.setdefault(path, {}).setdefault(code, {})[piece] = count
    table = {"format": FORMAT, "findings": findings}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"
