"""Replacing a file of the person's own."""

from __future__ import annotations

import os
import re
import stat
import threading
import time
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path

_ENDING = ".prsite-new"
_LEFT = re.compile(
    rf"\.[0-9a-f]{{8}}(?:\.(?P<host>[0-9a-f]{{8}})-(?P<process>[0-9]+)-[0-9]+)?{re.escape(_ENDING)}"
)
_ABANDONED = 600
"""Seconds after which nobody is at work any more on a file that waits to take another's place."""


def replace_file(path: Path, data: bytes) -> None:
    """Replaces a file in one step, so that it is never half written, and keeps its permissions; through a
    link, its target. A file that is not there yet is made. Raises OSError.

    What is no regular file (a pipe, a device) is written to, and stays what it is.
    """
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        path.write_bytes(data)
        return
    target = path.resolve()
    _sweep(target.parent)
    # Not the whole name, which may be as long as names can be; of this process and thread alone, as two may
    # write the same file.
    own = f"{_host()}-{os.getpid()}-{threading.get_ident()}"
    waiting = target.with_name(f".{zlib.crc32(os.fsencode(target.name)):08x}.{own}{_ENDING}")
    try:
        waiting.write_bytes(data)
        if mode is not None:
            waiting.chmod(mode & 0o777)
        waiting.replace(target)
    finally:
        waiting.unlink(missing_ok=True)


@cache
def _sweep(folder: Path) -> None:
    """Removes what killed commands left in a folder, once; nothing that another command may be at work on."""
    for left in folder.iterdir():
        found = _LEFT.fullmatch(left.name)
        if found is None:
            continue
        with suppress(OSError):
            is_dead = found["host"] == _host() and not _is_running(int(found["process"]))
            if is_dead or time.time() - left.lstat().st_mtime > _ABANDONED:
                left.unlink()


@cache
def _host() -> str:
    """This computer: another one that shares its disk has other processes."""
    import platform  # for start-up time: most commands write nothing

    return f"{zlib.crc32(platform.node().encode('utf-8', 'replace')):08x}"


def _is_running(process: int) -> bool:
    """Whether a process of this computer runs; True where one cannot ask without ending it (Windows)."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def is_read_only(path: Path) -> bool:
    """Whether a file's owner may not write it, so that somebody wants it to stay as it is; also where the
    system would let us (an administrator may write everything). Raises OSError."""
    return not path.stat().st_mode & stat.S_IWUSR


def _mode(path: Path) -> int | None:
    """What stands at a path, links followed; None where there is nothing."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None
