"""docs/reference/kinds.md, from the schemas of the content kinds."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import prsite.kinds
from prsite.model.item import Item
from prsite.model.schema import Key, schema
from tools.reference.markdown import both, code, page, persian, prose, table
from tools.reference.types import default_of, record_of, type_of

INTRODUCTION = """
What an item may say of itself between the two lines `---` at its top. `prsite kinds KIND` shows the same
on your terminal, and `prsite new KIND "title"` writes a file with the keys that are used most.

* One key a line: `title: قطار شهری: شش ایستگاه تازه` is taken as it stands, also where YAML would
  want quotes.
* Lists take either comma: `tags: [خط ۲، ایمنی]`.
* Dates are Jalali or Gregorian, in either digits: `۱۴۰۵/۰۶/۲۰ ۱۰:۳۰`, `1405-06-20`, `۲۰ شهریور
  ۱۴۰۵`, `2026-09-11 10:30`.
* Yes and no are `true`, `false`, `بله`, `خیر`.
* A key marked \\* must be there. A key marked **T** is written anew in a translation; every other
  key of a translation comes from its original.
"""

ORDER = ("post", "release", "clipping", "faq", "notice", "page", "person", "presskit")


def kinds_page() -> str:
    """The whole page."""
    blocks = [INTRODUCTION, "## Keys of every kind", _rows(list(schema(Item)))]
    records: dict[str, type] = _records(list(schema(Item)))
    common = {key.name: key for key in schema(Item)}
    for kind in found():
        own = [key for key in schema(kind) if common.get(key.name) != key]
        records.update(_records(own))
        blocks += [
            f"## {kind.NAME}",
            f"{prose(kind.__doc__)} {persian('«' + kind.LABEL['fa'] + '»')}",
            f"Folder: `content/{kind.SECTION}/`. Address: `{kind.PERMALINK}`."
            + (" Needs a `date`." if kind.DATED else "")
            + ("" if kind.RAW_HTML else " Raw HTML in its body is sanitised."),
            _rows(own) or "No keys of its own.",
        ]
    blocks.append("## Tables inside front matter")
    for name, record in records.items():
        if all(not key.help for key in schema(record)):
            blocks += [f"### `{name}`", prose(record.__doc__), _parts(record)]
    return page("Kinds of content and their keys", *blocks)


def found() -> list[type[Item]]:
    """Every kind that has a file of its own, the usual ones first."""
    kinds: dict[str, type[Item]] = {}
    for info in iter_modules(prsite.kinds.__path__):
        module = import_module(f"prsite.kinds.{info.name}")
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Item) and value.NAME:
                kinds[value.NAME] = value
    return [kinds[n] for n in ORDER] + [kinds[n] for n in sorted(kinds) if n not in ORDER]


def _records(keys: list[Key]) -> dict[str, type]:
    return {key.name: record for key in keys if (record := record_of(key))}


def _rows(keys: list[Key]) -> str:
    return table(("Key", "Holds", "Default", "", "For"), (_row(key) for key in keys))


def _row(key: Key) -> tuple[str, str, str, str, str]:
    name = code(key.name) + (" \\*" if key.required else "")
    return name, type_of(key), default_of(key), "**T**" if key.text else "", both(key.help)


def _parts(record: type) -> str:
    rows = ((code(k.name) + (" \\*" if k.required else ""), type_of(k)) for k in schema(record))
    return table(("Key", "Holds"), rows)
