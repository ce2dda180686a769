"""What pulling and forgetting refuse to do to the archives of comments, and what they say."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, Prsite, archived, form, tree
from tests.comments.servers import Isso

EVERY = [("pull",), ("list",), ("forget", "isso-1"), ("official", "isso-1")]


@pytest.mark.parametrize("words", EVERY)
@pytest.mark.parametrize("linked", ["content/data", "content/data/comments", "public", FIRST, "nothing"])
def test_no_link_out_of_the_site_is_followed(
    prsite: Prsite, site: Path, isso: Isso, tmp_path: Path, words: tuple[str, ...], linked: str
) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    place = site / {"public": "content/data/comments/public", "nothing": FIRST}.get(linked, linked)
    outside = tmp_path / "outside"
    place.rename(outside)
    if linked == "nothing":
        outside.unlink()
    try:
        place.symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no symbolic links")
    isso.add("post-first", 2, "<p>y</p>")
    ended = prsite("comments", *words)
    assert ended.code == 1
    assert place.relative_to(site).as_posix() in ended.err
    assert place.is_symlink()
    assert outside.exists() == (linked != "nothing")
    kept = [outside] if outside.is_file() else [*outside.rglob("*.json")]
    assert all(b"isso-2" not in path.read_bytes() and b"isso-1" in path.read_bytes() for path in kept)


def test_what_stands_in_the_place_of_an_archive(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    (site / FIRST).mkdir(parents=True)
    ended = prsite("comments", "pull", "--json")
    fault, summary = map(json.loads, ended.out.splitlines())
    assert (ended.code, fault["code"], fault["path"]) == (1, "comments-unwritable", FIRST)
    assert not summary.get("crashed")


@pytest.mark.parametrize("words", [("pull",), ("forget", "isso-1")])
def test_a_file_that_cannot_be_written_is_told(
    prsite: Prsite, site: Path, isso: Isso, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    before = tree(site)
    isso.add("post-first", 2, "<p>y</p>")

    def refuse(path: Path, data: bytes) -> None:
        raise OSError(errno.EFBIG, "File too large", str(path))

    with monkeypatch.context() as patched:
        patched.setattr("prsite.cli.archiving.replace_file", refuse)
        ended = prsite("comments", *words)
    assert (ended.code, tree(site)) == (1, before)
    assert "This archive cannot be written: File too large." in ended.lines


@pytest.mark.parametrize("words", [("pull", "--prune"), ("list",)])
def test_a_file_that_cannot_be_read_is_told(
    prsite: Prsite, isso: Isso, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")

    def refuse(*asked: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("prsite.cli.archiving.open_archives", refuse)
    ended = prsite("comments", *words)
    assert ended.code == 1
    assert any("Input/output error" in line for line in ended.lines)


@pytest.mark.parametrize("words", [("list", "--json"), ("list",), ("forget", "isso-1", "--json")])
def test_standard_output_that_takes_nothing(
    prsite: Prsite, site: Path, isso: Isso, words: tuple[str, ...]
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no full device here")
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    command = [sys.executable, "-m", "prsite", "comments", *words]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, cwd=site, stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert ended.stderr


@pytest.mark.parametrize("words", [(), ("--dry-run",), ("--json",)])
def test_a_provider_that_has_nothing_does_not_empty_the_archive(
    prsite: Prsite, site: Path, isso: Isso, words: tuple[str, ...]
) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    before = tree(site)
    isso.threads.clear()
    ended = prsite("comments", "pull", "--prune", *words)
    assert (ended.code, tree(site)) == (1, before)
    assert "The provider has no comment at all" in ended.err
    if "--json" in words:
        fault, summary = map(json.loads, ended.out.splitlines())
        assert (fault["code"], summary["summary"]) == ("comments-prune-nothing", True)
    assert prsite("comments", "pull").code == 0
    form(site)
    assert prsite("comments", "pull", "--prune", "--file", "c.json").code == 0


def test_with_nothing_archived_there_is_nothing_to_guard(prsite: Prsite, isso: Isso) -> None:
    assert prsite("comments", "pull", "--prune").code == 0


def test_a_thread_with_an_odd_comment_loses_nothing(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    isso.add("post-first", 2, "<p>y</p>")
    prsite("comments", "pull")
    (entries,) = isso.threads.values()
    entries[0]["created"] = 0
    assert "no longer at the provider" not in prsite("comments", "pull").err
    isso.add("post-first", 3, "<p>z</p>")
    ended = prsite("comments", "pull", "--prune")
    assert ended.code == 0
    assert "The comment “1” of “public/post-first” was left out of the archive" in ended.err
    assert sorted(c["id"] for c in archived(site)["comments"]) == ["isso-1", "isso-2", "isso-3"]


def test_a_picture_without_words_was_removed_by_nobody(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, '<p><img src="http://e.org/x.png"></p>')
    isso.add("post-first", 2, "<p>y</p>", parent=1)
    ended = prsite("comments", "pull")
    assert "it has no words, perhaps a picture alone" in ended.err
    (reply,) = archived(site)["comments"]
    assert (reply["id"], reply["parent"]) == ("isso-2", "")
