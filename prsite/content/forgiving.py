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
_QUOTE = r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\""
# A text that is quoted as a whole, perhaps with a comment behind it.
_WHOLE_QUOTE = re.compile(rf"^(?P<quote>{_QUOTE})(?:\s+#.*)?$")
# A list of words on one line, each quoted as a whole or taken as it stands, perhaps with a comment behind it.
_ENTRIES = re.compile(
    rf"\s*(?:(?P<quote>{_QUOTE})\s*|(?P<plain>[^\s\[\]{{}}'\",،][^\[\]{{}},،]*))?(?P<end>[\],،])"
)
_COMMENT = re.compile(r"(?:\s+#.*)?$")
_QUOTED = re.compile(_QUOTE)
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
    if quote := _WHOLE_QUOTE.match(value):
        return quote["quote"]
    if value[0] == "[" and (entries := _entries(value)) is not None:
        return "[" + ", ".join(entries) + "]"
    if value[0] in "[{" and _closes(value):
        return value
    return _as_text(value)


def _as_text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _entries(value: str) -> list[str] | None:
    """The entries of a list of words on one line, quoted for YAML; None where it is something else."""
    entries = []
    at = 1
    while found := _ENTRIES.match(value, at):
        if found["quote"] or found["plain"]:
            entries.append(found["quote"] or _as_text(found["plain"].rstrip()))
        at = found.end()
        if found["end"] == "]":
            return entries if _COMMENT.match(value, at) else None
    return None


def _closes(value: str) -> bool:
    """Whether the flow list or table that the first letter opens is closed in the end, before any comment.

    A quote opens a text only where an entry or a value begins: «it's» is a word.
    """
    depth = at = 0
    begins = True
    while at < len(value):
        c = value[at]
        if begins and (text := _QUOTED.match(value, at)):
            at, begins = text.end(), False
            continue
        if c == "#" and value[at - 1].isspace():
            return False
        depth += (c in "[{") - (c in "]}")
        if depth == 0:
            return c == {"[": "]", "{": "}"}[value[0]] and bool(_COMMENT.match(value, at + 1))
        begins = c in "[{,:" or (begins and c.isspace())
        at += 1
    return False
