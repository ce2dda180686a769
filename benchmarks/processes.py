"""What a whole process costs, its children included: CPU, wall time, and at another time memory."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_PAUSE = 0.02
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds: ``cpu`` is user and system time of the process and of all that it waited for."""

    cpu: float
    wall: float


def environment(jobs: int) -> dict[str, str]:
    """The variables that every program runs with."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    # Go programs take as many threads as there are processors unless told otherwise.
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "Asia/Tehran", "GOMAXPROCS": str(jobs)}


def _start(command: Sequence[str], folder: Path, env: Mapping[str, str], log: IO[bytes]) -> int:
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    # This module waits for it itself, because that tells what it cost.
    process.returncode = 0
    return process.pid


def _judge(status: int, command: Sequence[str], log: IO[bytes]) -> None:
    code = os.waitstatus_to_exitcode(status)
    if code:
        log.seek(0)
        said = log.read().decode("utf-8", errors="replace")[-3000:]
        raise SystemExit(f"{' '.join(command)}\nended with {code}:\n{said}")


def measure_time(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> Cost:
    """Run a command that must succeed."""
    with tempfile.TemporaryFile() as log:
        before = time.perf_counter()
        pid = _start(command, folder, env, log)
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter() - before
        _judge(status, command, log)
    return Cost(cpu=usage.ru_utime + usage.ru_stime, wall=wall)


def measure_memory(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> int:
    """The most memory, in bytes, that a command's processes held at one time.

    Shared pages are counted once (proportional set size): forked workers share most of theirs. Looking takes
    time, so this run's times are of no use.
    """
    peak = 0
    with tempfile.TemporaryFile() as log:
        pid = _start(command, folder, env, log)
        while True:
            done, status, _ = os.wait4(pid, os.WNOHANG)
            if done:
                break
            peak = max(peak, sum(_held(member) for member in _members(pid)))
            time.sleep(_PAUSE)
        _judge(status, command, log)
    return peak


def _members(session: int) -> list[int]:
    """The processes of a session."""
    found = []
    for name in (entry.name for entry in Path("/proc").iterdir()):
        if name.isdigit():
            try:
                if os.getsid(int(name)) == session:
                    found.append(int(name))
            except OSError:
                continue
    return found


def _held(pid: int) -> int:
    """The proportional set size of a process in bytes; 0 of one that has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    for line in text.splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0
