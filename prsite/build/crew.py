"""Processes that share the work of one build."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress

FEWEST_FOR_WORKERS = 400
"""Things to make for which starting processes pays."""
_SELDOM = (50_000, 20, 50)


@contextmanager
def processes(
    jobs: int, count: int, prepare: Callable[..., None], initial: tuple[object, ...]
) -> Iterator[Executor | None]:
    """A pool of processes, or None where they would cost more than they save.

    Fork is quick but safe only on Linux and before any thread runs; elsewhere processes are spawned.
    """
    if jobs < 2 or count < FEWEST_FOR_WORKERS:
        yield None
        return
    import multiprocessing  # for start-up time, as most builds work alone
    from concurrent.futures import ProcessPoolExecutor

    alone = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if alone else "spawn")
    gc.collect()
    gc.freeze()  # so that no worker's collector touches, and thereby copies, what they share
    try:
        with ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(prepare, initial)) as pool:
            yield pool
    finally:
        gc.unfreeze()


def _begin(prepare: Callable[..., None], initial: tuple[object, ...]) -> None:
    """A worker's beginning: it ends with its build, and collects garbage seldom, as it makes little."""
    if sys.platform == "linux":
        die_with_parent()
    gc.set_threshold(*_SELDOM)
    prepare(*initial)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Lets the garbage collector look seldom: a build makes many values and hardly any cycles."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def die_with_parent() -> None:
    """Asks Linux to end this process with the one that made it (prctl(2), PR_SET_PDEATHSIG)."""
    import ctypes  # for start-up time: only workers need it
    import signal

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).prctl(1, signal.SIGKILL)
