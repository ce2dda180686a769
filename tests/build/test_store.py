"""Files of the cache: whole, of this program, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.build.store import DIGEST_SIZE, File, Lack, raw_digest, value_digest
from prsite.model.card import Link
from prsite.model.values import Moment
from tests.site.newsroom import moment

HEAD = "0123456789abcdef01234567"
VALUE = {"الف": [1, 2], "b": []}


def file(folder: Path, head: str = HEAD) -> File[dict[str, list[int]]]:
    return File(folder / "deep" / "values", dict[str, list[int]], head)


def test_there_and_back(tmp_path: Path) -> None:
    file(tmp_path).save(VALUE)
    kept = file(tmp_path)
    assert (kept.load(), kept.lack) == (VALUE, None)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["values"]


def test_nothing_is_there(tmp_path: Path) -> None:
    kept = file(tmp_path)
    assert (kept.load(), kept.lack) == (None, Lack.ABSENT)


def test_what_another_program_or_setting_wrote(tmp_path: Path) -> None:
    file(tmp_path, "x" * 24).save(VALUE)
    kept = file(tmp_path)
    assert (kept.load(), kept.lack) == (None, Lack.FOREIGN)


def test_every_single_flipped_bit_is_seen(tmp_path: Path) -> None:
    kept = file(tmp_path)
    kept.save(VALUE)
    sound = kept.path.read_bytes()
    lacks = set()
    for place in range(len(sound) * 8):
        spoilt = bytearray(sound)
        spoilt[place // 8] ^= 1 << place % 8
        kept.path.write_bytes(spoilt)
        assert kept.load() is None
        lacks.add(kept.lack)
    assert lacks == {Lack.DAMAGED, Lack.FOREIGN}


def test_every_truncation_is_seen(tmp_path: Path) -> None:
    kept = file(tmp_path)
    kept.save(VALUE)
    sound = kept.path.read_bytes()
    for size in range(len(sound)):
        kept.path.write_bytes(sound[:size])
        assert (kept.load(), kept.lack) == (None, Lack.DAMAGED)


def test_a_value_of_another_type(tmp_path: Path) -> None:
    File(tmp_path / "x", list[str], HEAD).save(["a"])
    kept = File(tmp_path / "x", dict[str, int], HEAD)
    assert (kept.load(), kept.lack) == (None, Lack.DAMAGED)


def test_a_folder_in_its_place_costs_no_build(tmp_path: Path) -> None:
    kept = file(tmp_path)
    kept.path.mkdir(parents=True)
    (kept.path / "theirs").write_bytes(b"x")
    kept.save(VALUE)
    assert kept.load() is None
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["values"]
    kept.forget()
    assert (kept.path / "theirs").exists()


def test_forgotten(tmp_path: Path) -> None:
    kept = file(tmp_path)
    kept.save(VALUE)
    kept.forget()
    kept.forget()
    assert kept.load() is None


def test_a_warm_file_is_not_read_again_while_it_is_the_one_that_was_written(tmp_path: Path) -> None:
    def opened() -> File[dict[str, list[int]]]:
        return File(tmp_path / "values", dict[str, list[int]], HEAD, warm=True)

    assert opened().save(VALUE)
    assert opened().load() is VALUE
    assert File(tmp_path / "values", dict[str, list[int]], "x" * 24, warm=True).load() is None
    file_of_another = File(tmp_path / "values", dict[str, list[int]], HEAD)
    file_of_another.save({"other": []})
    assert opened().load() == {"other": []}
    opened().forget()
    assert opened().load() is None


def test_a_warm_value_that_could_not_be_written_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = File(tmp_path / "values", dict[str, list[int]], HEAD, warm=True)
    value = {"a": [1]}
    assert kept.save(value)
    value["a"].append(2)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
        assert not kept.save(value)
    assert kept.load() == {"a": [1]}


@given(st.binary(max_size=60))
def test_garbage_is_damaged(tmp_path: Path, data: bytes) -> None:
    kept = file(tmp_path)
    kept.path.parent.mkdir(parents=True, exist_ok=True)
    kept.path.write_bytes(b"prsite cache\n" + HEAD.encode() + data)
    assert (kept.load(), kept.lack) == (None, Lack.DAMAGED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Link(title="a", url="b"), Link(title="b", url="a")),
        (("a", "b"), ("ab",)),
        ((), None),
        ("1", 1),
        (moment("1404/08/25"), Moment(moment("1404/08/25").at, not moment("1404/08/25").date_only)),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    ],
)
def test_different_values_have_different_digests(one: object, other: object) -> None:
    assert value_digest(one) != value_digest(other)
    assert len(value_digest(one)) == len(raw_digest(b"")) == DIGEST_SIZE
