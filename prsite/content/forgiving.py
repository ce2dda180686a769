"""Forgiving front matter: a one-line ``key: text`` means the whole line, as its author meant it.

The lines are rewritten so that YAML reads them; their number and order never change, so every
position stays true.
"""

from __future__ import annotations

import re

# A key (letters of any script), a colon, a value on the same line; perhaps as a list's entry.
_PAIR = re.compile(
    r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\W\d][\w \-]*?)\s*:(?:[ \t\u00a0]+(?P<value>.*?))?[ \t]*$"
)
# The same with the space after the colon forgotten; never an address (https://…).
_TIGHT = re.compile(r"^(?P<key>[A-Za-z_][\w\-]*):(?P<value>[^\s/].*?)[ \t]*$")
_ENTRY = re.compile(r"^(?P<lead>\s*(?:- +)+)(?P<value>[^\s].*?)[ \t]*$")
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_WHOLE_QUOTE = re.compile(r"^(?:'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\")$")
# A list of plain words on one line, perhaps with a comment behind it: each entry is taken as it stands.
_PLAIN_LIST = re.compile(r"^\[(?P<entries>[^\[\]{}'\"]*)\](?:\s+#.*)?$")
_BLOCK = re.compile(r"^[|>][+\-\d]*(?:\s+#.*)?$")


def mend(lines: list[str]) -> list[str]:
    """The lines with values quoted where YAML would choke on them or read something else."""
    lines = [_visible(line) for line in lines]
    out: list[str] = []
    inside_block: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if inside_block is not None and (not line.strip() or indent > inside_block):
            out.append(line)
            continue
        inside_block = None
        if line.lstrip().startswith("#") or not line.strip():
            out.append(line)
            continue
        if opens_block(line):
            inside_block = indent
            out.append(line)
            continue
        out.append(line if _continued(lines, number, indent) else _mended(line))
    return out


def opens_block(line: str) -> bool:
    """Whether the line's value is the start of a ``|`` or ``>`` block."""
    pair = _PAIR.match(line)
    return bool(pair and pair["value"] and _BLOCK.match(pair["value"]))


def _visible(line: str) -> str:
    """The line without invisible marks before its key, and with the space after its colon."""
    bare = line.lstrip(_INVISIBLE + " ")
    lead = "".join(c for c in line[: len(line) - len(bare)] if c == " ")
    tight = _TIGHT.match(bare)
    return f"{lead}{tight['key']}: {tight['value']}" if tight else lead + bare


def _continued(lines: list[str], number: int, indent: int) -> bool:
    """Whether the next line goes on with this one's value (more indented, and no key or entry)."""
    for line in lines[number + 1 :]:
        if not line.strip():
            continue
        deeper = len(line) - len(line.lstrip(" ")) > indent
        return deeper and not _PAIR.match(line) and not line.lstrip().startswith(("- ", "#"))
    return False


def _mended(line: str) -> str:
    if pair := _PAIR.match(line):
        value = pair["value"]
        head = f"{pair['lead']}{pair['key']}:"
        if not value:
            return head
        return f"{head} {_quoted(value)}"
    if entry := _ENTRY.match(line):
        return f"{entry['lead']}{_quoted(entry['value'])}"
    return line


def _quoted(value: str) -> str:
    if plain := _PLAIN_LIST.match(value):
        entries = (entry.strip() for entry in re.split("[,،]", plain["entries"]))
        return "[" + ", ".join(_as_text(entry) for entry in entries if entry) + "]"
    if _WHOLE_QUOTE.match(value) or (value[0] in "[{" and _closes(value)):
        return value
    return _as_text(value)


def _as_text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _closes(value: str) -> bool:
    """Whether a flow list or table opened by the first letter is closed by the last one (or a comment)."""
    bare = re.sub(r"\s+#.*$", "", value)
    pairs = {"[": "]", "{": "}"}
    if bare[-1] != pairs[value[0]]:
        return False
    depth = 0
    for i, c in enumerate(bare):
        depth += (c in "[{") - (c in "]}")
        if depth == 0:
            return i == len(bare) - 1
    return False
