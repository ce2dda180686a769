"""Everything in the cache is of one program with one setting, or is not believed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from prsite.build import fingerprint
from prsite.build.fingerprint import head, program, sources_signature, tree_signature
from prsite.model.source import Source

SOURCE = Source(path="content/posts/ن.md", role="item", size=5, mtime_ns=10, ctime_ns=11, inode=9)


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "prsite"
    (folder / "inner" / "__pycache__").mkdir(parents=True)
    (folder / "inner" / "a.py").write_text("a", encoding="utf-8")
    (folder / "inner" / "__pycache__" / "a.py").write_text("a", encoding="utf-8")
    (tmp_path / "site" / "babel-1.dist-info").mkdir(parents=True)
    monkeypatch.setattr(fingerprint, "_OURS", folder)
    monkeypatch.setattr("sys.path", [str(tmp_path / "site"), str(tmp_path / "nowhere")])
    return tmp_path


def fresh() -> str:
    return program.__wrapped__()


def test_our_code_and_the_versions_of_libraries_are_in_it(code: Path) -> None:
    seen = [fresh()]
    assert fresh() == seen[0]
    (code / "prsite/inner/a.py").write_text("b", encoding="utf-8")
    seen.append(fresh())
    (code / "prsite/inner/texts.toml").write_text("b", encoding="utf-8")
    seen.append(fresh())
    (code / "site/babel-1.dist-info").rename(code / "site/babel-2.dist-info")
    seen.append(fresh())
    assert len(set(seen)) == 4


def test_what_is_compiled_or_stands_elsewhere_is_not(code: Path) -> None:
    before = fresh()
    (code / "prsite/inner/__pycache__/a.py").write_text("b", encoding="utf-8")
    (code / "prsite/notes.txt").write_text("b", encoding="utf-8")
    (code / "prsite").rename(code / "elsewhere")
    (code / "elsewhere").rename(code / "prsite")
    assert fresh() == before


def test_a_head_is_of_one_setting() -> None:
    assert len({head(b"a"), head(b"b"), head(b"a", "x"), head(b"a", "x", "y"), head(b"a", "xy")}) == 5
    assert head(b"a") == head(b"a")


@pytest.mark.parametrize("name", ["size", "mtime_ns", "ctime_ns", "inode", "path"])
def test_the_signature_of_sources_tells_every_change(name: str) -> None:
    old = getattr(SOURCE, name)
    change: dict[str, Any] = {name: f"{old}x" if name == "path" else old + 1}
    changed = replace(SOURCE, **change)
    assert sources_signature([SOURCE]) != sources_signature([changed])
    assert sources_signature([SOURCE]) != sources_signature([SOURCE, SOURCE])


def test_the_signature_of_a_theme_tells_every_change(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    folders = (tmp_path / "a", tmp_path / "not there")
    seen = [tree_signature(folders)]
    (tmp_path / "a/x.html").write_text("x", encoding="utf-8")
    seen.append(tree_signature(folders))
    assert tree_signature(folders) == seen[1]
    os.utime(tmp_path / "a/x.html", ns=(1, 1))
    seen.append(tree_signature(folders))
    (tmp_path / "a/x.html").rename(tmp_path / "a/y.html")
    seen.append(tree_signature(folders))
    (tmp_path / "not there").mkdir()
    seen.append(tree_signature(folders))
    assert len(set(seen)) == 5
