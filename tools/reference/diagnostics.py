"""docs/reference/diagnostics.md, from the sentences that people read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tools.reference.markdown import code, page, persian

INTRODUCTION = """
Everything that prsite may find wrong, in both of its languages. The code is permanent: with `--json` it
is the `code` of a finding, and it may stand in scripts and letters. Words in braces are filled in.

An **error** stops publication, a **warning** does not (unless `--strict`), and a **note** never does.
The same fault in a draft is only a warning. Nothing is published from a build with errors, and the site
that stood before stays.

`prsite check --explain CODE` shows one of these on your terminal; for the rules for texts and words also the
reason, its source and examples.
"""

TITLES = {
    "config": "Settings",
    "content": "Content and front matter",
    "site": "The site as a whole",
    "markup": "Text, links and directives",
    "theme": "Themes and templates",
    "build": "Building and publishing",
    "check": "Advice",
    "text": "Rules for texts",
    "spelling": "Rules for words",
    "cli": "Commands",
    "serve": "Preview",
}


def diagnostics_page(root: Path) -> str:
    """The whole page, a section for each file of texts/diagnostics."""
    folder = root / "prsite" / "texts" / "diagnostics"
    tables = {path.stem: _codes(path) for path in folder.glob("*.toml")}
    names = [name for name, table in tables.items() if table]
    order = [name for name in TITLES if name in names]
    blocks = [INTRODUCTION]
    for name in order + sorted(set(names) - set(order)):
        blocks.append(f"## {TITLES.get(name, name.capitalize())}")
        for number, words in sorted(tables[name].items()):
            blocks.append(f"### {code(number)}")
            blocks.append("  \n".join([_line(words, "en"), persian(_line(words, "fa"))]))
    return page("Diagnostics", *blocks)


# A part in brackets is said only where there is a value for it; the reference shows it plainly.
_OPTIONAL = re.compile(r"\[( [^\[\]]*\{\w+\}[^\[\]]*)\]")


def _codes(path: Path) -> dict[str, dict[str, dict[str, str]]]:
    """The codes of a file; tables whose name begins with _ hold words that fill sentences."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: words for name, words in table.items() if not name.startswith("_")}


def _line(words: dict[str, dict[str, str]], language: str) -> str:
    message, hint = words["message"][language].strip(), words["hint"][language].strip()
    joined = f"{message} *{hint}*" if language == "en" else f"{message} {hint}"
    joined = _OPTIONAL.sub(r"\1", joined)
    return joined.replace("{{", "{").replace("}}", "}").replace("<", "&lt;").replace("\n", " ")
