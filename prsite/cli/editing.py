"""Changing keys of a source's front matter line by line; every other byte stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prsite.content.frontmatter import Document, Scalar, Sequence, split_document
from prsite.diagnostics import PrsiteError

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_PLAIN = re.compile(r"[^\s,،\[\]{}#:'\"&*!|>%@`?-][^\s,،\[\]{}#:'\"]*")
_ENTRY = re.compile(r"^(\s*)-\s")


class NotEditable(Exception):
    """The front matter is written in a way that cannot be changed line by line."""


@dataclass(slots=True)
class FrontMatterText:
    """The text of a source, open for changes to its front matter.

    ``lines`` keep their own line ends, a byte order mark stays with the first; their numbers are those
    of the diagnostics.
    """

    path: str
    lines: list[str]

    @property
    def text(self) -> str:
        """The whole source as it now stands."""
        return "".join(self.lines)

    def set(self, name: str, value: str) -> None:
        """Gives a key one line with this value: in its place, else after ``slug`` or at the end."""
        span = self._span(name)
        line = f"{name}: {value}"
        if span is None:
            self._insert(line)
        else:
            self._replace(span, [line])

    def set_list(self, name: str, values: tuple[str, ...]) -> None:
        """Gives a key a list of texts; an entry added to a list in block form is one line more."""
        span = self._span(name)
        if span is not None and self._append(name, span, values):
            return
        flow = ", ".join(v if _PLAIN.fullmatch(v) else "'" + v.replace("'", "''") + "'" for v in values)
        if span is None:
            self._insert(f"{name}: [{flow}]")
        else:
            self._replace(span, [f"{name}: [{flow}]"])

    def values(self, name: str) -> tuple[str, ...]:
        """A key's texts as they are read back."""
        for key, node in self._document().head.pairs:
            if key.text == name:
                if isinstance(node, Scalar):
                    return (node.text,) if node.text.strip() else ()
                if isinstance(node, Sequence):
                    return tuple(n.text for n in node.items if isinstance(n, Scalar))
        return ()

    def has(self, name: str) -> bool:
        """Whether the key is written, with or without a value."""
        return any(key.text == name for key, _ in self._document().head.pairs)

    def _document(self) -> Document:
        plain = self.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        try:
            return split_document(plain, self.path)
        except PrsiteError as fault:
            raise NotEditable(str(fault)) from None

    def _span(self, name: str) -> tuple[int, int] | None:
        """The lines of a key from its own to its last, counted from 0, or None where it is not written."""
        document = self._document()
        starts = sorted(key.line for key, _ in document.head.pairs)
        own = next((key.line for key, _ in document.head.pairs if key.text == name), None)
        if own is None:
            return None
        if starts.count(own) > 1:
            raise NotEditable(name)
        after = next((s for s in starts if s > own), document.body_line - 1)
        last = after - 1
        while last > own and self._idle(last):
            last -= 1
        return own - 1, last

    def _idle(self, number: int) -> bool:
        """Whether a line holds nothing, or a comment that belongs to what follows."""
        text = self.lines[number - 1].strip()
        return not text or text.startswith("#")

    def _replace(self, span: tuple[int, int], new: list[str]) -> None:
        end = self._line_end(self.lines[span[0]])
        self.lines[span[0] : span[1]] = [line + end for line in new]

    def _insert(self, line: str) -> None:
        slug = self._span("slug")
        at = slug[1] if slug else self._document().body_line - 2
        self.lines.insert(at, line + self._line_end(self.lines[at - 1]))

    def _append(self, name: str, span: tuple[int, int], values: tuple[str, ...]) -> bool:
        """Adds the last value as one line more to a list in block form, where only that is new."""
        entries = self.lines[span[0] + 1 : span[1]]
        lead = next((m[1] for line in entries if (m := _ENTRY.match(line))), None)
        if lead is None or values[:-1] != self.values(name):
            return False
        value = values[-1]
        self.lines.insert(span[1], f"{lead}- {value}{self._line_end(self.lines[span[0]])}")
        return True

    @staticmethod
    def _line_end(line: str) -> str:
        return "\r\n" if line.endswith("\r\n") else line[-1] if line.endswith(("\r", "\n")) else "\n"


def open_text(data: bytes, path: str) -> FrontMatterText:
    """A source's bytes (UTF-8) as lines. Raises NotEditable where they are not text."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise NotEditable(path) from None
    return FrontMatterText(path, _LINES.findall(text))
