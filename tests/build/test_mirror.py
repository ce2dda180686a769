"""The tree that waits for its turn: brought up at the cost of what changed, whatever befell it."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from prsite.build.staging import Mode
from tests.build.versions import (
    MODES,
    SITE,
    changed,
    counts,
    noting,
    publish,
    publish_to,
    staging,
    standing,
    waiting_trees,
)


def test_a_turn_costs_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same calls for four pages and for four hundred."""
    calls: dict[int, list[str]] = {4: [], 400: []}
    for size, noted in calls.items():
        folder = tmp_path / str(size)
        files = {f"page/{n}/index.html": b"0" for n in range(size)}
        for content in (b"1", b"2", b"3"):
            publish_to(folder, {**files, "page/0/index.html": content})
        with monkeypatch.context() as patched:
            for name in ("link", "mkdir", "unlink", "rmdir", "scandir", "open", "rename", "replace"):
                patched.setattr(os, name, noting(noted, name, getattr(os, name)))
            publish_to(folder, {**files, "page/0/index.html": b"4"})
    assert calls[4] == calls[400]
    assert calls[4].count("link") == 1


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "touch", ["gone", "other", "shorter", "link", "folder", "whole folder", "linked folder"]
)
def test_what_is_damaged_is_made_again(tmp_path: Path, mode: Mode, touch: str) -> None:
    for content in (b"1", b"2"):
        publish_to(tmp_path, changed(b=content), mode)
    page = tmp_path / "public/a/index.html"
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/index.html").write_bytes(b"a")
    if touch in ("other", "shorter"):
        page.write_bytes(b"X" if touch == "other" else b"")
    elif "folder" in touch:
        shutil.rmtree(page.parent)
        if touch == "linked folder":
            page.parent.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
        elif touch == "folder":
            page.mkdir(parents=True)
    else:
        page.unlink()
        if touch == "link":
            page.symlink_to(tmp_path / "elsewhere/index.html")
    foreign = touch == "linked folder"
    with staging(tmp_path, mode, adopt=foreign) as opened:
        assert opened.damaged == {"a/index.html"}
        assert set(opened.held) == set(SITE) - opened.damaged
        publish(opened, changed(b=b"2"))
    assert standing(tmp_path) == changed(b=b"2")
    assert not page.is_symlink()
    assert not page.parent.is_symlink()
    for content in (b"3", b"4"):
        publish_to(tmp_path, changed(b=content), mode)
        assert standing(tmp_path) == changed(b=content)
    assert (tmp_path / "elsewhere/index.html").read_bytes() == b"a"


@pytest.mark.parametrize("mode", MODES)
def test_what_was_only_touched_still_stands(tmp_path: Path, mode: Mode) -> None:
    publish_to(tmp_path, SITE, mode)
    for path in (tmp_path / "public").rglob("*"):
        os.utime(path, ns=(5, 5))
    assert counts(tmp_path, SITE, mode) == (0, 4, 0)


def spoil(tree: Path, how: str) -> None:
    """What may happen to the tree that waits for its turn."""
    if how == "deleted":
        shutil.rmtree(tree.parent)
    elif how == "emptied":
        shutil.rmtree(tree)
        tree.mkdir()
    elif how == "a file gone":
        (tree / "b/c/index.html").unlink()
    elif how == "a folder gone":
        shutil.rmtree(tree / "b")
    elif how == "a foreign file":
        (tree / "b/c/letter.txt").write_text("x", encoding="utf-8")
    elif how == "a foreign folder":
        (tree / "b/letters/old").mkdir(parents=True)
        (tree / "b/letters/old/x.txt").write_text("x", encoding="utf-8")
    elif how == "another file":
        (tree / "b/c/index.html").unlink()
        (tree / "b/c/index.html").write_bytes(b"C")
    elif how == "a folder for a file":
        (tree / "b/c/index.html").unlink()
        (tree / "b/c/index.html").mkdir()
    elif how == "a linked folder":
        shutil.move(tree / "b", tree.parent / "b")
        (tree / "b").symlink_to(tree.parent / "b", target_is_directory=True)
    elif how == "copied":
        shutil.copytree(tree, tree.parent / "copy")
        shutil.rmtree(tree)
        (tree.parent / "copy").rename(tree)
    elif how == "two of them":
        shutil.copytree(tree, tree.parent / "tree-77")
    elif how == "a file":
        shutil.rmtree(tree)
        tree.write_bytes(b"")


WAYS = (
    "deleted", "emptied", "a file gone", "a folder gone", "a foreign file", "a foreign folder",
    "another file", "a folder for a file", "a linked folder", "copied", "two of them", "a file",
)  # fmt: skip


@pytest.mark.parametrize("how", WAYS)
def test_a_waiting_tree_that_was_tampered_with(tmp_path: Path, how: str) -> None:
    for content in (b"1", b"2"):
        publish_to(tmp_path, changed(a=content))
    (tree,) = waiting_trees(tmp_path)
    spoil(tree, how)
    for content in (b"3", b"4", b"5"):
        publish_to(tmp_path, changed(a=content))
        assert standing(tmp_path) == changed(a=content)
        assert len(waiting_trees(tmp_path)) == 1


def test_a_changed_file_of_the_waiting_tree_is_a_changed_file_of_the_site(tmp_path: Path) -> None:
    """Where both are one file under two names."""
    for content in (b"1", b"2"):
        publish_to(tmp_path, changed(a=content))
    (waiting_trees(tmp_path)[0] / "b/c/index.html").write_bytes(b"Z")
    publish_to(tmp_path, changed(a=b"3"))
    assert standing(tmp_path) == changed(a=b"3")


@pytest.mark.parametrize("mode", MODES)
def test_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: Mode) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    publish_to(tmp_path, SITE, mode)
    time = (tmp_path / "public/b/index.html").stat().st_mtime_ns
    for content in (b"1", b"2", b"3"):
        publish_to(tmp_path, changed(a=content), mode)
        assert standing(tmp_path) == changed(a=content)
    assert (tmp_path / "public/b/index.html").stat().st_mtime_ns == time
    for waiting in waiting_trees(tmp_path):
        (waiting / "b/index.html").write_bytes(b"tampered")
    publish_to(tmp_path, changed(a=b"4"), mode)
    assert standing(tmp_path) == changed(a=b"4")


def test_long_paths(tmp_path: Path) -> None:
    path = "/".join(["پوشه" * 20] * 10)
    for content in (b"1", b"2", b"3"):
        assert counts(tmp_path, {f"{path}/index.html": content})[0] == 1


@pytest.mark.parametrize("mode", MODES)
def test_names_that_differ_in_capitals_or_composition_only(tmp_path: Path, mode: Mode) -> None:
    names = ("Ali/index.html", "ali/index.html", "re\u0301/index.html", "r\u00e9/index.html")
    for name in (*names, *names):
        assert counts(tmp_path, {name: b"x", "b.html": b"b"}, mode)[0] in (1, 2)


@pytest.mark.skipif(os.name != "posix", reason="there are no such modes")
def test_a_folder_that_somebody_closed(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE)
    (tmp_path / "public/b").chmod(0o555)
    for content in (b"1", b"2", b"3"):
        publish_to(tmp_path, changed(b=content))
        assert standing(tmp_path) == changed(b=content)
    assert (tmp_path / "public/b").stat().st_mode & 0o777 == 0o755
