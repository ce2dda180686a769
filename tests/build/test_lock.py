"""One build at a time, and no lock that outlives its holder."""

from __future__ import annotations

import errno
import multiprocessing
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from prsite.build import lock as locks
from prsite.build.lock import lock
from prsite.diagnostics import Diagnostic, PrsiteError
from tests.conftest import ROOT

HOLD = """
import sys, time
from pathlib import Path
from prsite.build import lock as locks
if sys.argv[2] == "number":
    def nowhere(number): raise NotImplementedError
    locks._lock = nowhere
with locks.lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def refused(path: Path) -> Diagnostic:
    with pytest.raises(PrsiteError) as caught, lock(path, wait=0):
        pass
    return caught.value.diagnostics[0]


def holder(path: Path, how: str = "system") -> subprocess.Popen[bytes]:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path), how], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"held"
    process.stdout.close()
    return process


def by_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(number: int) -> bool:
        raise NotImplementedError

    monkeypatch.setattr(locks, "_lock", nowhere)


@pytest.mark.parametrize("how", ["system", "number"])
def test_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    if how == "number":
        by_number(monkeypatch)
    path = tmp_path / "deep/lock"
    process = holder(path, how)
    found = refused(path)
    process.kill()
    process.wait()
    values = dict(found.values)
    assert (found.code, values["pid"]) == ("build-running", str(process.pid))
    assert values["since"].endswith("UTC")
    with lock(path, wait=1):
        assert refused(path).code == "build-running"
    assert not path.exists() or how == "number"
    assert list(path.parent.glob("*.pid")) == []


def test_waiting_for_another_thread(tmp_path: Path) -> None:
    path, order = tmp_path / "lock", list[str]()
    entered, leave = threading.Event(), threading.Event()

    def first() -> None:
        with lock(path):
            entered.set()
            leave.wait(5)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    entered.wait(5)
    threading.Timer(0.05, leave.set).start()
    with lock(path):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
    assert list(tmp_path.iterdir()) == []


def test_two_locks_do_not_meet(tmp_path: Path) -> None:
    with lock(tmp_path / "a"), lock(tmp_path / "b"):
        assert refused(tmp_path / "a").code == "build-running"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
def test_workers_do_not_keep_it(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    gate = multiprocessing.get_context("fork").Event()
    with lock(path):
        worker = multiprocessing.get_context("fork").Process(target=gate.wait)
        worker.start()
    try:
        done = subprocess.run(
            [sys.executable, "-c", HOLD.replace("time.sleep(60)", ""), str(path), "system"],
            cwd=ROOT, capture_output=True, timeout=20, check=False,
        )  # fmt: skip
        assert done.stdout.strip() == b"held"
    finally:
        gate.set()
        worker.join()


def test_a_lock_whose_file_was_removed_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lock"
    real, calls = locks._lock, list[int]()

    def removes(number: int) -> bool:
        calls.append(number)
        if len(calls) == 1:
            path.unlink()
        return real(number)

    monkeypatch.setattr(locks, "_lock", removes)
    with lock(path):
        assert len(calls) == 2
        assert path.exists()


def test_a_folder_that_cannot_be_written_needs_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "open", refuse)
    with lock(tmp_path / "lock"):
        assert list(tmp_path.iterdir()) == []


def test_other_faults_are_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"), lock(tmp_path / ("x" * 300) / "lock"):
        pass
    with lock(tmp_path / "lock", wait=0):
        pass
