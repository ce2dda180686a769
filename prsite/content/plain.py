"""Front matter of the plainest form, read without YAML: most posts have no other.

Keys at the margin, each with a text, a list on its line, or under it the entries of a list or the keys of
one table. The answer is what ``mend`` and YAML would give, in a tenth of the time; whatever is not certain
to be so is left to them.
"""

from __future__ import annotations

import re

from prsite.content.nodes import Node, Scalar, Sequence, Table

_PAIR = re.compile(r"( {0,8})([^\W\d]\w{0,60}):(?:[ \t]+(\S.*)|[ \t]*)")
# A colon may begin a table, and these first letters something else than a text.
_ENTRY = re.compile(r"( {0,8})- +([^\s\-\[{'\"|>#:][^:]*)")
_LIST = re.compile(r"\[([^\[\]{}'\"]*)\](?:\s+#.*)?")
# Control characters, separators and marks that ``mend`` or YAML take for something else.
_UNUSUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_MOST_BRACKETS = 64

_Pairs = dict[str, tuple[Scalar, Node]]


def read_plain(block: str, first_line: int) -> Table | None:
    """The table in a block of front matter, whole lines from ``first_line`` of the file; None: ask YAML."""
    if _UNUSUAL.search(block) or block.count("[") + block.count("{") > _MOST_BRACKETS:
        return None
    pairs: _Pairs = {}
    lists: dict[str, list[Scalar]] = {}
    tables: dict[str, _Pairs] = {}
    opened = margin = ""  # the last key at the margin, if it has no value yet, and how far in its lines stand
    for number, line in enumerate(block.split("\n"), first_line):
        if not line or line[0] == "#":
            continue
        if pair := _PAIR.fullmatch(line):
            lead, name, value = pair.groups()
            if not lead:
                held, opened, margin = pairs, "" if value else name, ""
            elif opened and opened not in lists and margin in ("", lead):
                held, margin = tables.setdefault(opened, {}), lead
            else:
                return None
            node = _value(value.rstrip(" \t"), number) if value else Scalar("", number)
            if node is None or name in held or name == "null":
                return None
            held[name] = (Scalar(name, number), node)
        elif opened and opened not in tables and (entry := _ENTRY.fullmatch(line)):
            lead, text = entry.groups()
            entries = lists.setdefault(opened, [])
            if entries and lead != margin:
                return None
            margin = lead
            entries.append(Scalar(text.rstrip(" \t"), number, True))
        else:
            return None
    for name, entries in lists.items():
        pairs[name] = (pairs[name][0], Sequence(tuple(entries), entries[0].line))
    for name, inner in tables.items():
        pairs[name] = (pairs[name][0], _table(inner))
    return _table(pairs) if pairs else None


def _table(pairs: _Pairs) -> Table:
    found = tuple(pairs.values())
    return Table(found, found[0][0].line)


def _value(value: str, line: int) -> Node | None:
    """What stands behind a key; None where it may be a block, a table or a list of more than words."""
    first = value[0]
    if first in "'\"":
        inside = value[1:-1]
        closed = len(value) > 1 and value[-1] == first and first not in inside and "\\" not in inside
        return Scalar(inside, line, True) if closed else None
    if first == "[":
        found = _LIST.fullmatch(value)
        if found is None:
            return None
        entries = (entry.strip() for entry in found[1].replace("،", ",").split(","))
        return Sequence(tuple(Scalar(entry, line, True) for entry in entries if entry), line)
    return None if first in "{|>" else Scalar(value, line, True)
