"""One folder in the place of another, at once where the system can do that."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import time
from pathlib import Path

_ATTEMPTS = 10
_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE


def staging_folder(output: Path) -> Path:
    """Where the new tree of an output folder is made: beside it, so that a rename is enough."""
    return output.parent / f".{output.name}.prsite-new"


def waiting_folder(output: Path) -> Path:
    """Where the old tree waits for an instant on systems that cannot exchange two folders at once."""
    return output.parent / f".{output.name}.prsite-old"


def recover(output: Path) -> None:
    """Undoes what a killed build left: an old tree that waits goes back, half-made trees go."""
    waiting = waiting_folder(output)
    if waiting.exists():
        if output.exists():
            shutil.rmtree(waiting, ignore_errors=True)
        else:
            rename(waiting, output)
    shutil.rmtree(staging_folder(output), ignore_errors=True)


def exchange(output: Path) -> None:
    """Puts the staging tree in the place of the output folder; the old tree goes."""
    staging, waiting = staging_folder(output), waiting_folder(output)
    shutil.rmtree(waiting, ignore_errors=True)
    if output.exists() and swap(staging, output):
        shutil.rmtree(staging, ignore_errors=True)
        return
    if output.exists():
        rename(output, waiting)
    try:
        rename(staging, output)
    except BaseException:
        if waiting.exists() and not output.exists():
            rename(waiting, output)
        raise
    shutil.rmtree(waiting, ignore_errors=True)


def swap(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step (Linux, renameat2(2)); False where that cannot be done."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


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
