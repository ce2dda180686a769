"""Readers' words as they are shown: blocks find their direction, and in their lines nothing turns round.

What the bidirectional algorithm breaks in a right-to-left line is isolated as in the bodies of items
(decision 0014), by the same search. Telephone numbers become no links: a stranger wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from prsite.i18n.bidi import first_strong, is_address, isolating_tag
from prsite.i18n.tokens import RANGE_SIGNS, Token, find_tokens, may_hold_tokens

_PIECE = re.compile(r'<(?P<end>/?)(?P<name>[a-z]+)(?:[^>"]|"[^"]*")*>|&#?\w+;|[^<&]+|[<&]')
_BLOCKS = frozenset({"p", "pre", "blockquote", "ul", "ol", "li"})
_HOLDS_BLOCKS = re.compile(r"<(?:p|pre|ul|ol|blockquote)\b")
_PARTS = re.compile(r"([ \t\n\f]+)|[^ \t\n\f]+")
"""A text in turns: white space as HTML knows it, and what is none."""

_WHOLE = "\ufffc"
"""What stands in a line of reading for code and for an address that is isolated already."""

_ENDING, _BEGINNING = 0, 1
"""At one place what ends goes before what begins."""


def directed(html: str, *, isolates: bool = True) -> str:
    """Safe HTML whose blocks find their own direction: readers write in languages of their own.

    ``isolates`` is the setting ``[markdown] isolate``: whether what turns round in a right-to-left line is
    isolated. The direction of a line is what ``dir="auto"`` will find, that of its block's first strong
    character outside code and addresses; without one nothing is isolated. This is for pages only: an archive
    keeps what was written.
    """
    reading = _Reading(html, isolates=isolates)
    if isolates:
        for block, lines in reading.blocks.items():
            if block >= 0 and first_strong("".join(line.text for line in lines)) == "rtl":
                for line in lines:
                    _isolate(line, reading)
    return reading.written()


class _Line:
    """The text of one line of reading, its white space as it is shown, and where each character stands."""

    __slots__ = ("ends", "starts", "text")

    def __init__(self) -> None:
        self.text = ""
        self.starts: list[int] = []
        self.ends: list[int] = []

    def add(self, text: str, start: int, end: int) -> None:
        """One character or none that is written from ``start`` to ``end``; white space runs together."""
        if text and not (text == " " and self.text.endswith(" ")):
            self.text += text
            self.starts.append(start)
            self.ends.append(end)

    def add_all(self, text: str, start: int) -> None:
        """A text that is written as it is read."""
        for part in _PARTS.finditer(text):
            if part[1]:
                self.add(" ", start + part.start(), start + part.end())
            else:
                self.text += part[0]
                self.starts += range(start + part.start(), start + part.end())
                self.ends += range(start + part.start() + 1, start + part.end() + 1)


class _Reading:
    """Safe HTML read once: its lines by the place of the block that directs them (-1: none); additions."""

    def __init__(self, html: str, *, isolates: bool) -> None:
        self.html = html
        self.isolates = isolates
        self.blocks: dict[int, list[_Line]] = {}
        self._additions: list[tuple[int, int, str]] = []
        self._open: list[tuple[str, int]] = []
        self._line = _Line()
        self._read()

    def put(self, at: int, tag: str, *, ends: bool = False) -> None:
        """Notes an addition to the HTML."""
        self._additions.append((at, _ENDING if ends else _BEGINNING, tag))

    def written(self) -> str:
        """The HTML with all that was noted."""
        parts: list[str] = []
        at = 0
        for place, _, tag in sorted(self._additions, key=lambda one: one[:2]):
            parts += self.html[at:place], tag
            at = place
        return "".join(parts) + self.html[at:]

    def _read(self) -> None:
        pieces = _PIECE.finditer(self.html)
        for piece in pieces:
            name = piece["name"]
            if name is None:
                self._text(piece)
            elif name in _BLOCKS:
                self._block(piece)
            elif name == "br":
                self._line.add("\n", *piece.span())
            elif name == "code" and not self._is_in_pre():
                self._code(piece, pieces)
            elif name == "a" and not piece["end"] and self.isolates and not self._is_in_pre():
                self._link(piece, pieces)

    def _text(self, piece: re.Match[str]) -> None:
        if self._is_in_pre():
            return
        if piece[0][0] == "&":
            self._line.add(unescape(piece[0]), *piece.span())
        else:
            self._line.add_all(piece[0], piece.start())

    def _is_in_pre(self) -> bool:
        return bool(self._open) and self._open[-1][0] == "pre"

    def _block(self, piece: re.Match[str]) -> None:
        name = piece["name"]
        if piece["end"]:
            if self._open:
                self._open.pop()
        else:
            # A point that holds blocks alone would find no letter of its own, and its marker would move.
            is_auto = name in ("p", "pre") or (
                name == "li" and not _HOLDS_BLOCKS.match(self.html, piece.end())
            )
            if is_auto:
                self.put(piece.end() - 1, ' dir="auto"')
            self._open.append((name, piece.start() if is_auto else -1))
        self._line = _Line()
        self.blocks.setdefault(self._open[-1][1] if self._open else -1, []).append(self._line)

    def _code(self, piece: re.Match[str], pieces: Iterator[re.Match[str]]) -> None:
        """Code has its direction and has no say in that of its block."""
        self.put(piece.end() - 1, ' dir="ltr"')
        for inside in pieces:
            if inside["name"] == "code":
                self._line.add(_WHOLE, piece.start(), inside.end())
                return

    def _link(self, piece: re.Match[str], pieces: Iterator[re.Match[str]]) -> None:
        """A link that shows an address shows it whole, whatever it is made of."""
        end = self.html.find("<", piece.end())
        shown = unescape(self.html[piece.end() : end])
        if not self.html.startswith("</a>", end) or not is_address(shown.strip()):
            return
        tag = isolating_tag(shown)
        self.put(piece.end(), f'<{tag} dir="ltr">')
        self.put(end, f"</{tag}>", ends=True)
        for inside in pieces:
            if inside.start() >= end:
                self._line.add(_WHOLE, piece.start(), inside.end())
                return


def _isolate(line: _Line, reading: _Reading) -> None:
    """Notes the isolates of a right-to-left line."""
    if not may_hold_tokens(line.text):
        return
    for token in find_tokens(line.text):
        place = _whole(reading.html, line.starts[token.start], line.ends[token.end - 1])
        if place is None:
            continue
        start, end = place
        tag = "bdi" if token.is_range else isolating_tag(line.text[token.start : token.end])
        reading.put(start, f'<{tag} dir="{"rtl" if token.is_range else "ltr"}">')
        reading.put(end, f"</{tag}>", ends=True)
        if token.is_range:
            _part(token, line, reading)


def _part(token: Token, line: _Line, reading: _Reading) -> None:
    """Isolates for the signs of a range, so that its numbers are not drawn together into one."""
    for sign in RANGE_SIGNS.finditer(line.text, token.start, token.end):
        reading.put(line.starts[sign.start()], "<bdi>")
        reading.put(line.ends[sign.start()], "</bdi>", ends=True)


def _whole(html: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of a piece with the elements that hold nothing but some of it; None where one holds more."""
    if "<" not in html[start:end]:
        return start, end
    opened: list[str] = []
    for tag in re.finditer(r"<(/?)([a-z]+)[^>]*>", html[start:end]):
        if not tag[1]:
            opened.append(tag[2])
        elif opened:
            opened.pop()
        else:
            before = html.rfind("<", 0, start)
            if re.fullmatch(rf"<{tag[2]}\b[^>]*>", html[before:start]) is None:
                return None
            start = before
    for name in reversed(opened):
        if not html.startswith(f"</{name}>", end):
            return None
        end += len(name) + 3
    return start, end
