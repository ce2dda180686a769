"""Replacing a file of the person's own."""

from __future__ import annotations

import os
import stat
import zlib
from pathlib import Path


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
    # Not the whole name, which may be as long as names can be; the same one again, so that what a killed
    # command left is taken up by the next.
    waiting = target.with_name(f".{zlib.crc32(os.fsencode(target.name)):08x}.prsite-new")
    try:
        waiting.write_bytes(data)
        if mode is not None:
            waiting.chmod(mode & 0o777)
        waiting.replace(target)
    finally:
        waiting.unlink(missing_ok=True)


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
