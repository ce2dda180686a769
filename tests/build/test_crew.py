"""Workers are called only where they pay, and by fork only where that is safe."""

from __future__ import annotations

import gc
import multiprocessing
import sys
import threading
from concurrent.futures import ProcessPoolExecutor

import pytest

from prsite.build.crew import FEWEST_FOR_WORKERS, processes


def nothing() -> None:
    """Prepares nothing."""


@pytest.mark.parametrize(("jobs", "count"), [(1, 10**6), (8, FEWEST_FOR_WORKERS - 1), (2, 0)])
def test_few_things_are_made_here(jobs: int, count: int) -> None:
    with processes(jobs, count, nothing, ()) as pool:
        assert pool is None


def method(monkeypatch: pytest.MonkeyPatch) -> str:
    """How processes would be started. None is."""
    asked: list[str] = []
    true = multiprocessing.get_context

    def note(name: str) -> object:
        asked.append(name)
        return true(name)

    monkeypatch.setattr(multiprocessing, "get_context", note)
    with processes(2, FEWEST_FOR_WORKERS, nothing, ()) as pool:
        assert isinstance(pool, ProcessPoolExecutor)
    return asked[0]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes are always spawned")
def test_fork_on_linux_before_any_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert method(monkeypatch) == "fork"


@pytest.mark.parametrize(("platform", "threads"), [("linux", 2), ("darwin", 1), ("win32", 1)])
def test_spawn_everywhere_else(monkeypatch: pytest.MonkeyPatch, platform: str, threads: int) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: threads)
    monkeypatch.setattr("prsite.build.crew.sys.platform", platform)
    assert method(monkeypatch) == "spawn"


def test_the_collector_is_left_as_it_was() -> None:
    with pytest.raises(KeyError), processes(2, FEWEST_FOR_WORKERS, nothing, ()):
        raise KeyError
    assert gc.get_freeze_count() == 0
