"""Records: items come back as they were read, down to the zone of their dates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from prsite.build.records import Decoders, Record, digests_of, make_record, names_stand
from prsite.build.sources import Entries
from prsite.build.stamps import Stamp
from prsite.content.readings import Reading
from prsite.diagnostics import error
from tests.build.newsroom import KINDS, steps
from tests.conftest import ROOT
from tests.site.newsroom import person, post
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom

STAMP = Stamp(1, 2, 3, 4, True)


@pytest.fixture(scope="module")
def demo() -> Entries:
    return steps(ROOT).read()


def test_every_item_of_the_demo_comes_back(demo: Entries) -> None:
    decoders = Decoders(KINDS)
    assert len(demo.records) > 60
    assert {record.kind for record in demo.records} == set(KINDS.names)
    for record in demo.records:
        kept = msgspec.msgpack.decode(msgspec.msgpack.encode(record), type=Record)
        reading = decoders.reading(kept)
        read = demo.by_path[record.path]
        assert reading.item == read.item
        one, other = (msgspec.structs.replace(r, make=None) for r in (reading, read.reading))
        assert one == other
        assert digests_of(decoders.item(kept)) == (read.whole, read.structure)


def test_so_does_every_item_with_every_address(tmp_path: Path) -> None:
    entries = steps(Newsroom(tmp_path).write(everything()).root).read()
    assert len(entries.records) == len(entries.by_path) == 11
    for record in entries.records:
        assert Decoders(KINDS).item(record) == entries.by_path[record.path].item


@pytest.mark.parametrize("name", ["title", "kicker", "subtitle", "summary"])
def test_words_that_are_only_shown_change_no_structure(name: str) -> None:
    one: dict[str, Any] = {name: "یکی"}
    two: dict[str, Any] = {name: "دیگر"}
    item = post("a", **one)
    (whole, structure), (other, same) = digests_of(item), digests_of(replace(item, **two))
    assert whole != other
    assert structure == same


def test_the_name_of_a_person_does_because_terms_are_called_by_it() -> None:
    assert digests_of(person("a"))[1] != digests_of(person("a", title="دیگر"))[1]


@pytest.mark.parametrize(
    "change",
    [
        {"slug": "b"},
        {"date": "1404/08/26"},
        {"tags": ("x",)},
        {"draft": True},
        {"noindex": True},
        {"lang": "en"},
    ],
)
def test_everything_else_does(change: dict[str, Any]) -> None:
    assert digests_of(post("a"))[1] != digests_of(post("a", **change))[1]


def test_where_a_key_stands_is_structure_because_findings_name_the_line() -> None:
    item = post("a", slug="b")
    moved = replace(item, origin=replace(item.origin, lines={"slug": 9}))
    assert digests_of(item)[1] != digests_of(moved)[1]


def test_what_has_errors_or_suggests_names_is_read_again() -> None:
    item = post("a")
    assert make_record(Reading(path="a", made=item), STAMP) is not None
    assert (
        make_record(Reading(path="a", found=(error("missing-key", "a", 1, key="x", kind="post"),)), STAMP)
        is None
    )
    broken = error("missing-key", "a", 1, key="x", kind="post")
    assert make_record(Reading(path="a", made=item, found=(broken,)), STAMP) is None
    near = error("front-matter-file-near", "a", 1).softened()
    assert make_record(Reading(path="a", made=item, found=(near,)), STAMP) is None


def test_files_that_were_named_must_be_what_they_were() -> None:
    record = make_record(Reading(path="a", made=post("a"), asked=(("x.png", "x.png"), ("y.png", ""))), STAMP)
    assert record is not None
    assert names_stand(record, {"x.png": "x.png"})
    assert not names_stand(record, {})
    assert not names_stand(record, {"x.png": "x.png", "y.png": "y.png"})
