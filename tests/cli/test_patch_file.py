"""`--diff FILE`: a patch goes where it was asked to, and never over anything that is not a patch."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from prsite.cli.replacing import replace_file
from tests.cli.conftest import Prsite
from tests.cli.faulty import HEAD, RIGHT, configure, make_site, post, sources


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The faulty site, with the working directory in it."""
    root = make_site(tmp_path)
    monkeypatch.chdir(root)
    return root


pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")


@pipes
@pytest.mark.parametrize("linked", [False, True])
def test_a_pipe_is_written_to_and_stays_a_pipe(
    prsite: Prsite, site: Path, tmp_path: Path, linked: bool
) -> None:
    pipe, name = tmp_path / "pipe", tmp_path / "name"
    os.mkfifo(pipe)
    if linked:
        name.symlink_to(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    ended = prsite("check", "--diff", name if linked else pipe)
    reader.join(timeout=20)
    assert (ended.code, stat.S_ISFIFO(pipe.stat().st_mode)) == (0, True)
    assert read == [prsite("check", "--fix").out.encode("utf-8")]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["site", "pipe", *(["name"] * linked)])


@pipes
def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_file(tmp_path / "pipe", b"x")
        assert os.read(reader, 9) == b"x"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    with pytest.raises(IsADirectoryError):
        replace_file(tmp_path, b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["pipe"]


@pytest.mark.parametrize("word", ["-", "/dev/stdout"])
def test_standard_output_may_be_named(prsite: Prsite, site: Path, tmp_path: Path, word: str) -> None:
    if word != "-" and not Path(word).exists():
        pytest.skip("standard output has no name here")
    with (tmp_path / "log").open("ab") as log:
        log.write(b"before\n")
        log.flush()
        command = [sys.executable, "-m", "prsite", "check", "--diff", word]
        subprocess.run(command, cwd=site, stdout=log, stderr=subprocess.DEVNULL, check=True)
    patch = prsite("check", "--fix").out.encode("utf-8")
    assert (tmp_path / "log").read_bytes() == b"before\n" + patch
    assert not (site / "-").exists()


@pytest.mark.parametrize(
    "name",
    [
        "prsite.toml",
        "content/posts/p1.md",
        "content/x.patch",
        "static/x.patch",
        "themes/own/x.patch",
        "overrides/x.patch",
        ".prsite/x.patch",
        "static/../content/x.patch",
    ],
)
def test_the_sites_own_files_are_refused(prsite: Prsite, site: Path, name: str) -> None:
    for folder in ("static", "themes/own", "overrides", ".prsite"):
        (site / folder).mkdir(parents=True, exist_ok=True)
    before = sources(site)
    ended = prsite("check", "--diff", name, "--yes")
    assert (ended.code, sources(site)) == (2, before)
    assert ended.lines[0] == (
        f"“{Path(name)}” is one of the site's own files, or lies among them. "
        "Name another file for the patch, such as texts.patch."
    )
    assert not (site / ".prsite" / "x.patch").exists()


def test_through_a_link_too(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    try:
        (tmp_path / "x.patch").symlink_to(post(site, 1))
    except OSError:
        pytest.skip("no links here")
    before = sources(site)
    ended = prsite("check", site, "--diff", tmp_path / "x.patch", "--lang", "fa")
    assert (ended.code, sources(site)) == (2, before)
    assert "از پرونده‌های خود سایت است یا میان آن‌ها جای دارد" in ended.lines[0]


def test_a_folder_is_refused(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    ended = prsite("check", "--diff", tmp_path, "--lang", "fa")
    assert ended.code == 2
    assert ended.lines[0] == f"«{tmp_path}» پوشه است. برای وصله پرونده‌ای را نام ببرید، مانند texts.patch."
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["README.md", "check-baseline.json", "../notes.txt"])
def test_a_file_that_is_no_patch_is_not_written_over(prsite: Prsite, site: Path, name: str) -> None:
    (site / name).write_text("از پیش نوشته\n", encoding="utf-8")
    ended = prsite("check", "--diff", name)
    assert (ended.code, (site / name).read_text(encoding="utf-8")) == (2, "از پیش نوشته\n")
    assert "is there already, and it is no patch" in ended.lines[0]


def test_an_older_patch_is_and_an_empty_file(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    (tmp_path / "x.patch").touch()
    assert prsite("check", "--diff", tmp_path / "x.patch").code == 0
    first = (tmp_path / "x.patch").read_bytes()
    post(site, 1).unlink()
    assert prsite("check", "--diff", tmp_path / "x.patch").code == 0
    assert 0 < len((tmp_path / "x.patch").read_bytes()) < len(first)


def test_an_older_patch_does_not_outlive_its_truth(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    prsite("check", "--diff", tmp_path / "x.patch")
    for n in range(1, 6):
        post(site, n).unlink()
    ended = prsite("check", "--diff", tmp_path / "x.patch")
    assert (ended.code, (tmp_path / "x.patch").read_bytes()) == (0, b"")
    assert "There is nothing that prsite can correct by itself." in ended.lines


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")
@pytest.mark.parametrize("below", ["", "our sites/one"])
def test_the_command_that_is_told_applies_it(
    prsite: Prsite, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    """Below its repository's folder, plain ``git apply`` takes a patch and changes nothing."""
    root = tmp_path / "repository" / below
    root.parent.mkdir(parents=True, exist_ok=True)
    site.rename(root)
    subprocess.run(["git", "init", "-q", tmp_path / "repository"], check=True)
    monkeypatch.chdir(root)
    ended = prsite("check", "--diff", "x.patch")
    command = shlex.split(ended.lines[0].split("`")[1])
    subprocess.run([*command, "x.patch"], cwd=root, check=True)
    assert post(root, 1).read_text(encoding="utf-8") == HEAD.format(n=1) + RIGHT


def test_with_settings_at_fault_no_patch_is_written(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    configure(site, '[check]\nezafe = "heh"\n')
    assert prsite("check", "--diff", tmp_path / "x.patch").code == 1
    assert not (tmp_path / "x.patch").exists()
