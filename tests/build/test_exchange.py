"""The output folder changes at once, or where that cannot be, file by file; a fault leaves the old site."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from prsite.build import exchange, place
from prsite.build.exchange import rename
from prsite.build.place import beside, within
from prsite.build.staging import Mode
from tests.build.versions import (
    MODES,
    SITE,
    changed,
    counts,
    publish,
    publish_to,
    staging,
    standing,
    version,
    waiting_trees,
)


@pytest.mark.parametrize("at_once", [True, False])
def test_where_two_folders_cannot_be_exchanged_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr(exchange, "swap", lambda one, other: False)
    for number in range(6):
        publish_to(tmp_path, version(number))
        assert standing(tmp_path) == version(number)
    assert not (beside(tmp_path / "public") / "waiting").exists()


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("step", range(4))
def test_killed_between_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    for number in range(3):
        publish_to(tmp_path, version(number))
    steps = iter(range(100))

    def stops(source: Path, target: Path) -> None:
        if next(steps) >= step:
            raise Killed
        rename(source, target)

    monkeypatch.setattr(exchange, "swap", lambda one, other: False)
    with monkeypatch.context() as patched:
        patched.setattr(exchange, "rename", stops)
        opened = staging(tmp_path)
        try:
            publish(opened, version(9))
        except Killed:
            opened.stack.close()
        else:
            opened.close()
    with staging(tmp_path):
        assert standing(tmp_path) in (version(2), version(9))
    publish_to(tmp_path, version(4))
    assert standing(tmp_path) == version(4)


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EBUSY, errno.EPERM])
def test_an_output_that_cannot_be_renamed_after_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    for number_ in range(2):
        publish_to(tmp_path, version(number_))

    def refuse(source: Path, target: Path) -> None:
        if (tmp_path / "public") in (source, target):
            raise OSError(number, os.strerror(number))
        rename(source, target)

    monkeypatch.setattr(exchange, "swap", lambda one, other: False)
    monkeypatch.setattr(exchange, "rename", refuse)
    for number_ in (2, 3):
        with staging(tmp_path) as opened:
            publish(opened, version(number_))
            assert [d.code for d in opened.diagnostics] == ["published-in-place"]
        assert standing(tmp_path) == version(number_)
        assert not within(tmp_path / "public").exists()
    with staging(tmp_path) as opened:
        assert set(opened.held) == set(version(3))


def test_a_mount_point_is_published_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    public = tmp_path / "public"
    public.mkdir()
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"36 35 98:0 /mnt {public} rw,noatime - ext3 /dev/root rw\n", encoding="utf-8")
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    for number in range(3):
        with staging(tmp_path) as opened:
            assert [d.code for d in opened.diagnostics] == ["published-in-place"]
            assert within(public) in opened.folder.parents
            publish(opened, version(number))
        assert standing(tmp_path) == version(number)
        assert sorted(p.name for p in tmp_path.iterdir()) == ["memory", "mountinfo", "public"]
    with staging(tmp_path, "inplace") as opened:
        assert opened.diagnostics == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_parent_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "memory").mkdir()
    tmp_path.chmod(0o555)
    try:
        publish_to(tmp_path, SITE)
        assert standing(tmp_path) == SITE
    finally:
        tmp_path.chmod(0o755)


def test_changing_the_mode(tmp_path: Path) -> None:
    for number in range(10):
        publish_to(tmp_path, version(number), MODES[number // 2 % 2])
        assert standing(tmp_path) == version(number)
    assert waiting_trees(tmp_path) == [] or len(waiting_trees(tmp_path)) == 1


@pytest.mark.parametrize("mode", MODES)
def test_a_full_disk_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: Mode) -> None:
    publish_to(tmp_path, SITE, mode)

    write = os.write

    def full(number: int, data: bytes) -> int:
        if data == b"A":
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(number, data)

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        with pytest.raises(OSError, match="No space"):
            publish_to(tmp_path, changed(a=b"A"), mode)
    assert standing(tmp_path) == SITE
    assert not beside(tmp_path / "public").exists()
    assert counts(tmp_path, changed(a=b"A"), mode) == (1, 3, 0)


def test_a_disk_that_is_full_for_the_second_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_to(tmp_path, SITE)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copy2", full)
        patched.setattr(os, "link", full)
        with pytest.raises(OSError, match="No space"):
            publish_to(tmp_path, changed(a=b"A"))
    assert not beside(tmp_path / "public").exists()
    assert standing(tmp_path) == SITE


def test_an_output_that_was_deleted(tmp_path: Path) -> None:
    for content in (b"1", b"2"):
        publish_to(tmp_path, changed(a=content))
    shutil.rmtree(tmp_path / "public")
    with staging(tmp_path) as opened:
        assert opened.held == {}
        publish(opened, SITE)
    assert standing(tmp_path) == SITE


def test_outputs_below_one_parent_and_behind_links(tmp_path: Path) -> None:
    (tmp_path / "disk/www").mkdir(parents=True)
    (tmp_path / "public").symlink_to(tmp_path / "disk/www", target_is_directory=True)
    for number in range(3):
        publish_to(tmp_path, version(number))
        assert standing(tmp_path) == version(number)
        publish_to(tmp_path / "disk", version(number + 1))
    assert (tmp_path / "public").is_symlink()
    assert sorted(p.name for p in (tmp_path / "disk").iterdir()) == [
        ".public.prsite-new", ".www.prsite-new", "memory", "public", "www",
    ]  # fmt: skip
