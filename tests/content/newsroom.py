"""Sources in a folder, read by the real scan and reader with the built-in kinds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from prsite.builtin import BUILTIN
from prsite.config.load import parse_config
from prsite.config.schema import Config
from prsite.content.read import read
from prsite.content.scan import scan
from prsite.diagnostics import Checked, Diagnostic
from prsite.kinds.registry import Kinds, collect
from prsite.model.item import Item

SETTINGS = '[site]\ntitle = "اتاق خبر"\nurl = "https://news.example.org/"\nlanguages = ["fa", "en", "ar"]\n'


def built_in_kinds() -> Kinds:
    """The kinds that come with the program."""
    return collect(BUILTIN.kinds)


def settings(more: str = "") -> Config:
    """Sound settings in three languages."""
    return parse_config(SETTINGS + more).value


def read_sources(root: Path, sources: Mapping[str, str | bytes], more: str = "") -> Checked[tuple[Item, ...]]:
    """The items of sources given by their path below content/."""
    for name, text in sources.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read(root, scan(root).value, built_in_kinds(), settings(more))


def one(root: Path, text: str, name: str = "posts/a.md", more: str = "") -> tuple[Item, list[Diagnostic]]:
    """The one item of a source, and what was found in it."""
    checked = read_sources(root, {name: text}, more)
    (item,) = checked.value
    return item, list(checked.diagnostics)


def front(*lines: str, body: str = "متن.") -> str:
    """A post of these front-matter lines, with a title and a date unless they are given."""
    keys = {line.partition(":")[0] for line in lines}
    own = [line for line in ("title: سلام", "date: 1404/08/25") if line.partition(":")[0] not in keys]
    return "\n".join(["---", *own, *lines, "---", body, ""])
