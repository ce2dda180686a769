"""What rules for texts find, on the page of a report: a group for each rule, which folds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from prsite.diagnostics import Diagnostic, Severity, in_short, wording
from prsite.serve.sentences import escaped, marked, numbered, placed

RULES_STYLE = """
details { margin-block: .5rem; padding-inline-start: 1rem; border-inline-start: .25rem solid var(--note); }
details.error { border-color: var(--error); } details.warning { border-color: var(--warning); }
summary { cursor: pointer; } details ul { padding-inline-start: 1.5rem; } details li { margin-block: .25rem; }
summary, details li { overflow-wrap: anywhere; } .change { font-weight: 700; }
.error .count, .warning .count { font-weight: 700; }
""".strip()

_TITLES = {"fa": "نگارش متن‌ها", "en": "Texts"}
_ARROWS = {"fa": "←", "en": "→"}


def rule_groups(by_code: Mapping[str, Sequence[Diagnostic]], lang: str) -> list[str]:
    """The section, in lines: each rule with its sentence, its count, and every place with what is better
    there. The heaviest come first, and errors are unfolded. Nothing where nothing was found."""
    if not by_code:
        return []
    weights = list(Severity)
    groups = sorted(
        by_code.items(), key=lambda entry: (weights.index(entry[1][0].severity), -len(entry[1]), entry[0])
    )
    lines = [f"<section><h2>{_TITLES[lang]}</h2>"]
    for code, found in groups:
        lines += _group(code, found, lang)
    return [*lines, "</section>"]


def _group(code: str, found: Sequence[Diagnostic], lang: str) -> list[str]:
    words, severity = wording(in_short(found[0]), lang), found[0].severity
    unfolded = " open" if severity is Severity.ERROR else ""
    count = f'<span class="count">({numbered(len(found), lang)})</span>'
    lines = [
        f'<details class="{severity}"{unfolded}>',
        f'<summary>{marked(words.message)} <code dir="ltr">{escaped(code)}</code> {count}</summary>',
        f'<p class="hint">{marked(words.hint)}</p>' if words.hint else "",
        "<ul>",
        *(_entry(diagnostic, lang) for diagnostic in found),
        "</ul>",
        "</details>",
    ]
    return [line for line in lines if line]


def _entry(diagnostic: Diagnostic, lang: str) -> str:
    piece, better = diagnostic.value("piece"), diagnostic.value("better")
    shown = f"<bdi>{escaped(piece if better else diagnostic.value('text') or piece)}</bdi>"
    if better and diagnostic.value("mends"):
        shown += f" {_ARROWS[lang]} <bdi>{escaped(better)}</bdi>"
    elif better:
        shown += f" (<bdi>{escaped(better)}</bdi>)"
    place = placed(diagnostic.place) if diagnostic.place else ""
    return f'<li>{place} <span class="change">{shown}</span></li>'
