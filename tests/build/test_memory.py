"""The cache of a site: bounded, and of no use where it is not believed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from prsite.build import memory
from prsite.build.memory import Memory, State
from prsite.build.packs import PackReader, PackWriter
from prsite.build.seal import Seal, seal_file
from prsite.build.shelf import Shelf
from prsite.build.skeleton import take_down
from prsite.build.store import Lack
from prsite.build.traces import BodyTrace, Table, Where
from tests.site.newsroom import assembled

HEAD = "h" * 24


def opened(folder: Path, name: str = "public-1", *, ignore: bool = False) -> Memory:
    return Memory(folder, HEAD, name, ignore=ignore)


def state() -> State:
    return State(take_down(assembled().value, b"key", ()), {}, {}, {}, [], Table([], []), 0, ())


def body(path: str, where: Where | None) -> BodyTrace:
    return BodyTrace(path=path, whole=b"", input=path.encode(), reads=(), digest=b"d", where=where)


def append(folder: Path, name: str, *texts: bytes) -> list[Where | None]:
    writer = PackWriter(folder / "packs", name)
    places = [writer.append(text) for text in texts]
    writer.close()
    return places


def test_what_is_ignored_is_still_kept_up(tmp_path: Path) -> None:
    first = opened(tmp_path, ignore=True)
    first.save_state(state())
    assert first.state() is None
    assert opened(tmp_path).state() == state()
    assert (opened(tmp_path, ignore=True).state(), opened(tmp_path, "staff-1").state()) == (None, None)


def test_the_worst_lack_is_told(tmp_path: Path) -> None:
    first = opened(tmp_path)
    assert (first.records(), first.state(), first.lack) == ({}, None, Lack.ABSENT)
    Memory(tmp_path, "x" * 24, "public-1").save_state(state())
    assert (first.state(), first.lack) == (None, Lack.FOREIGN)
    (tmp_path / "records").write_bytes(b"x")
    assert (first.records(), first.lack) == ({}, Lack.DAMAGED)


def test_no_more_than_the_newest_few_states_are_kept(tmp_path: Path) -> None:
    seal = Seal(b"", "", None, None, 0, 0, 0, ())
    for number in range(12):
        opened(tmp_path, f"e-{number}").save_state(state())
        seal_file(tmp_path, HEAD, f"e-{number}").save(seal)
        os.utime(tmp_path / f"state-e-{number}", ns=(number, number))
    opened(tmp_path, "e-11").save_state(state())
    kept = {f"e-{number}" for number in range(4, 12)}
    assert {p.name.removeprefix("state-") for p in tmp_path.glob("state-*")} == kept
    assert {p.name.removeprefix("seal-") for p in tmp_path.glob("seal-*")} == kept


def test_packs_that_hold_little_are_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_MANY_PACKS", 2)
    shelf = Shelf({})
    [wanted, _, _] = append(tmp_path, "1-1.pack", b"wanted", b"x" * 50, b"y" * 50)
    [other] = append(tmp_path, "2-1.pack", b"other")
    append(tmp_path, "3-1.pack", b"nobody's" * 9)
    shelf.put(body("a", wanted))
    shelf.put(body("b", other))
    here = opened(tmp_path)
    here.tidy_packs(shelf)
    assert [p.name for p in here.packs.iterdir()] == ["4-all.pack"]
    reader = PackReader(here.packs)
    kept = opened(tmp_path).bodies()
    assert [reader.read(w) for t in (kept.traces("a"), kept.traces("b")) if (w := t[0].where)] == [
        b"wanted",
        b"other",
    ]
    reader.close()
    assert here.next_build() == "5"


def test_few_packs_are_left_alone(tmp_path: Path) -> None:
    append(tmp_path, "1-1.pack", b"nobody's")
    opened(tmp_path).tidy_packs(Shelf({}))
    assert [p.name for p in (tmp_path / "packs").iterdir()] == ["1-1.pack"]


def test_a_cache_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    here = opened(tmp_path / "file" / "build")
    assert here.now_ns() == 0
    assert here.save_bodies(Shelf({})) is None
    here.save_state(state())
    here.save_records([])
    assert here.next_build() == "1"
    assert here.lack is None
