"""Changing what rules can mend: a source's bytes before and after, all else as it was."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prsite.diagnostics import Diagnostic

_MARK = "\ufeff"
_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A source that rules change: project-relative POSIX path, its bytes as they are and as they would be,
    and what would still be found in it."""

    path: str
    before: bytes
    after: bytes
    remaining: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source with ``\\n`` line ends, and what stood in the file: its byte order mark and the
    end of each line."""

    text: str
    marked: bool
    ends: tuple[str, ...]

    def encode(self, text: str) -> bytes | None:
        """Another text of as many lines as bytes, with the mark and the line ends of this one.

        None where the lines are no longer the same ones.
        """
        lines = text.split("\n")
        if len(lines) != len(self.ends) + 1:
            return None
        joined = "".join(line + end for line, end in zip(lines, (*self.ends, ""), strict=True))
        return (_MARK * self.marked + joined).encode("utf-8")


def decode(data: bytes) -> SourceText:
    """The text of a source's bytes. Raises UnicodeDecodeError."""
    text = data.decode("utf-8")
    marked = text.startswith(_MARK)
    text = text[1:] if marked else text
    ends = tuple(_END.findall(text))
    return SourceText(_END.sub("\n", text), marked, ends)
