"""Markdown as the reference pages need it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

NOTICE = "<!-- Written by `make docs` from the code. Edit the code, not this page. -->"


def page(title: str, *blocks: str) -> str:
    """A whole page: a title, the notice, and blocks with an empty line between them."""
    return "\n\n".join([f"# {title}", NOTICE, *(b.strip("\n") for b in blocks if b.strip())]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; nothing where there are no rows."""
    lines = ["| " + " | ".join(_cell(c) for c in row) + " |" for row in rows]
    if not lines:
        return ""
    return "\n".join(["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads), *lines])


def _cell(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).replace("|", "\\|")


def code(text: str) -> str:
    """A code span; nothing for an empty text."""
    return f"`{text}`" if text else ""


def persian(text: str) -> str:
    """A Persian phrase in an English page."""
    return f'<span lang="fa" dir="rtl">{text}</span>' if text else ""


def both(words: Mapping[str, str]) -> str:
    """The English and the Persian wording of one thing."""
    return "<br>".join(filter(None, (words.get("en", ""), persian(words.get("fa", "")))))


def prose(docstring: str | None) -> str:
    """A docstring as Markdown: double backquotes become single ones, indents go."""
    if not docstring:
        return ""
    lines = docstring.strip().splitlines()
    rest = [line for line in lines[1:] if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in rest), default=0)
    text = "\n".join([lines[0].strip(), *(line[margin:] for line in lines[1:])])
    return text.replace("``", "`")
