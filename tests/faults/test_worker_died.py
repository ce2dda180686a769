"""`worker-died`: A process of the build that the system ended."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import Any

import pytest

from tests.faults.conftest import MakeSite


def test_worker_died(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def pool(*_: object) -> Iterator[Executor]:
        yield _Dying()

    monkeypatch.setattr("prsite.stages.processes", pool)
    site().finds("worker-died", jobs=2)


class _Dying(Executor):
    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future
