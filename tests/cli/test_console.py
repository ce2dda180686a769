from __future__ import annotations

import io
import sys

import pytest

from prsite.cli.console import Console, prepare_streams


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "terminal", "coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], terminal: bool, coloured: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal() if terminal else io.StringIO())
    assert Console("en", environ=environ).coloured is coloured


def test_words_for_people_do_not_mix_with_results(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console("en", environ={})
    console.tell("for a person")
    console.give("a result")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("a result\n", "for a person\n")


def test_quiet_keeps_what_must_not_be_missed(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console("en", quiet=True, environ={})
    console.mention("chatter")
    console.tell("error")
    assert capsys.readouterr().err == "error\n"


def test_colour_never_wraps_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    path = "content/posts/" + "long-" * 60 + "[name].md:12"
    Console("en", environ={"TERM": "xterm"}).tell(path, "place")
    assert path in stream.getvalue()


def test_no_letter_is_fatal(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", errors="strict")
    monkeypatch.setattr(sys, "stderr", stream)
    prepare_streams()
    Console("fa", environ={}).tell("خطا \udc80")
    stream.flush()
    assert raw.getvalue()
