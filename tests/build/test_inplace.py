"""Replacing file by file: stopped at any step, the next start makes it whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from prsite.build import inplace
from prsite.build.inplace import FILES, apply, recover_part
from prsite.build.manifest import MANIFEST
from prsite.build.tree import put

OLD = {"a": b"a", "b/x": b"b", "c/x": b"c", "d": b"d", MANIFEST: b"old"}
NEW = {"a/x": b"A", "b": b"B", "c/x": b"C", "e/f/x": b"E", MANIFEST: b"new"}


class Killed(BaseException):
    """Stands for the end of the process."""


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def ready(folder: Path) -> tuple[Path, Path]:
    part, output = folder / "part-1", folder / "public"
    output.mkdir()
    (part / FILES).mkdir(parents=True)
    for path, data in OLD.items():
        put(output, path, data)
    for path, data in NEW.items():
        put(part / FILES, path, data)
    return part, output


def change(part: Path, output: Path) -> None:
    apply(part, output, NEW.keys() - {MANIFEST}, OLD.keys() - NEW.keys())


def test_files_are_replaced(tmp_path: Path) -> None:
    part, output = ready(tmp_path)
    change(part, output)
    assert tree(output) == NEW
    assert not part.exists()


@pytest.mark.parametrize("step", range(14))
def test_stopped_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    part, output = ready(tmp_path)
    steps = iter(range(1000))

    def stops(function: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object, **kwargs: object) -> object:
            if next(steps) == step:
                raise Killed
            return function(*args, **kwargs)

        return counted

    with monkeypatch.context() as patched:
        for name in ("rename", "write_journal", "drop", "remove", "make_folders"):
            patched.setattr(inplace, name, stops(getattr(inplace, name)))
        patched.setattr(shutil, "rmtree", stops(shutil.rmtree))
        try:
            change(part, output)
        except Killed:
            begun = (part / "journal").exists() or tree(output) == NEW
        else:
            begun = True
    if part.exists():
        recover_part(part, output)
    assert tree(output) == (NEW if begun else OLD)
    assert not part.exists()
    assert begun == (step > 0)


def test_a_journal_that_is_not_whole_is_none(tmp_path: Path) -> None:
    part, output = ready(tmp_path)
    (part / "journal").write_bytes(b"half a jour")
    recover_part(part, output)
    assert tree(output) == OLD
    assert not part.exists()
