"""A tiny site in a temporary folder, built by the real pipeline, and what a fault in it must look like."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from prsite.cli.console import Console
from prsite.cli.main import group
from prsite.diagnostics import Diagnostic, PrsiteError, Severity, texts, wording
from prsite.pipeline import Request, Result, build

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=ZoneInfo("Asia/Tehran"))

SETTINGS = """[site]
title = "اتاق خبر"
url = "https://news.example.org/"
language = "fa"
languages = ["fa", "en"]
theme = "plain"
"""
LOOKS = '\n[theme]\nfonts = "system"\n'
POST = "---\ntitle: سلام\ndate: 1404/08/25\n{keys}---\n{body}\n"

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
"""A picture of one pixel."""

Files = Mapping[str, str | bytes]


def post(keys: str = "", body: str = "متن.") -> str:
    """A sound post with more keys (each on a line, from line 4) or another body (from line 5 + keys)."""
    return POST.format(keys=f"{keys}\n" if keys else "", body=body)


@dataclass(frozen=True, slots=True)
class Sample:
    """A site's folder."""

    root: Path

    @property
    def output(self) -> Path:
        """The folder it is published into."""
        return self.root / "public"

    def write(self, files: Files) -> None:
        """Puts files into the folder."""
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))

    def sources(self) -> dict[str, bytes]:
        """Every file of the site that is not made by a build."""
        made = (".prsite", "public")
        return {
            str(path.relative_to(self.root)): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and path.relative_to(self.root).parts[0] not in made
        }

    def build(self, **asked: Any) -> Result:
        """A build at the tests' now."""
        return build(Request(**{"root": self.root, "output": self.output, "at": NOW, **asked}))

    def finds(self, code: str, place: str = "", severity: Severity = ERROR, **asked: Any) -> Diagnostic:
        """Builds, and proves that this one fault is found, there, in words, and that nothing is lost.

        An error publishes nothing: no output, no folder left beside it. What is less still publishes.
        """
        before = self.sources()
        stood = _tree(self.output)
        result = self.build(**asked)
        assert [d.code for d in result.diagnostics] == [code], [
            (d.code, str(d.place), d.values) for d in result.diagnostics
        ]
        found = result.diagnostics[0]
        assert found.severity is severity, found
        assert str(found.place or "") == place, found
        assert self.sources() == before
        if severity is ERROR:
            assert result.published is None
            assert _tree(self.output) == stood
            assert list(self.root.glob(".public.*")) == []
        else:
            assert result.published is not None
        well_worded(found)
        return found


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def well_worded(found: Diagnostic) -> None:
    """Proves that a finding has whole sentences in both languages, without gaps where values belong."""
    assert found.code in texts()
    values = dict(found.values)
    for lang in ("fa", "en"):
        words = wording(found, lang)
        for part, sentence in (("message", words.message), ("hint", words.hint)):
            template = re.sub(r"\[ [^\[\]]*\]", "", texts()[found.code][part][lang])
            for _, name, _, _ in string.Formatter().parse(template):
                assert name is None or values.get(name), f"{found.code}: no {name} in {part}.{lang}"
            assert sentence.strip()
            assert not re.search(r"«»|“”|(?<!`)``(?!`)|(?<!\w)\(\)|: *$|\[ ", sentence), sentence
    assert re.search("[آ-ی]", wording(found, "fa").message)


def run(*arguments: str) -> tuple[Diagnostic, ...]:
    """Runs a command line that fails; what it found wrong."""
    result = CliRunner().invoke(group, list(arguments), obj=Console(lang="en"))
    assert isinstance(result.exception, PrsiteError), result.output
    return result.exception.diagnostics


def runs_into(code: str, place: str, *arguments: str) -> Diagnostic:
    """Runs a command line, and proves that it stops for this one reason, told in words."""
    (found,) = run(*arguments)
    assert (found.code, found.severity) == (code, ERROR)
    assert str(found.place or "") == place
    well_worded(found)
    return found


def only_on(condition: bool, reason: str) -> None:
    """Skips a test that needs what this machine does not have."""
    if not condition:
        pytest.skip(reason)
