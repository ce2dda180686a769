"""The shelf: up to three forms of each body, the newest first, decoded when asked for."""

from __future__ import annotations

import msgspec

from prsite.build.shelf import Packed, Shelf, newest
from prsite.build.traces import BodyTrace, Where


def trace(path: str, reads: str = "", *, digest: bytes = b"d", pack: str = "") -> BodyTrace:
    return BodyTrace(
        path=path,
        whole=b"w",
        input=b"i",
        reads=((reads, b"r"),) if reads else (),
        digest=digest,
        where=Where(pack, 0, 1, 2) if pack else None,
    )


def there_and_back(shelf: Shelf) -> Shelf:
    data = msgspec.msgpack.encode(shelf.packed())
    return Shelf(msgspec.msgpack.decode(data, type=Packed))


def names(shelf: Shelf, path: str) -> list[str]:
    return [t.reads[0][0] if t.reads else "" for t in shelf.traces(path)]


def test_the_newest_three_forms_are_kept() -> None:
    shelf = Shelf({})
    for reads in ("one", "two", "three", "four"):
        shelf.put(trace("a", reads))
        shelf = there_and_back(shelf)
    assert names(shelf, "a") == ["four", "three", "two"]
    shelf.put(trace("a", "two"))
    assert names(there_and_back(shelf), "a") == ["two", "four", "three"]
    assert newest(shelf.packed())["a"].reads == (("two", b"r"),)


def test_a_public_body_and_a_hidden_one_are_two_forms() -> None:
    shelf = Shelf({})
    shelf.put(trace("a", digest=b"public"))
    shelf.put(trace("a", digest=b""))
    assert [t.digest for t in shelf.traces("a")] == [b"", b"public"]
    assert shelf.with_digest("a", b"public") is shelf.traces("a")[1]
    assert shelf.with_digest("a", b"other") is None
    assert newest(shelf.packed()) == {}


def test_what_is_gone_is_let_go() -> None:
    shelf = Shelf({})
    shelf.put(trace("a"))
    shelf = there_and_back(shelf)
    shelf.put(trace("b"))
    shelf.put(trace("c"))
    shelf.keep_only({"b"})
    assert [path for path in "abc" if shelf.holds(path)] == ["b"]
    assert list(there_and_back(shelf).packed()) == ["b"]


def test_the_places_that_are_wanted() -> None:
    shelf = Shelf({})
    shelf.put(trace("a", "one", pack="1.pack"))
    shelf.put(trace("a", "two", pack="2.pack"))
    shelf.put(trace("b"))
    assert sorted(where.pack for where in there_and_back(shelf).places()) == ["1.pack", "2.pack"]
