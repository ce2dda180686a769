"""`prsite check --fix`: shown first, written only when wished, and nothing else is touched."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from prsite.cli import mending
from tests.cli.conftest import Prsite
from tests.cli.faulty import FAULTY, HEAD, LETTERS, RIGHT, configure, make_site, post, sources


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The faulty site, with the working directory in it."""
    root = make_site(tmp_path)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mending, "_is_terminal", lambda stream: True)


def answer(monkeypatch: pytest.MonkeyPatch, word: str) -> list[str]:
    asked: list[str] = []

    def prompt(question: str, **_: object) -> str:
        asked.append(question)
        return word

    monkeypatch.setattr("click.prompt", prompt)
    return asked


def test_without_a_terminal_it_gives_a_patch_and_writes_nothing(prsite: Prsite, site: Path) -> None:
    before = sources(site)
    ended = prsite("check", "--fix")
    assert ended.code == 0
    assert ended.out.startswith("diff --git a/content/posts/p1.md b/content/posts/p1.md\n")
    assert "\x1b" not in ended.out
    assert sources(site) == before


def test_yes_writes(prsite: Prsite, site: Path) -> None:
    ended = prsite("check", "--fix", "--yes", "--lang", "fa")
    assert ended.code == 0
    for n in range(1, 6):
        assert post(site, n).read_text(encoding="utf-8") == HEAD.format(n=n) + RIGHT
    assert "۱۵ مورد در ۵ پرونده درست شد." in ended.lines
    assert ended.lines[-1] == "در متن‌ها یافتهٔ دیگری نمانده است."
    assert [p.name for p in (site / "content" / "posts").iterdir() if p.name.startswith(".")] == []
    again = prsite("check", "--fix", "--yes")
    assert again.out == ""
    assert again.lines[0] == "There is nothing that prsite can correct by itself."


def test_one_rule(prsite: Prsite, site: Path) -> None:
    prsite("check", "--fix", "--yes", "--rule", LETTERS)
    assert (
        prsite("check", "--fix", "--rule", LETTERS).lines[-1] == "These rules find nothing else in the texts."
    )
    text = post(site, 1).read_text(encoding="utf-8")
    assert "کتاب" in text
    assert "هم ،بد" in text


def test_bytes_of_other_systems_stay(prsite: Prsite, site: Path) -> None:
    data = "\ufeff" + (HEAD.format(n=1) + FAULTY).replace("\n", "\r\n").rstrip()
    post(site, 1).write_bytes(data.encode("utf-8"))
    if os.name == "posix":
        post(site, 1).chmod(0o640)
    prsite("check", "--fix", "--yes")
    expected = "\ufeff" + (HEAD.format(n=1) + RIGHT).replace("\n", "\r\n").rstrip()
    assert post(site, 1).read_bytes() == expected.encode("utf-8")
    if os.name == "posix":
        assert post(site, 1).stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(("word", "written"), [("بله", True), ("y", True), ("", False), ("نه", False)])
def test_on_a_terminal_it_asks(
    prsite: Prsite,
    site: Path,
    terminal: None,
    monkeypatch: pytest.MonkeyPatch,
    word: str,
    written: bool,
) -> None:
    asked = answer(monkeypatch, word)
    before = sources(site)
    ended = prsite("check", "--fix", "--lang", "fa")
    assert asked == ["این تغییرها در ۵ پرونده نوشته شود؟ [بله/خیر]"]
    assert (sources(site) != before) is written
    assert ("هیچ متنی تغییر نکرد." in ended.lines) is not written
    assert "content/posts/p1.md" in ended.out
    assert "- این كتاب خوب است." in ended.out
    assert "+ این کتاب خوب است." in ended.out


def test_changed_words_are_set_off_in_colour(
    prsite: Prsite, site: Path, terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "")
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = prsite("check", "--fix").out
    assert "\x1b[31m\x1b[1m\x1b[4mكتاب\x1b[0m" in out
    assert "\x1b[32m\x1b[1m\x1b[4mکتاب\x1b[0m" in out


