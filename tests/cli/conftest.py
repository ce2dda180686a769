"""Running the command line in this process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from prsite.cli.main import run
from tests.comments.servers import Isso, serving

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


FIRST = "content/data/comments/public/post-first.json"
"""The archive of the comments on the site's first post."""


@pytest.fixture
def isso(site: Path) -> Iterator[Isso]:
    """A server for the site's comments, set in its settings."""
    made = Isso()
    with serving(made) as address:
        settings = f'{SETTINGS}[comments]\nprovider = "isso"\nserver = "{address}"\n'
        (site / "prsite.toml").write_text(settings, encoding="utf-8")
        yield made


def archived(site: Path, path: str = FIRST) -> dict[str, Any]:
    """What an archive holds."""
    table: dict[str, Any] = json.loads((site / path).read_bytes())
    return table


def tree(site: Path) -> dict[str, bytes]:
    """The files in the data folder of a site."""
    folder = site / "content" / "data"
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def form(site: Path, *ids: int, item: str = "post-first", **more: object) -> Path:
    """A file of a provider's with these comments on an item."""
    made = [{"id": id, "created": "2026-10-02T08:12:30Z", "text": "سلام", **more} for id in ids]
    threads = [{"item": item, "comments": made}]
    path = site / "c.json"
    table = {"prsite": "comments/1", "provider": "wp", "threads": threads}
    path.write_text(json.dumps(table), encoding="utf-8")
    return path
