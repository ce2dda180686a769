"""Replacing a file of the person's own, whatever other commands do meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from prsite.cli.replacing import replace_file

WRITER = """
import sys
from pathlib import Path
from prsite.cli.replacing import replace_file
for _ in range(120):
    replace_file(Path(sys.argv[1]), sys.argv[2].encode() * 200_000)
"""


def test_two_processes_at_one_file_tear_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"a" * 200_000)
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), letter], stderr=subprocess.PIPE)
        for letter in "ab"
    ]
    while any(writer.poll() is None for writer in writers):
        data = path.read_bytes()
        assert (len(data), len(set(data))) == (200_000, 1)
    assert [writer.communicate()[1] for writer in writers] == [b"", b""]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert [each.name for each in tmp_path.iterdir()] == ["x.json"]


def test_two_threads_at_one_file(tmp_path: Path) -> None:
    path, faults = tmp_path / "x.json", []

    def write(data: bytes) -> None:
        try:
            for _ in range(60):
                replace_file(path, data * 50_000)
        except OSError as fault:
            faults.append(fault)

    threads = [threading.Thread(target=write, args=(data,)) for data in (b"a", b"b")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert (faults, len(set(path.read_bytes()))) == ([], 1)
    assert [each.name for each in tmp_path.iterdir()] == ["x.json"]


def test_what_a_killed_command_left_goes_at_once(tmp_path: Path) -> None:
    command = WRITER.replace("import sys", "import os, sys").replace(
        "for _ in", "Path.replace = lambda *asked: os.kill(os.getpid(), 9)\nfor _ in"
    )
    killed = subprocess.run([sys.executable, "-c", command, str(tmp_path / "x"), "a"], check=False)
    assert killed.returncode != 0
    assert len([*tmp_path.iterdir()]) == 1
    replace_file(tmp_path / "y", b"whole")
    assert [each.name for each in tmp_path.iterdir()] == ["y"]


def test_what_another_command_is_at_work_on_stays(tmp_path: Path) -> None:
    old = [tmp_path / name for name in (".01234abc.prsite-new", f".01234abc.{'0' * 8}-7-9.prsite-new")]
    young, other = tmp_path / f".01234abc.{'0' * 8}-5-6.prsite-new", tmp_path / ".x.prsite-new"
    for path in (*old, young, other):
        path.write_bytes(b"half")
    for path in (*old, other):
        os.utime(path, (time.time() - 3600, time.time() - 3600))
    replace_file(tmp_path / "x", b"whole")
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([young.name, other.name, "x"])
