"""Packs: what is damaged or gone is None, never something else."""

from __future__ import annotations

from pathlib import Path

from prsite.build.packs import PackReader, PackWriter, drop_packs, worth_rewriting
from prsite.build.traces import Where

TEXTS = [b"one", b"", b"three" * 100]


def written(folder: Path, name: str = "1-2.pack") -> list[Where]:
    writer = PackWriter(folder, name)
    found = [writer.append(text) for text in TEXTS]
    writer.close()
    assert None not in found
    return [where for where in found if where]


def read(folder: Path, wheres: list[Where]) -> list[bytes | None]:
    reader = PackReader(folder)
    try:
        return [reader.read(where) for where in wheres]
    finally:
        reader.close()


def test_there_and_back(tmp_path: Path) -> None:
    assert read(tmp_path, written(tmp_path / "packs")) == [None, None, None]
    assert read(tmp_path / "packs", written(tmp_path / "packs")) == TEXTS


def test_what_was_flushed_others_can_read(tmp_path: Path) -> None:
    writer = PackWriter(tmp_path, "a.pack")
    where = writer.append(b"x")
    writer.flush()
    assert where is not None
    assert read(tmp_path, [where]) == [b"x"]
    writer.close()


def test_nothing_is_created_for_nothing(tmp_path: Path) -> None:
    PackWriter(tmp_path / "packs", "a.pack").close()
    assert not (tmp_path / "packs").exists()


def test_every_damage_is_seen(tmp_path: Path) -> None:
    wheres = written(tmp_path)
    pack = tmp_path / "1-2.pack"
    sound = pack.read_bytes()
    for place in range(len(sound)):
        pack.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        expected = [
            None if w.offset <= place < w.offset + w.size else t for w, t in zip(wheres, TEXTS, strict=True)
        ]
        assert read(tmp_path, wheres) == expected
    pack.write_bytes(sound[:-1])
    assert read(tmp_path, wheres) == [*TEXTS[:2], None]
    pack.unlink()
    pack.mkdir()
    assert read(tmp_path, wheres) == [None, None, None]


def test_sound_bytes_that_are_no_body(tmp_path: Path) -> None:
    reader = PackReader(tmp_path)
    assert [reader.body(where) for where in written(tmp_path)] == [None, None, None]
    reader.close()


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "packs").write_bytes(b"a file")
    writer = PackWriter(tmp_path / "packs", "a.pack")
    assert [writer.append(b"x"), writer.append(b"y")] == [None, None]
    writer.close()


def test_packs_that_nobody_wants_go(tmp_path: Path) -> None:
    one, other = written(tmp_path, "1-1.pack"), written(tmp_path, "2-1.pack")
    assert not worth_rewriting(tmp_path, (*one, *other))
    assert worth_rewriting(tmp_path, one[:1])
    drop_packs(tmp_path, one[:1])
    assert [path.name for path in tmp_path.iterdir()] == ["1-1.pack"]
    assert read(tmp_path, other) == [None, None, None]
