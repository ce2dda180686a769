"""One build at a time: a lock that ends with the process that holds it, however that ends.

POSIX record locks (``fcntl.lockf``) and ``msvcrt.locking`` are given up by the system; unlike flock(2) the
former do not pass to forked workers, which may outlive a killed build. Where neither works (some network
disks) a file with the process's number stands in.
"""

from __future__ import annotations

import errno
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from prsite.diagnostics import PrsiteError, error

WAIT = 30.0
"""Seconds for which a build waits for another to end: longer than most sites take from nothing."""

_PAUSE = 0.05
_BUSY = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST})
_FAR = 1 << 30
"""Windows forbids reading locked bytes: the locked one lies far behind the text."""

_ours: set[str] = set()
_guard = threading.Lock()


@contextmanager
def lock(path: Path, *, wait: float | None = None) -> Iterator[None]:
    """Holds a lock file.

    Raises PrsiteError (build-running) when another build keeps it for ``wait`` seconds, else ``WAIT``.

    Where the folder cannot be written, or is a file, there is nothing to protect, and nothing is locked. The
    file goes with the lock.
    """
    key = str(path.absolute())
    until = time.monotonic() + (WAIT if wait is None else wait)
    while not _enter(key):
        _pause(path, until, ours=True)
    release: Callable[[], None] | None = None
    try:
        while release is None:
            try:
                release = _take(path)
            except OSError as fault:
                if fault.errno in _FORBIDDEN:
                    break
                if fault.errno != errno.ENOENT:  # else its last holder removed the folder just now
                    raise
            if release is None:
                _pause(path, until)
        yield
    finally:
        if release is not None:
            release()
        with _guard:
            _ours.discard(key)


def _enter(key: str) -> bool:
    """Keeps the threads of this process apart, between which record locks make no difference."""
    with _guard:
        if key in _ours:
            return False
        _ours.add(key)
        return True


def _pause(path: Path, until: float, *, ours: bool = False) -> None:
    if time.monotonic() >= until:
        pid, host, since = (str(os.getpid()), "", "") if ours else _holder(path)
        raise PrsiteError(error("build-running", pid=pid, host=host, since=since))
    time.sleep(_PAUSE)


def _take(path: Path) -> Callable[[], None] | None:
    """Tries once: what gives the lock up again, or None while another holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not _lock(number):
            os.close(number)
            return None
        stands = path.exists() and os.path.samestat(path.stat(), os.fstat(number))
    except NotImplementedError:
        os.close(number)
        return _take_by_number(path.with_name(f"{path.name}.pid"))
    except BaseException:
        os.close(number)
        raise
    if not stands:  # its last holder has just removed it
        os.close(number)
        return None
    os.ftruncate(number, 0)
    os.write(number, _name().encode("utf-8"))

    def release() -> None:
        if os.name == "posix":
            path.unlink(missing_ok=True)
            os.close(number)
        else:
            os.close(number)
            with suppress(OSError):  # another build has opened it already
                path.unlink()

    return release


def _lock(number: int) -> bool:
    """Raises NotImplementedError where the disk knows no locks."""
    try:
        import fcntl
    except ImportError:
        return _lock_on_windows(number)
    try:
        fcntl.lockf(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        if fault.errno in _BUSY:
            return False
        raise NotImplementedError from fault
    return True


def _lock_on_windows(number: int) -> bool:
    import importlib  # by name, because other systems' type stubs do not have it

    msvcrt = importlib.import_module("msvcrt")
    os.lseek(number, _FAR, os.SEEK_SET)
    try:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    os.lseek(number, 0, os.SEEK_SET)
    return True


def _take_by_number(path: Path) -> Callable[[], None] | None:
    """The same by a file that holds a process's number; one of a process that is no more is removed."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(_name())
    except FileExistsError:
        pid, host, _ = _holder(path.with_name(path.name.removesuffix(".pid")), path)
        if pid and host == _host() and not _lives(int(pid)):
            path.unlink(missing_ok=True)
        return None
    return lambda: path.unlink(missing_ok=True)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _name() -> str:
    return f"{os.getpid()} {_host()}\n"


def _host() -> str:
    return os.uname().nodename if hasattr(os, "uname") else "localhost"


def _holder(path: Path, *others: Path) -> tuple[str, str, str]:
    """Who holds a lock, as far as it is known: process, host, and since when (UTC)."""
    for candidate in (*others, path, path.with_name(f"{path.name}.pid")):
        try:
            pid, _, host = candidate.read_text(encoding="utf-8").strip().partition(" ")
            since = datetime.fromtimestamp(candidate.stat().st_mtime, UTC).strftime("%Y-%m-%d %H:%M:%S")
        except (OSError, UnicodeDecodeError):
            continue
        if pid.isdigit():
            return pid, host, f"{since} UTC"
    return "", "", ""
