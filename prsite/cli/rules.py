"""Rules and diagnostics by their codes: choosing rules, and explaining one code without any site."""

from __future__ import annotations

import re
from collections.abc import Iterable

from prsite.check.prose.registry import RULES, rule
from prsite.cli.console import Console
from prsite.cli.framework import Misuse
from prsite.diagnostics import texts
from prsite.i18n.folding import nearest
from prsite.i18n.languages import language

_OPTIONAL = re.compile(r"\[( [^\[\]]*\{\w+\}[^\[\]]*)\]")
DECIDED_BY_PEOPLE = frozenset({"text-mixed-digits", "text-mixed-ezafe"})
"""Rules of which no finding has one right form."""


class _Dots(dict[str, str]):
    """Shows … for every value."""

    def __missing__(self, key: str) -> str:
        return "…"


def chosen(codes: Iterable[str]) -> tuple[str, ...]:
    """The codes of rules as they were typed, each once. Raises Misuse for one that is none."""
    known = [r.code for r in RULES]
    for code in codes:
        if rule(code) is None:
            near = nearest(code, known)
            raise Misuse("unknown-rule-near" if near else "unknown-rule", code=code, near=near)
    return tuple(dict.fromkeys(codes))


def explain_code(console: Console, code: str) -> int:
    """Gives all that is known of a code. Raises Misuse for one that is none."""
    entry = texts().get(code)
    if entry is None:
        near = nearest(code, texts())
        raise Misuse("unknown-code-near" if near else "unknown-code", code=code, near=near)
    lang = console.lang
    console.give(code)
    console.give(_plain(entry["message"][lang]))
    console.give(_plain(entry["hint"][lang]))
    explained = entry.get("explain", {}).get(lang, "").strip()
    if explained:
        console.give("")
        console.give(explained)
    known = rule(code)
    if known is not None:
        console.give("")
        severity = console.phrase(f"severity-{known.severity}")
        console.give(console.phrase("explain-severity", severity=severity, code=code))
        console.give(_languages(console, known.languages))
        mends = code not in DECIDED_BY_PEOPLE
        console.give(console.phrase("explain-mends" if mends else "explain-mends-not", code=code))
    return 0


def _languages(console: Console, tags: Iterable[str]) -> str:
    named = [f"{language(tag).native_name} ({tag})" for tag in sorted(tags)]
    if not named:
        return console.phrase("explain-every-language")
    return console.phrase("explain-languages", value=("، " if console.lang == "fa" else ", ").join(named))


def _plain(sentence: str) -> str:
    """A sentence with … for the values that a finding would fill in."""
    return _OPTIONAL.sub(r"\1", sentence).format_map(_Dots())
