"""Where a command speaks: results to standard output, words for people to standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

import click

from prsite.cli.phrases import say

STYLES: Mapping[str, Mapping[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"dim": True},
    "good": {"fg": "green", "bold": True},
    "place": {"fg": "cyan"},
    "excerpt": {"dim": True},
    "strong": {"bold": True},
    "dim": {"dim": True},
}
"""What ``click.style`` makes of each kind of line."""


@dataclass(slots=True)
class Console:
    """The two streams, the language, and how much is to be said.

    ``json`` is set by commands whose standard output is for programs; ``root`` by commands that found
    a site, so that a crash can be written into its ``.prsite/``.
    """

    lang: str
    quiet: bool = False
    json: bool = False
    root: Path | None = None
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)

    @property
    def terminal(self) -> bool:
        """Whether standard error is a person's terminal."""
        return _is_terminal(sys.stderr) and self.environ.get("TERM") != "dumb"

    @property
    def coloured(self) -> bool:
        """Whether colour is welcome: on a terminal, unless NO_COLOR is set (no-color.org)."""
        if self.environ.get("NO_COLOR"):
            return False
        return bool(self.environ.get("FORCE_COLOR")) or self.terminal

    def phrase(self, name: str, /, **values: object) -> str:
        """A sentence in this console's language."""
        return say(name, self.lang, **values)

    def tell(self, text: str = "", style: str = "") -> None:
        """Says a line to the person, also when quiet: for what must not be missed."""
        if self.coloured and style:
            click.echo(click.style(text, **STYLES[style]), err=True, color=True)
        else:
            print(text, file=sys.stderr, flush=True)

    def mention(self, text: str = "", style: str = "") -> None:
        """Says a line to the person unless they asked for quiet."""
        if not self.quiet:
            self.tell(text, style)

    def give(self, text: str) -> None:
        """Writes a line of the result to standard output."""
        print(text, flush=True)


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def prepare_streams() -> None:
    """Makes both streams able to carry Persian: UTF-8 on Windows, and no letter is ever fatal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if sys.platform == "win32":
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
            else:
                stream.reconfigure(errors="backslashreplace")


def silence_output() -> None:
    """Points standard output at nothing, after its reader has gone (``prsite kinds | head``)."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError):
        return
