"""The third wave: renditions that outputs ask for, taken from those that are kept or made.

Each is kept as one file, named by the digest of all it was made from and by the SHA-256 of what came out: the
names alone tell what is there, and whatever does not bear its own digest is made anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, as_completed
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from prsite.build.bodies import failed
from prsite.build.media import unchanged_bytes
from prsite.build.renditions import RECIPE, encode
from prsite.build.tree import Mark, put
from prsite.diagnostics import Diagnostic, Place, PrsiteError, error
from prsite.digest import digest, short
from prsite.model.body import Media, Rendition

_WORTH = 50
"""Pages that could be made in the time that one rendition takes."""
_NAME = re.compile(r"([0-9a-f]{24})-([0-9a-f]{64})\.webp")
_KEY = 24
_SPARE = 500
"""Renditions that nobody wants at the moment, which are kept in any case: pictures come back."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A rendition that the site shall have: of which file, with which digest then, and in which size."""

    path: str
    source: str
    target: str
    width: int
    height: int
    key: str


@dataclass(frozen=True, slots=True)
class Finished:
    """A rendition with its digest and, where it was put into the tree, its mark; or why there is none."""

    target: str
    digest: str
    mark: Mark | None = None
    found: tuple[Diagnostic, ...] = ()


def copy_of(media: Media, rendition: Rendition) -> Copy:
    """What making a rendition takes. Its key holds Pillow's version: another one may write other bytes."""
    from PIL import __version__  # the number alone: nothing is loaded for it

    width, height = rendition.width, rendition.height
    key = short(f"{media.digest} {RECIPE} {width} {height} {__version__}", _KEY)
    return Copy(media.path, media.digest, rendition.url.lstrip("/"), width, height, key)


class Gallery:
    """The renditions that are kept in a folder. With ``ignore`` none is believed,
    but what is made is kept."""

    def __init__(self, folder: Path, *, ignore: bool = False) -> None:
        self.folder = folder
        self._ignore = ignore

    @cached_property
    def _kept(self) -> dict[str, str]:
        return {} if self._ignore else {key: found for key, found, _ in self._names()}

    def _names(self) -> list[tuple[str, str, str]]:
        """Key, digest and file name of everything that is kept, in order."""
        try:
            names = sorted(entry.name for entry in os.scandir(self.folder))
        except OSError:
            return []
        return [(found[1], found[2], name) for name in names if (found := _NAME.fullmatch(name))]

    def digest(self, key: str) -> str:
        """The SHA-256 of a rendition that is kept; "" where there is none."""
        return self._kept.get(key, "")

    def read(self, key: str) -> bytes | None:
        """A rendition, or None where none is kept or what is there is not what was kept."""
        expected = self.digest(key)
        if not expected:
            return None
        try:
            data = (self.folder / _file(key, expected)).read_bytes()
        except OSError:
            return None
        return data if digest(data) == expected else None

    def tidy(self, wanted: Collection[str]) -> None:
        """Of what nobody wants the oldest goes, once it is much. ``wanted`` are the keys of this build."""
        spare = [name for key, _, name in self._names() if key not in wanted]
        if len(spare) <= max(_SPARE, len(wanted)):
            return
        spare.sort(key=lambda name: (_age(self.folder / name), name))
        stray = [path for path in sorted(self.folder.glob("*.part")) if path.is_file()]
        for path in (*stray, *(self.folder / name for name in spare[: -_SPARE // 2])):
            with suppress(OSError):
                path.unlink()


def keep(folder: Path, key: str, data: bytes) -> None:
    """Keep a rendition, whole or not at all. Where the cache cannot be written, that costs time later."""
    temporary = folder / f"{key}-{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(folder / _file(key, digest(data)))
    except OSError:
        with suppress(OSError):
            temporary.unlink()


def hang(
    gallery: Gallery,
    copies: Sequence[Copy],
    held: Mapping[str, str],
    *,
    root: Path,
    tree: Callable[[], Path],
    crew: Callable[[int], AbstractContextManager[Executor | None]],
) -> Iterator[Finished]:
    """Brings renditions in, each told as it is ready: those that stand in the output folder, whose digests
    by path are ``held``; those that are kept; and those that must be made, by a crew where they are many."""
    missing = []
    for copy in copies:
        found = gallery.digest(copy.key)
        if found and held.get(copy.target) == found:
            yield Finished(copy.target, found)
        elif (data := gallery.read(copy.key)) is not None:
            yield Finished(copy.target, found, put(tree(), copy.target, data))
        else:
            missing.append(copy)
    if missing:
        with crew(len(missing) * _WORTH) as executor:
            yield from _make_all(partial(make, root, tree(), gallery.folder), missing, executor)
    if copies:
        gallery.tidy({copy.key for copy in copies})


def make(root: Path, tree: Path, folder: Path, copy: Copy) -> Finished:
    """Makes a rendition of a site at ``root``, keeps it in ``folder`` and puts it into ``tree``."""
    try:
        data = encode(unchanged_bytes(root, copy.path, copy.source), copy.width, copy.height)
    except PrsiteError as fault:
        return Finished(copy.target, "", found=fault.diagnostics)
    except Exception as fault:  # a bug, ours or Pillow's: the report names the picture
        return Finished(copy.target, "", found=(failed(f"/{copy.target}", Place(copy.path), fault),))
    keep(folder, copy.key, data)
    return Finished(copy.target, digest(data), put(tree, copy.target, data))


def _make_all(
    make_one: Callable[[Copy], Finished], copies: Sequence[Copy], executor: Executor | None
) -> Iterator[Finished]:
    if executor is None:
        yield from map(make_one, copies)
        return
    futures = [executor.submit(make_one, copy) for copy in copies]
    try:
        for future in as_completed(futures):
            yield future.result()
    except BrokenExecutor:
        raise PrsiteError(error("worker-died")) from None
    finally:
        for future in futures:
            future.cancel()


def _file(key: str, found: str) -> str:
    return f"{key}-{found}.webp"


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
