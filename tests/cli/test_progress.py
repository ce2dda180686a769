from __future__ import annotations

import sys
import threading

import pytest

from prsite.cli.console import Console
from prsite.cli.progress import progress
from prsite.pipeline import quiet
from tests.cli.test_console import Terminal


@pytest.mark.parametrize(
    "console", [Console("en", environ={}), Console("en", quiet=True), Console("en", json=True)]
)
def test_nobody_is_told_where_no_person_looks(console: Console) -> None:
    with progress(console) as told:
        assert told is quiet


def test_a_bar_for_a_person_without_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    before = threading.active_count()
    with progress(Console("fa", environ={"TERM": "xterm"})) as told:
        told("pages", 3, 10)
        told("pages", 10, 10)
        assert threading.active_count() == before
    assert "صفحه‌ها" in stream.getvalue()
    assert "10/10" in stream.getvalue()
