"""Making one small stylesheet of several: comments and needless white space go, addresses are set right.

Only what CSS Syntax 3 calls insignificant is touched; strings, ``url(…)`` and the white space that separates
selectors or the operators of ``calc()`` stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_LEADING_ZERO = re.compile(r"(?<![\w.#])0(?=\.\d)")
_TOKEN = re.compile(
    r"""
      (?P<escape>\\.)
    | (?P<comment>/\*.*?(?:\*/|\Z))
    | (?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    | (?P<url>url\(\s*(?P<address>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[^)"'\s]*)\s*\))
    | (?P<space>\s+)
    | (?P<mark>[{};,>])
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


def minify(css: str) -> str:
    """The stylesheet without comments, white space that means nothing, and the zero of ``0.5``."""
    pieces: list[str] = []
    at = 0
    for token in _TOKEN.finditer(css):
        pieces.append(_LEADING_ZERO.sub("", css[at : token.start()]))
        at = token.end()
        pieces.append(" " if token.lastgroup in ("comment", "space") else token[0])
    pieces.append(_LEADING_ZERO.sub("", css[at:]))
    return _tighten([piece for piece in pieces if piece])


def _tighten(pieces: list[str]) -> str:
    """Drop spaces next to ``{ } ; , >`` and after a declaration's colon, and a block's last semicolon."""
    out: list[str] = []
    for piece in pieces:
        last = out[-1] if out else "{"
        if piece == " " and (last in ("{", "}", ";", ",", ">", " ") or last.endswith(":")):
            continue
        if piece in ("{", "}", ";", ",", ">"):
            while out and out[-1] == " ":
                out.pop()
            if piece == "}" and out and out[-1] == ";":
                out.pop()
            if piece == ";" and out and out[-1] in (";", "{", "}"):
                continue
            if piece in (";", "}") and out and out[-1].endswith(":"):
                out.append(" ")
        out.append(piece)
    return "".join(out).strip()


def rewrite_addresses(css: str, rewrite: Callable[[str], str]) -> str:
    """The stylesheet with every ``url(…)`` outside comments and strings passed through ``rewrite``."""

    def replaced(token: re.Match[str]) -> str:
        if not token["url"]:
            return token[0]
        address = token["address"]
        bare = address[1:-1] if address[:1] in ('"', "'") else address
        return f'url("{rewrite(bare)}")'

    return _TOKEN.sub(replaced, css)
