"""docs/reference/settings.md, from the schema of prsite.toml."""

from __future__ import annotations

from prsite.config.schema import Config
from prsite.model.schema import Key, schema
from tools.reference.markdown import both, code, page, table
from tools.reference.types import default_of, record_of, type_of

INTRODUCTION = """
Everything that `prsite.toml` may say. A name that prsite does not know is a warning with the nearest
known one; a value of the wrong type is an error. `prsite config KEY` shows one of them, with the value
that your site has.

Where a setting takes *text, or one per language*, write `title = "Newsroom"` for all languages or
`title.fa = "…"` and `title.en = "…"` for each. What differs by language beyond that goes into
`[languages.<tag>]`.
"""

SHAPES = {
    "languages": "[languages.<tag>]",
    "editions": "[editions.<name>]",
    "menus": "[[menus.<name>]]",
    "permalinks": "[permalinks]",
    "theme": "[theme]",
}

NOTES = {
    "site": 'The table that names the site. `theme = "…"` here chooses the theme; `[theme]` below sets it.',
    "menus": """
`main` is the menu under the masthead and `footer` the one at the foot of every page. Without `main` the menu
holds the sections that the site has.
""",
    "permalinks": """
`<kind> = "pattern"`. A pattern begins with `/`, holds `{slug}` or `{id}`, and may use `{year}`, `{month}`,
`{day}`, `{section}`, `{kind}` and `{category}`. Years and months are those of the language's calendar, in
ASCII digits. The built-in patterns are on [the page of kinds](kinds.md).
""",
    "theme": """
What a theme accepts is declared in its `theme.toml`; the built-in theme's settings are on
[the page of themes](../themes.md#settings-of-the-built-in-theme).
""",
    "pages": """
Pages that a site may do without. A short address that was printed or dictated works only while
`short_addresses` stays on.
""",
    "check": """
`[check.rules]` holds `<code> = "off"`, `"note"`, `"warning"` or `"error"` for each rule that shall weigh
other than it does. [The page of diagnostics](diagnostics.md#rules-for-texts) lists the rules, and
[a guide](../how-to/check-text.md) shows how to work with them. Where `[check]` ends the file, a change of it
makes no page anew.
""",
    "publish": """
With `exchange` nobody ever sees half a site, and a second tree, mostly hard links, waits beside the output
folder for its turn. `inplace` is for output folders that cannot be exchanged, such as mount points: there
prsite turns to it by itself, with a note.
""",
}


def settings_page() -> str:
    """The whole page."""
    blocks = [INTRODUCTION]
    later: dict[str, type] = {}
    for key in schema(Config):
        blocks.append(f"## {SHAPES.get(key.name, f'[{key.name}]')}")
        blocks.append(both(key.help))
        blocks.append(NOTES.get(key.name, ""))
        record = record_of(key)
        if record:
            blocks.append(_rows(record))
            later.update(_inner(record))
    for name, record in later.items():
        blocks += [f"## Entries of `{name}`", _rows(record)]
    return page("Settings: prsite.toml", *blocks)


def _inner(record: type) -> dict[str, type]:
    found = {}
    for key in schema(record):
        inner = record_of(key)
        if inner and key.name not in ("menus",):
            found[key.name] = inner
    return found


def _rows(record: type) -> str:
    return table(("Setting", "Holds", "Default", "For"), (_row(k) for k in schema(record)))


def _row(key: Key) -> tuple[str, str, str, str]:
    name = code(key.name) + (" \\*" if key.required else "")
    return name, type_of(key), default_of(key), both(key.help)
