"""The state of one conversion: how it reads, what it may ask, and what it has found so far."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from prsite.diagnostics import Diagnostic, error, warning
from prsite.i18n.digits import native_digits
from prsite.i18n.languages import DigitSystem, Direction
from prsite.markup.source import SourceLines
from prsite.model.body import BodyLink
from prsite.model.protocols import Resolver

STX, ETX = "\x02", "\x03"
PLACEHOLDER = re.compile(f"{STX}prsite:([0-9]+){ETX}")
"""Stands in the lines that Markdown reads for a block that it must not read itself."""


DEEPEST = 100
"""Elements inside elements; browsers stop at 512, and no reader follows ten."""


class BodyTooDeepError(Exception):
    """Quotations, lists, tags or open parentheses are nested far more than ``DEEPEST`` deep."""


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced block: the language its author named, its text, and the line of its fence."""

    language: str
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """A directive as it was written. ``content`` is None where it holds none."""

    name: str
    values: Mapping[str, str]
    line: int
    content: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupOptions:
    """How bodies are read.

    ``digits`` overrides those of the language where a site's settings do; ``zone`` is the site's time zone,
    which tells the country of its telephone numbers; ``extensions`` names Markdown
    extensions of the site's own (``package.module:Class``). ``thorough`` takes no short cut: every rule is
    tried on every text, and every pass walks the tree. The result is the same, which the tests prove by it.
    """

    highlight: bool = True
    raw_html: bool = True
    first_heading_level: int = 2
    isolate_runs: bool = True
    toc: bool = True
    digits: DigitSystem | None = None
    zone: str = ""
    extensions: tuple[str, ...] = ()
    thorough: bool = False


@dataclass(slots=True, kw_only=True)
class Conversion:
    """One body on its way to HTML. Lives as long as one call of ``convert`` and never leaves its thread.

    ``made`` are blocks of ours that hold elements which no author of untrusted HTML may write.
    """

    path: str
    lang: str
    base: Direction
    digits: DigitSystem
    resolver: Resolver
    options: MarkupOptions
    source: SourceLines
    diagnostics: list[Diagnostic] = field(default_factory=list)
    links: list[BodyLink] = field(default_factory=list)
    media: dict[str, None] = field(default_factory=dict)
    origins: dict[str, None] = field(default_factory=dict)
    forms: dict[str, None] = field(default_factory=dict)
    made: list[Element] = field(default_factory=list)
    blocks: list[Code | Directive] = field(default_factory=list)
    pictures: dict[str, None] = field(default_factory=dict)
    toc: bool = True

    def error(self, code: str, line: int, **values: str | int) -> None:
        """Report something that stops publication."""
        self.diagnostics.append(error(code, self.path, line, also=(), **values))

    def warning(self, code: str, line: int, **values: str | int) -> None:
        """Report something worth knowing."""
        self.diagnostics.append(warning(code, self.path, line, also=(), **values))

    def stash(self, block: Code | Directive) -> str:
        """Keep a block; the placeholder that stands for it."""
        self.blocks.append(block)
        return f"{STX}prsite:{len(self.blocks) - 1}{ETX}"

    def text(self, message: str) -> str:
        """A word of the theme in the body's language."""
        return self.resolver.text(message)

    def number(self, value: int) -> str:
        """A whole number in the digits that the body's readers expect."""
        return native_digits(str(value), self.digits)
