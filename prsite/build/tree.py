"""Single files of a tree that is being made.

A file is always made anew and never written over, because its old bytes may stand in another tree under a
hard link. Files and folders are readable by everyone whatever the umask, because a web server reads them;
nothing else about modes depends on us. Paths are relative, with slashes.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from prsite.build.manifest import DROPPINGS

Mark = tuple[int, int]
"""Size in bytes and mtime in nanoseconds: by these a file is known again without being read."""

_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_READABLE = 0o444
_OPEN = 0o555
_ATTEMPTS = 4


class _Made:
    """The folders of one tree that this process has made or met, and whether the umask hides new ones."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.folders = {""}
        self.hidden: bool | None = None


_made = _Made("")


def native(folder: Path) -> Path:
    """A folder under a name that takes paths of any length (Windows: longer than 260 characters)."""
    if os.name != "nt":
        return folder
    absolute = str(folder.absolute())
    if absolute.startswith("\\\\?\\"):
        return folder
    share = absolute.startswith("\\\\")
    return Path(f"\\\\?\\UNC{absolute[1:]}" if share else f"\\\\?\\{absolute}")


def address(base: str, path: str) -> str:
    """The system's name of a path below a folder; ``""`` is the folder itself."""
    if not path:
        return base
    return f"{base}/{path}" if os.name != "nt" else "\\".join((base, *path.split("/")))


def addresses(base: str, paths: Iterable[str]) -> Iterable[str]:
    """The same of many paths, quickly where that is possible."""
    return map(f"{base}/".__add__, paths) if os.name != "nt" else (address(base, path) for path in paths)


def parent_of(path: str) -> str:
    """The folder that holds a path; ``""`` is the tree itself."""
    return path.rpartition("/")[0]


def folders_of(paths: Iterable[str]) -> set[str]:
    """Every folder above the paths, the tree itself (``""``) included."""
    found = {""}
    for path in paths:
        above = parent_of(path)
        while above not in found:
            found.add(above)
            above = parent_of(above)
    return found


def put(folder: Path | str, path: str, data: bytes) -> Mark:
    """Makes one file, in place of whatever stands there; its mark.

    Folders above it are made, but never ``folder`` itself: where it is gone, the build that it belonged to
    is over, and writing fails with FileNotFoundError.
    """
    global _made
    base = str(folder)
    if _made.base != base:
        _made = _Made(base)
    made, above = _made, parent_of(path)
    if above not in made.folders:
        _make_folder(made, above)
    target = address(base, path)
    try:
        number = os.open(target, _NEW, 0o666)
    except OSError:
        number = _open_anyway(made, path, target)
    try:
        done = os.write(number, data)
        while done < len(data):
            done += os.write(number, data[done:])
        seen = os.fstat(number)
    finally:
        os.close(number)
    if os.name == "posix" and seen.st_mode & _READABLE != _READABLE:
        os.chmod(target, stat.S_IMODE(seen.st_mode) | 0o644)  # noqa: PTH101
    return seen.st_size, seen.st_mtime_ns


def make_folder(folder: Path | str, path: str) -> None:
    """Makes a folder of a tree, and those above it; what is no folder gives way. Asks the disk each time."""
    make_folders(folder, (path,))


def make_folders(folder: Path | str, paths: Iterable[str]) -> None:
    """Makes many folders of a tree; ``""`` is the tree itself."""
    made = _Made(str(folder))
    for path in paths:
        _make_folder(made, path)


def _make_folder(made: _Made, path: str) -> None:
    """From the top down, so that no link that stands for a folder leads out of the tree."""
    above = parent_of(path)
    if above not in made.folders:
        _make_folder(made, above)
    target = address(made.base, path)
    for _ in range(_ATTEMPTS):
        try:
            os.mkdir(target, 0o777)  # noqa: PTH102
        except FileExistsError:
            if os.path.isdir(target) and not os.path.islink(target):  # noqa: PTH112, PTH114
                break
            with suppress(FileNotFoundError, IsADirectoryError):  # another worker was quicker
                os.unlink(target)  # noqa: PTH108
        except FileNotFoundError:
            if not above:
                raise
            made.folders = {""}  # what was met is gone: this is a new tree of the same name
            _make_folder(made, above)
        else:
            _let_everyone_in(made, target)
            break
    made.folders.add(path)


def _let_everyone_in(made: _Made, target: str) -> None:
    """Opens a new folder where the umask closed it; the first one tells for all of this process."""
    if os.name != "posix" or made.hidden is False:
        return
    mode = os.stat(target).st_mode  # noqa: PTH116
    made.hidden = mode & _OPEN != _OPEN
    if made.hidden:
        os.chmod(target, stat.S_IMODE(mode) | 0o755)  # noqa: PTH101


def _open_anyway(made: _Made, path: str, target: str) -> int:
    """Opens a new file although something stands there, or although its folder went away meanwhile."""
    for _ in range(_ATTEMPTS):
        try:
            return os.open(target, _NEW, 0o666)
        except FileExistsError:
            remove(target)
        except (FileNotFoundError, NotADirectoryError):
            if not parent_of(path):
                raise
            made.folders = {""}
            _make_folder(made, parent_of(path))
    return os.open(target, _NEW, 0o666)


def remove(target: str) -> None:
    """Removes a file, a link, or a folder with all that is in it; nothing is no fault."""
    try:
        os.unlink(target)  # noqa: PTH108
    except FileNotFoundError:
        return
    except (IsADirectoryError, PermissionError):
        if not stat.S_ISDIR(os.lstat(target).st_mode):
            raise
        shutil.rmtree(target)


def drop(folder: Path | str, paths: Iterable[str]) -> None:
    """Removes files, and the folders that nothing is left in but what file managers leave.

    What is not there, or is a folder by now, is no fault; what lies behind a link is not in the tree.
    """
    base, dropped = str(folder), list(paths)
    folders = sorted(folders_of(dropped) - {""}, reverse=True)
    linked = {above for above in folders if os.path.islink(address(base, above))}  # noqa: PTH114
    if linked:
        behind = tuple(f"{link}/" for link in linked)
        dropped = [path for path in dropped if not path.startswith(behind)]
        folders = [above for above in folders if not f"{above}/".startswith(behind)]
    for path in dropped:
        _drop_file(address(base, path))
    for above in folders:
        _drop_empty(address(base, above))


def _drop_file(target: str) -> None:
    try:
        os.unlink(target)  # noqa: PTH108
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return
    except PermissionError:
        if not stat.S_ISDIR(os.lstat(target).st_mode):
            raise


def _drop_empty(target: str) -> None:
    try:
        os.rmdir(target)  # noqa: PTH106
        return
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:  # it is not empty
        with os.scandir(target) as entries:
            left = []
            for entry in entries:
                if entry.name.lower() not in DROPPINGS:
                    return
                left.append(entry.path)
    for path in left:
        remove(path)
    os.rmdir(target)  # noqa: PTH106
