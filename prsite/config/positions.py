"""Lines of keys in a TOML text; the standard reader tells values only."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

_HEADER = re.compile(r"^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_AT = re.compile(r"\(at line (\d+), column \d+\)")
_PART = r"(?:[\w\-]+|\"[^\"]*\"|'[^']*')"
_KEY = re.compile(rf"^\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_PARTS = re.compile(_PART)


def key_lines(text: str) -> dict[str, int]:
    """``{dotted key: line}`` of every key and table header, arrays of tables counted from 0."""
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _dotted(header[1])
            if line.lstrip().startswith("[["):
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}.{counts[table]}"
            lines.setdefault(table, number)
        elif assignment := _KEY.match(line):
            dotted = f"{table}.{_dotted(assignment[1])}".lstrip(".")
            while dotted and dotted != table:  # `title.fa = …` says where `title` is, too
                lines.setdefault(dotted, number)
                dotted = dotted.rpartition(".")[0]
    return lines


def toml_line(fault: tomllib.TOMLDecodeError) -> int:
    """The line that the reader stumbled over, or 0 where it means the end of the file."""
    found = _AT.search(str(fault))
    return int(found[1]) if found else 0


def toml_reason(fault: tomllib.TOMLDecodeError) -> str:
    """What the reader said, without the position."""
    return str(fault).partition(" (at ")[0]


def _dotted(name: str) -> str:
    return ".".join(part.strip("\"'") for part in _PARTS.findall(name))


def locate(lines: Mapping[str, int], dotted: str) -> int:
    """The line of a dotted key, else of the nearest table above it, else 0."""
    while dotted:
        if dotted in lines:
            return lines[dotted]
        dotted = dotted.rpartition(".")[0]
    return 0
