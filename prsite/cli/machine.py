"""Findings and figures as lines for programs (``--json``)."""

from __future__ import annotations

import json
from collections.abc import Iterable

from prsite.cli.report import count
from prsite.diagnostics import Diagnostic, apart, wording


def json_line(diagnostic: Diagnostic, lang: str) -> str:
    """A diagnostic as one line of JSON, in ASCII: no console and no pipe can spoil it.

    A finding in a text also has what stands there, what is better (or null), the column from 1 in Unicode
    characters, and whether ``--fix`` would change it.
    """
    words = wording(diagnostic, lang)
    place = diagnostic.place
    line: dict[str, object] = {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "path": place.path if place else None,
        "line": place.line if place else 0,
        "message": words.message,
        "hint": words.hint,
    }
    if diagnostic.value("piece"):
        line |= {
            "text": diagnostic.value("piece"),
            "better": diagnostic.value("better") or None,
            "column": int(diagnostic.value("column")),
            "fixable": bool(diagnostic.value("mends")),
        }
    if diagnostic.also:
        line["also"] = [{"path": p.path, "line": p.line} for p in diagnostic.also]
    return json.dumps(line)


def rule_counts(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How often each rule for texts found something, by code, in the order of codes."""
    _, by_code = apart(diagnostics)
    return {code: len(by_code[code]) for code in sorted(by_code)}


def json_summary(diagnostics: Iterable[Diagnostic], **values: object) -> str:
    """The last line of JSON: how many of each severity, and what the command adds."""
    return json.dumps({"summary": True, **count(diagnostics), **values})
