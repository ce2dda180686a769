"""Content lines, of which vCards (RFC 6350) and calendars (RFC 5545) are made."""

from __future__ import annotations

import re

_LONGEST = 75
_BREAK = re.compile("\\r\\n?|[\\n\\x0b\\x0c\\x85\\u2028\\u2029]")
_CONTROL = re.compile("[\\x00-\\x09\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff]")


def escape_text(value: str) -> str:
    """A text value: one line, its commas and semicolons marked, without control characters."""
    plain = _CONTROL.sub("", _BREAK.sub("\n", value)).replace("\\", "\\\\")
    return plain.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def fold_line(line: str) -> str:
    """A content line with CRLF, folded at 75 octets without cutting a character (RFC 6350, 3.2)."""
    out: list[str] = []
    size = 0
    for c in line:
        width = len(c.encode("utf-8"))
        if size + width > _LONGEST:
            out.append("\r\n ")
            size = 1
        out.append(c)
        size += width
    return "".join(out) + "\r\n"
