from __future__ import annotations

import sys
import threading

import pytest

from prsite.cli.console import Console
from prsite.cli.progress import Timed, progress
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


def test_a_build_with_nothing_to_show_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(Console("en", environ={"TERM": "xterm"})):
        pass
    assert stream.getvalue() == ""


def test_a_bar_for_each_wave_and_one_for_two_rounds_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(Console("en", environ={"TERM": "xterm"})) as told:
        for news in (("bodies", 0, 3), ("bodies", 3, 3), ("pages", 0, 5), ("pages", 5, 5)):
            told(*news)
        assert "5/5" in stream.getvalue()
        told("pages", 0, 4)
        told("pages", 4, 4)
    said = stream.getvalue()
    assert "Texts" in said
    assert "3/3" in said
    assert "9/9" in said


def test_seconds_go_to_the_stage_that_is_at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 5.0, 5.0, 8.0, 8.0, 8.5])
    monkeypatch.setattr("prsite.cli.progress.time.perf_counter", lambda: next(clock))
    told: list[tuple[str, int, int]] = []
    timed = Timed(lambda *news: told.append(news))
    steps = [("read", 0, 1), ("read", 1, 1), ("bodies", 0, 2), ("pages", 0, 2), ("bodies", 2, 2)]
    steps += [("pages", 2, 2), ("publish", 1, 1)]
    for step in steps:
        timed(*step)
    assert timed.seconds == {"read": 1.0, "bodies": 0.0, "pages": 3.0, "publish": 0.0}
    assert told == steps
