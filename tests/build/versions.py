"""A tiny site in many versions, published again and again: for tests that kill the publisher.

Run as a program it publishes version after version until it is killed:
``python -m tests.build.versions FOLDER MODE FIRST``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from prsite.build.manifest import MANIFEST
from prsite.build.place import beside
from prsite.build.staging import Mode, Staging, open_staging
from prsite.build.tree import put
from prsite.diagnostics import PrsiteError
from prsite.digest import digest
from prsite.model.output import Published

SITE = {"index.html": b"front", "a/index.html": b"a", "b/index.html": b"b", "b/c/index.html": b"c"}
MODES: tuple[Mode, ...] = ("exchange", "inplace")


def version(number: int) -> dict[str, bytes]:
    """Files that come, go and change from version to version, one of them in a folder's place."""
    files = {
        f"{n % 3}/p{n}/index.html": f"{n}: {number // (n % 4 + 1)}\n".encode() * 50
        for n in range(24)
        if (number + n) % 5
    }
    files["shape" if number % 2 else "shape/index.html"] = b"one file or another"
    files["version.txt"] = str(number).encode()
    return files


def staging(folder: Path, mode: Mode = "exchange", *, adopt: bool = False, preview: bool = False) -> Staging:
    """The site's output folder, opened."""
    return open_staging(
        folder / "public",
        root=folder / "site",
        preview=preview,
        edition="public",
        adopt=adopt,
        mode=mode,
        memory=folder / "memory",
    )


def publish(opened: Staging, files: dict[str, bytes]) -> Published:
    """What a build does: writes what is not held, then publishes."""
    wanted = {path: digest(data) for path, data in files.items()}
    missing = [path for path, made in wanted.items() if opened.held.get(path) != made]
    folder = opened.prepare() if missing else opened.folder
    written = {path: put(folder, path, files[path]) for path in missing}
    return opened.publish(wanted, written)


def publish_to(folder: Path, files: dict[str, bytes], mode: Mode = "exchange", **asked: bool) -> Published:
    """One whole build."""
    with staging(folder, mode, **asked) as opened:
        return publish(opened, files)


def standing(folder: Path) -> dict[str, bytes]:
    """What is published, without the manifest."""
    files = (path for path in (folder / "public").rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder / "public").as_posix(): path.read_bytes() for path in files}


def changed(**changes: bytes | None) -> dict[str, bytes]:
    """The site with changed pages: ``a=b"new"`` is a/index.html; None takes the page away."""
    new = {f"{name.replace('_', '/')}/index.html": data for name, data in changes.items()}
    return {path: data for path, data in {**SITE, **new}.items() if data is not None}


def waiting_trees(folder: Path) -> list[Path]:
    """The trees that wait for their turn."""
    return sorted(beside(folder / "public").glob("tree-*"))


def counts(folder: Path, files: dict[str, bytes], mode: Mode = "exchange") -> tuple[int, int, int]:
    """Publishes; how many files were written, stand unchanged and went."""
    made = publish_to(folder, files, mode)
    assert standing(folder) == files
    return made.written, made.unchanged, made.removed


def noting(calls: list[str], name: str, function: Callable[..., object]) -> Callable[..., object]:
    """The function, noting each call of it."""

    def noted(*args: object, **kwargs: object) -> object:
        calls.append(name)
        return function(*args, **kwargs)

    return noted


def refused(folder: Path, *, preview: bool = False) -> str:
    """The code of the fault that a build stops with."""
    import pytest  # the publisher that is killed starts sooner without

    with pytest.raises(PrsiteError) as caught:
        publish_to(folder, SITE, preview=preview)
    return caught.value.diagnostics[0].code


if __name__ == "__main__":
    number = int(sys.argv[3])
    while True:
        publish_to(Path(sys.argv[1]), version(number), "inplace" if sys.argv[2] == "inplace" else "exchange")
        number += 1
        sys.stdout.write(".")
        sys.stdout.flush()
