"""Making one tree equal to another at the cost of what differs.

The tree that waits beside the output folder was published one turn ago. Each of its folders that was made
equal to its counterpart has also got its counterpart's time, and any change to what a folder holds takes
that time away. So equal times mean equal contents, whoever made or broke the tree, and only other folders
are looked into. Files are hard links to the published ones; where a disk has no links, copies with times.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from prsite.build.survey import Survey
from prsite.build.tree import address, addresses, make_folder, make_folders, parent_of, remove

_OURS = 0o700
"""What we must be allowed to do in a folder; somebody may have taken it away while it was published."""


def mirror(published: Path, tree: Path, seen: Survey) -> None:
    """Makes ``tree`` hold every sound file of the published tree and no other.

    A folder that lacks a damaged file keeps a time of its own, so that the next turn looks into it again.
    """
    base, copy = str(published), str(tree)
    if not os.path.lexists(copy):
        others = sorted(seen.folders)
        _fill(base, copy, seen, others)
    else:
        others = _different(copy, seen)
        known = set(others)
        for folder in others:  # it grows: what had to be made is empty, whatever it seemed to be
            others += [made for made in _equal(base, copy, folder, seen) if made not in known]
    lacking = {parent_of(path) for path in seen.damaged}
    for folder in others:
        if folder not in lacking:
            time = seen.folders[folder]
            os.utime(address(copy, folder), ns=(time, time))


def take(published: Path, tree: Path, path: str) -> None:
    """Puts the published file into the tree, in place of whatever stands there."""
    target = address(str(tree), path)
    remove(target)
    _take(address(str(published), path), target)


def _different(copy: str, seen: Survey) -> list[str]:
    """The folders that may not hold what they should, those above before those below."""
    unlinked = {parent_of(path) for path in seen.single}
    found = []
    for (folder, time), target in zip(seen.folders.items(), addresses(copy, seen.folders), strict=True):
        try:
            there = os.lstat(target)
        except (FileNotFoundError, NotADirectoryError):
            found.append(folder)
            continue
        if there.st_mode & _OURS != _OURS and os.name == "posix":
            os.chmod(target, stat.S_IMODE(there.st_mode) | _OURS)  # noqa: PTH101
        if there.st_mtime_ns != time or folder in unlinked or not stat.S_ISDIR(there.st_mode):
            found.append(folder)
    return sorted(found)


def _fill(base: str, copy: str, seen: Survey, folders: Iterable[str]) -> None:
    """Everything anew, without asking what is there."""
    make_folders(copy, ["", *folders])
    for source, target in zip(addresses(base, seen.held), addresses(copy, seen.held), strict=True):
        _link(source, target)
    for path in seen.adopted:
        _take(address(base, path), address(copy, path))


def _equal(base: str, copy: str, folder: str, seen: Survey) -> list[str]:
    """Makes one folder hold what its counterpart holds that is ours or adopted; the folders made in it."""
    there = address(copy, folder)
    if os.path.islink(there) or not os.path.isdir(there):  # noqa: PTH112, PTH114
        make_folder(copy, folder)
    wanted = {entry.name: (path, entry) for path, entry in _wanted(base, folder, seen)}
    with os.scandir(there) as entries:
        for entry in list(entries):
            path, published = wanted.get(entry.name, ("", None))
            if published is not None and _is_same(entry, published, single=path in seen.single):
                del wanted[entry.name]
            else:
                remove(entry.path)
    folders = []
    for path, published in wanted.values():
        if published.is_dir(follow_symlinks=False):
            make_folder(copy, path)
            folders.append(path)
        else:
            _take(published.path, address(copy, path))
    return folders


def _wanted(base: str, folder: str, seen: Survey) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The entries of a published folder that belong there, with their paths."""
    with os.scandir(address(base, folder)) as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            known = seen.folders if entry.is_dir(follow_symlinks=False) else seen.files
            if path in known:
                yield path, entry


def _is_same(entry: os.DirEntry[str], published: os.DirEntry[str], *, single: bool) -> bool:
    """Whether an entry is a folder as wanted, or the published file itself (where links fail: a copy)."""
    if published.is_dir(follow_symlinks=False) or entry.is_dir(follow_symlinks=False):
        return published.is_dir(follow_symlinks=False) and entry.is_dir(follow_symlinks=False)
    if not single:
        return entry.inode() == published.inode()
    one, other = entry.stat(follow_symlinks=False), published.stat(follow_symlinks=False)
    return (one.st_size, one.st_mtime_ns, one.st_mode) == (other.st_size, other.st_mtime_ns, other.st_mode)


def _take(source: str, target: str) -> None:
    """A second name for a file that may be a link; links are copied as links."""
    if os.path.islink(source):  # noqa: PTH114
        shutil.copy2(source, target, follow_symlinks=False)
    else:
        _link(source, target)


def _link(source: str, target: str) -> None:
    """A second name for a file, or else a copy."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        remove(target)
        shutil.copy2(source, target)
