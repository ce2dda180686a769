"""Traces are kept and renumbered without losing what they say."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from prsite.build.traces import (
    BodyTrace,
    OutputTrace,
    StoredBody,
    Table,
    compact,
    pack,
    restore_body,
    same_output,
    store_body,
    unpack,
)
from prsite.diagnostics import Place
from prsite.model.body import Body, BodyLink, Heading

BODY = Body(
    html="<p>متن</p>",
    text="متن",
    headings=(Heading(2, "الف", "الف"),),
    anchors=frozenset({"z", "الف", "a"}),
    links=(BodyLink("fa/post-a", "x", 3), BodyLink("/b/", "", 4)),
    media=("content/a.png",),
    origins=("https://x.example",),
    toc=False,
)


def trace(path: str, numbers: list[int]) -> OutputTrace:
    return OutputTrace(
        path=path,
        url=f"/{path}",
        generator="x",
        key=("k",),
        lang="fa",
        place=("content/a.md", 3),
        digest="",
        size=0,
        reads=pack(numbers),
    )


def test_a_body_comes_back_as_it_was() -> None:
    data = msgspec.msgpack.encode(store_body(BODY))
    assert restore_body(msgspec.msgpack.decode(data, type=StoredBody)) == BODY


def test_sets_are_kept_in_order() -> None:
    assert store_body(BODY).anchors == ("a", "z", "الف")


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_numbers_are_packed_and_unpacked(numbers: list[int]) -> None:
    assert list(unpack(pack(numbers))) == numbers


@given(st.lists(st.lists(st.integers(0, 20), max_size=8), max_size=6))
def test_a_compact_table_says_the_same(reads: list[list[int]]) -> None:
    table = Table([f"n{n}" for n in range(21)], [bytes([n]) for n in range(21)])
    traces = [trace(f"{n}", numbers) for n, numbers in enumerate(reads)]
    small = compact(table, traces)
    names = [[small.names[n] for n in t.numbers()] for t in traces]
    assert names == [[f"n{n}" for n in numbers] for numbers in reads]
    assert sorted(small.names) == sorted({f"n{n}" for numbers in reads for n in numbers})
    assert all(
        digest == bytes([int(name[1:])]) for name, digest in zip(small.names, small.digests, strict=True)
    )


def test_a_read_has_one_number_in_a_build_and_a_new_one_in_the_next() -> None:
    table = Table([], [])
    known: dict[str, int] = {}
    assert table.add(["a", "b"], [b"1", b"2"], known) == [0, 1]
    assert table.add(["b", "c"], [b"2", b"3"], known) == [1, 2]
    assert table.add(["a"], [b"9"], {}) == [3]
    assert (table.names[3], table.digests[3]) == ("a", b"9")


def test_an_output_is_the_one_that_was_planned() -> None:
    made = trace("a", [])
    assert same_output(made, made.output)
    assert made.output.source == Place("content/a.md", 3)
    assert not same_output(made, msgspec.structs.replace(made, key=("other",)).output)
    assert not same_output(made, msgspec.structs.replace(made, place=None).output)


def test_the_mark_of_a_body_follows_what_it_was_made_from() -> None:
    def body(**changes: object) -> BodyTrace:
        made = BodyTrace(path="a", whole=b"w", input=b"i", reads=(("n", b"d"),), digest=b"x", where=None)
        return msgspec.structs.replace(made, **changes)

    assert body().mark == body(whole=b"other").mark
    assert len({body().mark, body(input=b"j").mark, body(reads=(("n", b"e"),)).mark}) == 3
    assert body(reads=()).mark == b""
