"""What everything in the cache depends on: this program, its libraries, and the settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from prsite.model.source import Source

_OURS = Path(__file__).parent.parent
_CODE = (".py", ".toml")


@cache
def program() -> str:
    """The digest of our code, of the names and versions of all installed libraries, and of Python itself."""
    found = blake2b(sys.version.encode("utf-8"), digest_size=12)
    for path in sorted(_files(str(_OURS), _CODE)):
        found.update(path.removeprefix(str(_OURS)).encode("utf-8"))
        found.update(Path(path).read_bytes())
    for name in sorted(_installed()):
        found.update(name.encode("utf-8"))
    return found.hexdigest()


def _files(folder: str, suffixes: tuple[str, ...], above: frozenset[str] = frozenset()) -> Iterator[str]:
    """The files below a folder, through links too, but never round in a circle."""
    real = os.path.realpath(folder)
    if real in above:
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path, suffixes, above | {real})
            elif entry.name.endswith(suffixes):
                yield entry.path


def _installed() -> Iterator[str]:
    """The folders in which installers write name and version of each library."""
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as entries:
                names = sorted(entry.name for entry in entries)
        except OSError:
            continue
        yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))


def head(settings: bytes, *more: str) -> str:
    """The digest that heads every file of the cache: the program, the settings' bytes, what else is said."""
    found = blake2b(program().encode("ascii"), digest_size=12)
    found.update(settings)
    for text in more:
        found.update(b"\0" + text.encode("utf-8"))
    return found.hexdigest()


def code_below(folder: Path) -> str:
    """The digest of all code in a folder: that of an extension."""
    found = blake2b(digest_size=12)
    for path in sorted(_files(str(folder), _CODE)):
        found.update(path.removeprefix(str(folder)).encode("utf-8", "surrogateescape") + b"\0")
        found.update(Path(path).read_bytes())
    return found.hexdigest()


def tree_signature(folders: Iterable[Path]) -> tuple[bytes, int]:
    """The digest of names, sizes, times and inodes of all files below folders (a theme's, an override's), and
    the newest of those times in nanoseconds."""
    found, newest = blake2b(digest_size=12), 0
    for folder in folders:
        try:
            for path in sorted(_files(str(folder), ("",))):
                stat = os.stat(path)  # noqa: PTH116 (of many files, and this is quicker)
                stamp = f"{path}\0{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}\n"
                found.update(stamp.encode("utf-8", "surrogateescape"))
                newest = max(newest, stat.st_mtime_ns, stat.st_ctime_ns)
        except OSError:
            found.update(b"\1" + str(folder).encode("utf-8", "surrogateescape"))
    return found.digest(), newest


def sources_signature(sources: Iterable[Source]) -> bytes:
    """The digest of names, sizes, times and inodes of sources."""
    lines = [f"{s.path}\0{s.size} {s.mtime_ns} {s.ctime_ns} {s.inode}\n" for s in sources]
    return blake2b("".join(lines).encode("utf-8", "surrogateescape"), digest_size=12).digest()
