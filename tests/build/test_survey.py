"""The published tree: trusted as far as looked at, and read only where it shows something new."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from prsite.build import survey as surveys
from prsite.build.manifest import NOTHING, ManifestFile
from prsite.build.survey import Record, Survey, read_record, record_file, survey, write_record
from prsite.build.tree import put
from prsite.digest import digest

FILES = {"index.html": b"front", "a/index.html": b"a", "a/b/index.html": b"b", "c/index.html": b"c"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "public"
    folder.mkdir()
    for path, data in FILES.items():
        put(folder, path, data)
    return folder


def manifest(**adopted: str) -> ManifestFile:
    files = {path: digest(data) for path, data in FILES.items()}
    return ManifestFile(preview=False, edition="public", files=files, adopted=adopted)


def record_of(seen: Survey) -> Record:
    return Record(manifest="", files=dict(seen.files), folders=dict(seen.folders))


def watch(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes what is read and listed."""
    noted: list[str] = []
    read, entries = surveys._digest, surveys._entries

    def reading(target: str, size: int) -> str | None:
        noted.append(f"read {Path(target).parent.name}")
        return read(target, size)

    def listing(target: str) -> list[os.DirEntry[str]]:
        noted.append(f"list {Path(target).name}")
        return entries(target)

    monkeypatch.setattr(surveys, "_digest", reading)
    monkeypatch.setattr(surveys, "_entries", listing)
    return noted


def test_without_a_record_everything_is_read(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = watch(monkeypatch)
    seen = survey(output, manifest(), None, adopt=False)
    assert len([n for n in noted if n.startswith("read")]) == 4
    assert len([n for n in noted if n.startswith("list")]) == 4
    assert (seen.held, seen.damaged, seen.foreign, seen.news) == (manifest().files, set(), [], True)
    assert set(seen.folders) == {"", "a", "a/b", "c"}
    assert seen.single == set(FILES)


def test_with_a_record_nothing_is_read(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = record_of(survey(output, manifest(), None, adopt=False))
    noted = watch(monkeypatch)
    seen = survey(output, manifest(), record, adopt=False)
    assert noted == []
    assert not seen.news
    assert (seen.held, seen.files, seen.folders) == (manifest().files, record.files, record.folders)


def test_only_what_shows_something_new_is_looked_into(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = record_of(survey(output, manifest(), None, adopt=False))
    os.utime(output / "c/index.html", ns=(1, 1))
    (output / "a/b/letter.txt").write_bytes(b"x")
    noted = watch(monkeypatch)
    seen = survey(output, manifest(), record, adopt=False)
    assert noted == ["read c", "list b"]
    assert seen.foreign == ["a/b/letter.txt"]
    assert seen.held == manifest().files
    assert seen.files["c/index.html"] == (1, 1)


@pytest.mark.parametrize("known", [True, False])
def test_a_file_of_the_same_size(output: Path, known: bool) -> None:
    record = record_of(survey(output, manifest(), None, adopt=False))
    (output / "a/index.html").write_bytes(b"X")
    seen = survey(output, manifest(), record if known else None, adopt=False)
    assert seen.damaged == {"a/index.html"}
    assert set(seen.held) == set(seen.files) == set(FILES) - seen.damaged


def test_foreign_files_below_unknown_folders(output: Path) -> None:
    (output / "new/deep").mkdir(parents=True)
    (output / "new/deep/x.txt").write_bytes(b"x")
    (output / "empty/er").mkdir(parents=True)
    (output / "a/Thumbs.db").write_bytes(b"x")
    (output / ".prsite-new").mkdir()
    (output / ".prsite-new/ours.html").write_bytes(b"x")
    seen = survey(output, manifest(), None, adopt=False)
    assert seen.foreign == ["new/deep/x.txt"]
    seen = survey(output, manifest(), None, adopt=True)
    assert seen.adopted == {"new/deep/x.txt": digest(b"x")}
    assert set(seen.folders) == {"", "a", "a/b", "c", "new", "new/deep"}


def test_what_is_adopted_may_change_and_vanish(output: Path) -> None:
    for name in ("one", "two", "three"):
        (output / name).write_bytes(b"x")
    (output / "pipe").symlink_to("/dev/zero")
    adopted = dict.fromkeys(("one", "two", "three", "pipe"), digest(b"x"))
    record = record_of(survey(output, manifest(**adopted), None, adopt=False))
    (output / "two").write_bytes(b"yy")
    (output / "three").unlink()
    seen = survey(output, manifest(**adopted), record, adopt=False)
    assert {**seen.adopted, "pipe": ""} == {"one": digest(b"x"), "two": digest(b"yy"), "pipe": ""}
    assert (seen.damaged, seen.foreign) == (set(), [])
    assert seen.files["two"][0] == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_not_read(output: Path) -> None:
    os.mkfifo(output / "pipe")
    assert survey(output, NOTHING, None, adopt=True).adopted["pipe"] == ""


def test_folders_gone_and_folders_replaced_by_links(output: Path, tmp_path: Path) -> None:
    record = record_of(survey(output, manifest(), None, adopt=False))
    (output / "a").rename(tmp_path / "a")
    seen = survey(output, manifest(), record, adopt=False)
    assert seen.damaged == {"a/index.html", "a/b/index.html"}
    assert set(seen.folders) == {"", "c"}
    (output / "a").symlink_to(tmp_path / "a", target_is_directory=True)
    seen = survey(output, manifest(), record, adopt=False)
    assert seen.damaged == {"a/index.html", "a/b/index.html"}
    assert set(seen.held) == set(seen.files) == {"index.html", "c/index.html"}
    assert set(seen.folders) == {"", "c"}
    assert seen.foreign == ["a"]


def test_a_disk_that_spells_names_in_its_own_way(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if ``re`` and an acute accent were listed for what was written as one letter."""
    composed, decomposed = "r\u00e9.html", "re\u0301.html"
    (output / composed).write_bytes(b"x")
    known = manifest()
    known.files[composed] = digest(b"x")
    os.link(output / composed, output / decomposed)
    os.link(output / "a/index.html", output / "a/INDEX.html")
    assert survey(output, known, None, adopt=False).foreign == []
    (output / decomposed).unlink()
    (output / decomposed).write_bytes(b"x")
    assert survey(output, known, None, adopt=False).foreign == [decomposed]


def test_records(tmp_path: Path) -> None:
    memory, output = tmp_path / "memory", tmp_path / "public"
    assert read_record(memory, output, "m") is None
    write_record(memory, output, "m", {"a": (1, 2)}, {"": 3})
    record = read_record(memory, output, "m")
    assert record is not None
    assert (record.files, record.folders) == ({"a": (1, 2)}, {"": 3})
    assert read_record(memory, output, "n") is None
    assert read_record(memory, tmp_path / "other", "m") is None
    data = bytearray(record_file(memory, output).read_bytes())
    for place in range(0, len(data), 7):
        spoilt = bytes(data[:place]) + bytes([data[place] ^ 1]) + bytes(data[place + 1 :])
        record_file(memory, output).write_bytes(spoilt)
        assert read_record(memory, output, "m") is None
    record_file(memory, output).write_bytes(b"")
    assert read_record(memory, output, "m") is None