def test_a_file_that_changed_meanwhile_is_left_alone(
    prsite: Prsite, site: Path, terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prompt(question: str, **_: object) -> str:
        post(site, 2).write_text("دیگری", encoding="utf-8")
        return "y"

    monkeypatch.setattr("click.prompt", prompt)
    ended = prsite("check", "--fix")
    assert post(site, 2).read_text(encoding="utf-8") == "دیگری"
    assert post(site, 3).read_text(encoding="utf-8") == HEAD.format(n=3) + RIGHT
    at = ended.lines.index("This file has changed in the meantime and was left alone:")
    assert ended.lines[at + 1] == "content/posts/p2.md"
    assert "Corrected: 12, in 4 files." in ended.lines
    assert "Not corrected: 1 file, named above." in ended.lines
    assert ended.code == 1


def test_a_file_that_is_gone_meanwhile_is_told(
    prsite: Prsite, site: Path, terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prompt(question: str, **_: object) -> str:
        post(site, 2).unlink()
        return "y"

    monkeypatch.setattr("click.prompt", prompt)
    ended = prsite("check", "--fix", "--lang", "fa")
    assert (ended.code, post(site, 2).exists()) == (1, False)
    at = next(n for n, line in enumerate(ended.lines) if line.startswith("این پرونده نوشته نشد ("))
    assert ended.lines[at + 1] == "content/posts/p2.md"
    assert "۱ پرونده درست نشد؛ نامش در بالا آمده است." in ended.lines


def test_one_file_is_one_file(
    prsite: Prsite, site: Path, terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, "y")
    for n in range(2, 6):
        post(site, n).unlink()
    ended = prsite("check", "--fix")
    assert asked == ["Write these changes into 1 file? [y/N]"]
    assert (ended.code, "Corrected: 3, in 1 file." in ended.lines) == (0, True)


def test_read_only_files_are_left_alone_and_told(prsite: Prsite, site: Path) -> None:
    for n in (2, 3):
        post(site, n).chmod(0o444)
    ended = prsite("check", "--fix", "--yes")
    for n in (2, 3):
        assert post(site, n).read_text(encoding="utf-8") == HEAD.format(n=n) + FAULTY
        assert not post(site, n).stat().st_mode & 0o222
        at = ended.lines.index(f"content/posts/p{n}.md")
        assert ended.lines[at - 1] == "This file is read-only and was left alone:"
    assert post(site, 1).read_text(encoding="utf-8") == HEAD.format(n=1) + RIGHT
    assert "Corrected: 9, in 3 files." in ended.lines
    assert "Not corrected: 2 files, named above." in ended.lines
    assert "What remains in the texts: 6. `prsite check` shows where." in ended.lines
    assert ended.code == 1


def test_nothing_written_is_a_failure(prsite: Prsite, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(mending, "replace_file", full)
    ended = prsite("check", "--fix", "--yes", "--lang", "fa", "--quiet")
    assert ended.code == 1
    assert ended.lines.count("این پرونده نوشته نشد (No space left on device):") == 5
    assert ended.lines[-1] == "۵ پرونده درست نشد؛ نامشان در بالا آمده است."
    assert "Corrected" not in prsite("check", "--fix", "--yes").err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_folder_that_is_read_only(prsite: Prsite, site: Path) -> None:
    (site / "content" / "posts").chmod(0o555)
    try:
        before = sources(site)
        assert (prsite("check", "--fix", "--yes").code, sources(site)) == (1, before)
    finally:
        (site / "content" / "posts").chmod(0o755)


_KILLED = """
import os, signal, sys
from pathlib import Path
from prsite.cli.main import main

left, replace = int(sys.argv[1]), Path.replace

def count_down(path, target):
    global left
    if "posts" in str(path):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    return replace(path, target)

Path.replace = count_down
main(["check", "--fix", "--yes"])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nobody is killed like this here")
@pytest.mark.parametrize("written", [0, 2])
def test_killed_while_writing_each_file_is_the_old_or_the_new_one(
    prsite: Prsite, site: Path, written: int
) -> None:
    old = {n: post(site, n).read_bytes() for n in range(1, 6)}
    new = {n: (HEAD.format(n=n) + RIGHT).encode() for n in range(1, 6)}
    command = [sys.executable, "-c", _KILLED, str(written)]
    killed = subprocess.run(command, cwd=site, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    now = {n: post(site, n).read_bytes() for n in range(1, 6)}
    assert all(now[n] in (old[n], new[n]) for n in now)
    assert sum(now[n] == new[n] for n in now) == written
    assert prsite("check", "--fix", "--yes").code == 0
    assert {n: post(site, n).read_bytes() for n in range(1, 6)} == new
    assert len(list((site / "content" / "posts").iterdir())) == 5


def test_the_longest_names_can_be_mended(prsite: Prsite, site: Path) -> None:
    name = post(site, 1).with_name("ن" * 126 + ".md")
    try:
        post(site, 1).rename(name)
    except OSError:
        pytest.skip("no such long names here")
    assert prsite("check", "--fix", "--yes").code == 0
    assert name.read_text(encoding="utf-8") == HEAD.format(n=1) + RIGHT


def test_diff_writes_a_patch_only(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    before = sources(site)
    ended = prsite("check", "--diff", tmp_path / "x.patch")
    assert (ended.code, ended.out) == (0, "")
    assert sources(site) == before
    assert (tmp_path / "x.patch").read_bytes() == prsite("check", "--fix").out.encode("utf-8")


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")
def test_git_applies_what_standard_output_gives(site: Path, tmp_path: Path) -> None:
    post(site, 1).write_bytes(post(site, 1).read_bytes().replace(b"\n", b"\r\n"))
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "prsite", "check", "--fix"],
        cwd=site,
        env=environment,
        capture_output=True,
        check=True,
    )
    prsite_way = tmp_path / "other"
    shutil.copytree(site, prsite_way)
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"], cwd=prsite_way, input=done.stdout, check=True
    )
    assert post(prsite_way, 1).read_bytes() == (HEAD.format(n=1) + RIGHT).replace("\n", "\r\n").encode()
    assert post(prsite_way, 2).read_text(encoding="utf-8") == HEAD.format(n=2) + RIGHT


def test_what_remains_decides_the_exit_code(prsite: Prsite, site: Path) -> None:
    assert prsite("check", "--fix", "--strict").code == 1
    assert prsite("check", "--fix", "--strict", "--yes").code == 0


def test_what_is_known_does_not_count_as_remaining(prsite: Prsite, site: Path) -> None:
    prsite("check", "--write-baseline")
    ended = prsite("check", "--fix", "--strict")
    assert (ended.code, ended.lines) == (
        0,
        [
            "No text was changed. Add `--yes` if you accept the changes.",
            "Known findings that were passed over: 15.",
            "Nothing else remains in the texts.",
        ],
    )
    ended = prsite("check", "--fix", "--yes")
    assert "Findings in the baseline that are no longer there: 15." in ended.err


def test_settings_at_fault_forbid_it(prsite: Prsite, site: Path) -> None:
    configure(site, '[check]\nezafe = "heh"\n')
    before = sources(site)
    ended = prsite("check", "--fix", "--yes")
    assert (ended.code, sources(site)) == (1, before)
    assert "Correct the settings first; no text was changed." in ended.lines


def test_other_errors_do_not_but_are_told(prsite: Prsite, site: Path) -> None:
    post(site, 1).write_bytes(b"\xff")
    ended = prsite("check", "--fix", "--yes")
    assert ended.code == 1
    assert post(site, 2).read_text(encoding="utf-8") == HEAD.format(n=2) + RIGHT


@pytest.mark.parametrize("other", ["--json", "--write-baseline"])
def test_it_comes_alone(prsite: Prsite, site: Path, other: str) -> None:
    assert prsite("check", "--fix", other).code == 2


def test_a_patch_that_cannot_be_written_is_told(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    before = sources(site)
    ended = prsite("check", "--diff", tmp_path / "none" / "x.patch", "--yes")
    assert (ended.code, sources(site)) == (2, before)
    assert ended.lines[-2].startswith("The patch cannot be written to")
