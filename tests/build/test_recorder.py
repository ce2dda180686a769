"""Reads are written down in whatever asks for them."""

from __future__ import annotations

from prsite.build.recorder import Recorder
from prsite.build.store import value_digest


def test_reads_are_numbered_once_and_told_in_order() -> None:
    recorder = Recorder()
    with recorder.frame() as one:
        recorder.tell("b", 2)
        recorder.tell("a", 1)
        recorder.tell("b", 2)
    with recorder.frame() as other:
        recorder.tell("a", 1)
    assert [name for name, _ in recorder.pairs(one)] == ["b", "a"]
    assert recorder.pairs(other) == (("a", value_digest(1)),)
    assert recorder.names == ["b", "a"]


def test_a_frame_inside_keeps_its_reads_to_itself() -> None:
    recorder = Recorder()
    with recorder.frame() as outer:
        recorder.tell("a", 1)
        with recorder.frame() as inner:
            recorder.tell("b", 2)
        recorder.tell("c", 3)
    assert [name for name, _ in recorder.pairs(outer)] == ["a", "c"]
    assert [name for name, _ in recorder.pairs(inner)] == ["b"]


def test_what_many_share_is_read_by_each() -> None:
    recorder, made = Recorder(), []

    def make() -> str:
        made.append(1)
        recorder.tell("deep", 1)
        return recorder.once(("inner",), inner)

    def inner() -> str:
        recorder.tell("deeper", 2)
        return "value"

    frames = []
    for _ in range(3):
        with recorder.frame() as frame:
            assert recorder.once(("outer",), make) == "value"
        frames.append([name for name, _ in recorder.pairs(frame)])
    with recorder.frame() as frame:
        recorder.once(("inner",), inner)
    assert frames == [["deep", "deeper"]] * 3
    assert [name for name, _ in recorder.pairs(frame)] == ["deeper"]
    assert made == [1]


def test_what_is_shared_first_in_silence_is_still_read_by_the_next() -> None:
    recorder = Recorder()
    with recorder.frame() as outer, recorder.silence():
        recorder.once(("x",), lambda: recorder.tell("a", 1))
        recorder.tell("b", 1)
        recorder.tell_digest("c", lambda: b"")
    with recorder.frame() as frame:
        recorder.once(("x",), lambda: None)
    assert recorder.pairs(outer) == ()
    assert [name for name, _ in recorder.pairs(frame)] == ["a"]


def test_nothing_is_written_down_outside() -> None:
    recorder = Recorder()
    recorder.tell("a", 1)
    recorder.tell_digest("b", lambda: 1 / 0)  # type: ignore[arg-type, return-value]
    assert recorder.names == []


def test_a_frame_ends_with_whatever_fails_in_it() -> None:
    recorder = Recorder()
    with recorder.frame() as outer:
        try:
            with recorder.frame():
                raise KeyError
        except KeyError:
            recorder.tell("after", 1)
    assert [name for name, _ in recorder.pairs(outer)] == ["after"]
