"""Killed at any moment, the published folder is wholly one version, and the next build is right."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from prsite.build import inplace
from prsite.build.exchange import rename
from prsite.build.inplace import FILES
from prsite.build.place import beside
from prsite.build.staging import Mode, Staging
from prsite.digest import digest
from tests.build.versions import (
    MODES,
    SITE,
    changed,
    counts,
    publish,
    publish_to,
    staging,
    standing,
    version,
)
from tests.conftest import ROOT


def after_a_kill(folder: Path, mode: Mode) -> Staging | None:
    """Proves that the site is wholly one version, after the next start where that is what is promised."""
    opened = staging(folder, mode) if mode == "inplace" else None
    files = standing(folder)
    if files:
        number = int(files["version.txt"])
        assert files == version(number)
        opened = opened or staging(folder, mode)
        assert opened.held == {path: digest(data) for path, data in files.items()}
        assert opened.damaged == set()
    return opened


def kill_often(folder: Path, mode: Mode, times: int) -> None:
    chance = random.Random(times)
    number = 0
    for _ in range(times):
        command = [sys.executable, "-m", "tests.build.versions", str(folder), mode, str(number)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.read(1) == b"."
        try:
            process.wait(chance.random() * 0.06)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        process.stdout.close()
        assert process.returncode == -signal.SIGKILL
        opened = after_a_kill(folder, mode)
        number = int(standing(folder)["version.txt"]) + 1
        assert opened is not None
        with opened:
            publish(opened, version(number))
        assert standing(folder) == version(number)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("mode", MODES)
def test_killed_at_any_moment(tmp_path: Path, mode: Mode) -> None:
    kill_often(tmp_path, mode, 10)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("mode", MODES)
def test_killed_a_hundred_times(tmp_path: Path, mode: Mode) -> None:
    kill_often(tmp_path, mode, 100)


def test_a_part_that_was_only_prepared_is_forgotten(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE, "inplace")
    part = beside(tmp_path / "public") / "part-1"
    (part / FILES / "a").mkdir(parents=True)
    (part / FILES / "a/index.html").write_bytes(b"half")
    assert counts(tmp_path, SITE) == (0, 4, 0)
    assert not part.exists()


def test_replacing_that_fails_half_way_is_finished_by_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_to(tmp_path, SITE, "inplace")

    def refuse(source: Path, target: Path) -> None:
        if target == tmp_path / "public/b/index.html":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        rename(source, target)

    with monkeypatch.context() as patched:
        patched.setattr(inplace, "rename", refuse)
        with pytest.raises(PermissionError):
            publish_to(tmp_path, changed(a=b"A", b=b"B", d=b"D"), "inplace")
    with staging(tmp_path, "inplace") as opened:
        assert standing(tmp_path) == changed(a=b"A", b=b"B", d=b"D")
        assert len(opened.held) == 5
