"""Whether an output folder can be exchanged is told beforehand, where it can be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from prsite.build import place
from prsite.build.place import can_be_exchanged


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    assert can_be_exchanged(tmp_path / "public")
    assert can_be_exchanged(tmp_path / "not there")


@pytest.mark.parametrize("name", ["public", "my public\\site", "پوشه"])
def test_a_folder_mounted_from_the_same_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    output = tmp_path / name
    output.mkdir()
    listed = str(output).replace("\\", "\\134").replace(" ", "\\040")
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"22 1 8:1 / / rw - ext4 x rw\n9 22 8:1 /a {listed} rw - ext4 x rw\n", encoding="utf-8")
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    monkeypatch.setattr("sys.platform", "linux")
    assert not can_be_exchanged(output)
    assert can_be_exchanged(mounts.parent)


def test_a_system_that_does_not_list_mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "nothing")
    assert can_be_exchanged(tmp_path)


def test_another_disk() -> None:
    disk = Path("/dev/shm")
    if not disk.is_mount():
        pytest.skip("needs a mounted folder")
    assert not can_be_exchanged(disk)
