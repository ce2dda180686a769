"""One folder in the place of another, at once where the system can do that."""

from __future__ import annotations

import os
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

_ATTEMPTS = 10
_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE
_SWAP = 2  # RENAME_SWAP


def take_turns(tree: Path, output: Path, waiting: Path) -> None:
    """Puts a tree in the place of the output folder; ``tree`` then holds what was published, if anything.

    Where two folders cannot be exchanged at once there is an instant without the output folder: killed
    in it, ``waiting`` holds the old one, and ``return_waiting`` puts it back. Raises OSError where the
    output cannot be renamed; then it stands as it was.
    """
    if not output.exists():
        rename(tree, output)
        return
    if swap(tree, output):
        return
    rename(output, waiting)
    try:
        rename(tree, output)
    except BaseException:
        rename(waiting, output)
        raise
    with suppress(OSError):  # the new site stands; the next build clears up
        rename(waiting, tree)


def return_waiting(waiting: Path, output: Path) -> None:
    """Puts an old tree back that a killed build left waiting, or away if the new one is in its place."""
    if waiting.exists():
        if output.exists():
            shutil.rmtree(waiting)
        else:
            rename(waiting, output)


def swap(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step: renameat2(2), on macOS renamex_np(2); False where that fails."""
    first, second = os.fsencode(one), os.fsencode(other)
    system = str(sys.platform)
    try:
        if system == "linux":
            return bool(_libc().renameat2(_HERE, first, _HERE, second, _EXCHANGE) == 0)
        return system == "darwin" and bool(_libc().renamex_np(first, second, _SWAP) == 0)
    except (AttributeError, OSError):
        return False


def _libc() -> Any:
    import ctypes  # for start-up time: a build that changes nothing exchanges nothing

    return ctypes.CDLL(None, use_errno=True)


def rename(source: Path, target: Path) -> None:
    """A rename that waits a little for virus scanners and indexers, which hold files open on Windows."""
    for attempt in range(_ATTEMPTS):
        try:
            source.replace(target)
            return
        except PermissionError:
            if os.name != "nt" or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(0.1 * (attempt + 1))
