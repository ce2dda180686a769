"""Sentences, places and numbers of a report as HTML: everything escaped, everything the right way round."""

from __future__ import annotations

import re
from html import escape

from prsite.diagnostics import Place
from prsite.i18n.digits import native_digits

# Paths, addresses, file names and options: ASCII runs with a sign that the bidirectional algorithm may move.
_MACHINE_WORD = re.compile(
    r"(?<![\w/.])(?=[!-~]*[A-Za-z0-9])(?:[a-z]+://|\.{0,2}/|-{1,2}|#)?[\w.][\w./:%@?=&+~#-]*[\w/]", re.ASCII
)


def escaped(text: str) -> str:
    """Escaped, and without the letters that no HTML document may hold (lone surrogates, controls)."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return escape("".join(c for c in clean if c >= " " or c in "\n\t"))


def marked(text: str) -> str:
    """A sentence escaped, its `quoted` words as code of their own direction."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return _isolated(text)
    return "".join(
        f'<code dir="ltr">{escaped(p)}</code>' if i % 2 else _isolated(p) for i, p in enumerate(parts)
    )


def _isolated(text: str) -> str:
    """Escaped, with paths and addresses kept the right way round inside a Persian sentence."""
    out, at = [], 0
    for found in _MACHINE_WORD.finditer(text):
        out.append(f'{escaped(text[at : found.start()])}<bdi dir="ltr">{escaped(found[0])}</bdi>')
        at = found.end()
    return "".join(out) + escaped(text[at:])


def numbered(count: int, lang: str) -> str:
    """A number in the digits of a language."""
    return native_digits(str(count), "arabext") if lang == "fa" else str(count)


def placed(place: Place) -> str:
    """A place as code of its own direction."""
    return f'<bdi dir="ltr"><code>{escaped(str(place))}</code></bdi>'
