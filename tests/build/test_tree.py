"""Single files: made anew, never written over; readable by all; never outside the tree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from prsite.build.tree import drop, folders_of, make_folders, put


def test_a_file_is_made_with_its_folders(tmp_path: Path) -> None:
    size, mtime = put(tmp_path, "a/b/c.html", b"text")
    found = (tmp_path / "a/b/c.html").stat()
    assert (found.st_size, found.st_mtime_ns) == (size, mtime) == (4, mtime)
    assert (tmp_path / "a/b/c.html").read_bytes() == b"text"


def test_old_bytes_stay_under_their_other_name(tmp_path: Path) -> None:
    put(tmp_path, "a.html", b"old")
    os.link(tmp_path / "a.html", tmp_path / "other.html")
    put(tmp_path, "a.html", b"new")
    assert (tmp_path / "a.html").read_bytes() == b"new"
    assert (tmp_path / "other.html").read_bytes() == b"old"


def test_whatever_stands_there_gives_way(tmp_path: Path) -> None:
    put(tmp_path, "a", b"file")
    put(tmp_path, "a/b/c.html", b"below")
    put(tmp_path, "a", b"file again")
    (tmp_path / "link").symlink_to("nowhere")
    put(tmp_path, "link", b"file")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"file again", "link": b"file"}


def test_links_lead_nothing_out(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    (outside / "deep").mkdir(parents=True)
    (outside / "deep/x.html").write_bytes(b"theirs")
    inside.mkdir()
    (inside / "linked").symlink_to(outside, target_is_directory=True)
    drop(inside, ["linked/deep/x.html"])
    assert (outside / "deep/x.html").exists()
    put(inside, "linked/deep/x.html", b"ours")
    assert (outside / "deep/x.html").read_bytes() == b"theirs"
    assert (inside / "linked/deep/x.html").read_bytes() == b"ours"


def test_a_tree_that_is_gone_stays_gone(tmp_path: Path) -> None:
    base = tmp_path / "tree"
    base.mkdir()
    put(base, "a/b.html", b"x")
    base.rename(tmp_path / "moved")
    for path in ("a/b.html", "c/d/e.html", "f.html"):
        with pytest.raises(FileNotFoundError):
            put(base, path, b"late")
    assert not base.exists()


def test_a_new_tree_of_the_same_name(tmp_path: Path) -> None:
    for _ in range(2):
        base = tmp_path / "tree"
        base.mkdir()
        for path in ("a/b/c.html", "a/b/d.html", "a/e/f.html"):
            put(base, path, b"x")
        base.rename(tmp_path / "away")
        assert len(list((tmp_path / "away").rglob("*.html"))) == 3
        (tmp_path / "away").rename(tmp_path / f"old{len(list(tmp_path.iterdir()))}")


@pytest.mark.skipif(os.name != "posix", reason="there is no umask")
@pytest.mark.parametrize("mask", [0o077, 0o027, 0o011])
def test_everyone_may_read_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    base = tmp_path / f"tree{mask}"
    before = os.umask(mask)
    try:
        make_folders(base, [""])
        put(base, "a/b/c.html", b"x")
        put(base, "a/d/e.html", b"x")
    finally:
        os.umask(before)
    for path in (base, *base.rglob("*")):
        wanted = 0o555 if path.is_dir() else 0o444
        assert path.stat().st_mode & wanted == wanted, path


def test_files_go_and_folders_that_nothing_is_left_in(tmp_path: Path) -> None:
    for path in ("a/b/c.html", "a/b/d.html", "e/f/g.html", "e/kept.html", "h.html"):
        put(tmp_path, path, b"x")
    put(tmp_path, "a/b/Thumbs.db", b"dropping")
    put(tmp_path, "a/.DS_Store", b"dropping")
    drop(tmp_path, ["a/b/c.html", "a/b/d.html", "e/f/g.html", "not/there.html", "e"])
    left = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*"))
    assert left == ["e", "e/kept.html", "h.html"]


def test_the_folders_above() -> None:
    assert folders_of([]) == {""}
    assert folders_of(["a/b/c", "a/d", "e"]) == {"", "a", "a/b"}
