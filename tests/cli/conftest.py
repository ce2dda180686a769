"""Running the command line in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from prsite.cli.main import run

SETTINGS = """[site]
title = "اتاق خبر"
url = "https://news.example.org/"
language = "fa"
languages = ["fa", "en"]
timezone = "Asia/Tehran"
[editions.intranet]
url = "https://in.example.org/"
"""


@dataclass(frozen=True)
class Ended:
    """How a command line ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """What was said to the person, line by line, blank ones left out."""
        return [line for line in self.err.splitlines() if line.strip()]


Prsite = Callable[..., Ended]


@pytest.fixture
def prsite(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Prsite:
    """Runs a command line, in English unless ``--lang`` is among its words."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TZ", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("PRSITE_LANG", "en")

    def call(*words: str | Path) -> Ended:
        code = run([str(w) for w in words])
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return call


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small site, with the working directory in it."""
    root = tmp_path / "site"
    root.mkdir()
    (root / "prsite.toml").write_text(SETTINGS, encoding="utf-8")
    write(root, "content/posts/first.md", "title: یکم\ndate: 1405-02-03 10:00\n", "متن.\n")
    monkeypatch.chdir(root)
    return root


def write(root: Path, path: str, front: str, body: str = "") -> Path:
    """Writes an item."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\n{front}---\n{body}", encoding="utf-8", newline="")
    return target
