"""How faults look in a browser: one self-contained page, in Persian or English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from prsite.diagnostics import Diagnostic, Severity, apart, ordered, wording
from prsite.serve.excerpt import source_line
from prsite.serve.rules import RULES_STYLE, rule_groups
from prsite.serve.sentences import escaped, marked, numbered, placed

_WORDS = {
    "fa": {
        "title": "گزارش prsite",
        "error": "خطا",
        "warning": "هشدار",
        "note": "یادداشت",
        "clean": "هیچ ایرادی پیدا نشد.",
        "whole-site": "کل سایت",
        "see-also": "این‌جا هم",
        "waiting": "هنوز سایتی ساخته نشده است. پس از اصلاح، این صفحه را دوباره باز کنید.",
    },
    "en": {
        "title": "prsite report",
        "error": "Errors",
        "warning": "Warnings",
        "note": "Notes",
        "clean": "Nothing was found wrong.",
        "whole-site": "The whole site",
        "see-also": "Also here",
        "waiting": "There is no site to show yet. When you have corrected this, load the page again.",
    },
}

_STYLE = """
:root { color-scheme: light dark; --ink: #1c1f23; --paper: #fbfaf7; --line: #d9d5cc; --soft: #5b6068;
  --error: #a3180f; --warning: #7a4b00; --note: #5b6068; --code: #efece4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e7e2; --paper: #17191c; --line: #3a3e44;
  --soft: #a6abb3; --error: #ff9a8f; --warning: #f0c071; --note: #a6abb3; --code: #24272c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-inline-size: 52rem; background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.8 Vazirmatn, "Noto Sans Arabic", Tahoma, "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin-block: 0 .5rem; }
h2 { font-size: 1rem; margin-block: 2.5rem .5rem; padding-block-end: .25rem;
  border-block-end: 1px solid var(--line); }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; list-style: none; }
article { margin-block: 1.25rem; padding-inline-start: 1rem; border-inline-start: .25rem solid var(--note); }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
.kind { font-size: .875rem; font-weight: 700; color: var(--note); }
.error .kind { color: var(--error); } .warning .kind { color: var(--warning); }
article p { margin-block: 0 .25rem; } .message { font-weight: 700; } .hint, .also { color: var(--soft); }
pre { margin-block: .25rem .5rem; padding: .5rem .75rem; background: var(--code); border-radius: .25rem;
  white-space: pre-wrap; overflow-wrap: anywhere; }
""".strip()


def faults_page(root: Path, diagnostics: Iterable[Diagnostic], lang: str, *, waiting: bool = False) -> str:
    """The page: counts, then the findings grouped by file, each with its line and what to do; those of rules
    for texts by rule.

    ``waiting`` adds that there is no site to show yet. Everything from the site is escaped; the page
    asks for no other file and runs no script.
    """
    words = _WORDS[lang]
    found = ordered(diagnostics)
    groups: dict[str, list[Diagnostic]] = {}
    others, by_code = apart(found)
    for diagnostic in others:
        groups.setdefault(diagnostic.place.path if diagnostic.place else "", []).append(diagnostic)
    body = [_counts(found, lang)] if found else [f"<p>{words['clean']}</p>"]
    if waiting:
        body.append(f"<p>{words['waiting']}</p>")
    for path, group in groups.items():
        heading = f'<bdi dir="ltr"><code>{escaped(path)}</code></bdi>' if path else words["whole-site"]
        body.append(f"<section><h2>{heading}</h2>")
        body += [_article(root, diagnostic, lang) for diagnostic in group]
        body.append("</section>")
    body += rule_groups(by_code, lang)
    style = f"{_STYLE}\n{RULES_STYLE}" if by_code else _STYLE
    direction = "rtl" if lang == "fa" else "ltr"
    return (
        f'<!doctype html>\n<html lang="{lang}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{words['title']}</title>\n<style>\n{style}\n</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{words['title']}</h1>\n" + "\n".join(body) + "\n</main>\n</body>\n</html>\n"
    )


def _counts(found: Sequence[Diagnostic], lang: str) -> str:
    entries = []
    for severity in Severity:
        number = sum(d.severity is severity for d in found)
        if number:
            entries.append(f"<li>{_WORDS[lang][severity]}: {numbered(number, lang)}</li>")
    return f'<ul class="counts">{"".join(entries)}</ul>'


def _article(root: Path, diagnostic: Diagnostic, lang: str) -> str:
    words = wording(diagnostic, lang)
    parts = [f'<article class="{diagnostic.severity}">', f'<p class="kind">{_kind(diagnostic, lang)}</p>']
    parts.append(f'<p class="message">{marked(words.message)}</p>')
    excerpt = source_line(root, diagnostic.place)
    if diagnostic.place is not None and diagnostic.place.line:
        parts.append(f"<p>{placed(diagnostic.place)}</p>")
    if excerpt:
        parts.append(f'<pre dir="auto">{escaped(excerpt)}</pre>')
    for place in diagnostic.also:
        parts.append(f'<p class="also">{_WORDS[lang]["see-also"]}: {placed(place)}</p>')
    if words.hint:
        parts.append(f'<p class="hint">{marked(words.hint)}</p>')
    return "\n".join([*parts, "</article>"])


def _kind(diagnostic: Diagnostic, lang: str) -> str:
    name = _WORDS[lang][diagnostic.severity]
    return name.removesuffix("s") if lang == "en" else name
