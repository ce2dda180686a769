"""Whether a file is what it was, told without reading it.

A file is unchanged while its size, both its times and its inode stand, and it was already two seconds old
when it was looked at: a file written twice within one tick of a clock can look the same both times. Whatever
cannot be told that way is read. On Windows, where the change time is that of creation, everything is read.
"""

from __future__ import annotations

import sys

import msgspec

from prsite.model.source import Source

SETTLED = 2_000_000_000
"""Nanoseconds after which a change can no longer hide in the grain of a file system's clock (FAT: 2 s)."""
TRUSTED = sys.platform != "win32"


class Stamp(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """What a file system said of a file, and whether that may be believed later."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    settled: bool


def stamp_of(source: Source, now_ns: int) -> Stamp:
    """The stamp of a source that was looked at when the file system's clock said ``now_ns``."""
    settled = is_settled(max(source.mtime_ns, source.ctime_ns), now_ns)
    return Stamp(source.size, source.mtime_ns, source.ctime_ns, source.inode, settled)


def is_settled(time_ns: int, now_ns: int) -> bool:
    """Whether what was touched last at a time, and looked at now, cannot change without being noticed."""
    return TRUSTED and time_ns + SETTLED < now_ns


def stands(stamp: Stamp, source: Source) -> bool:
    """Whether a source is surely what it was when its stamp was taken."""
    return (
        stamp.settled
        and stamp.mtime_ns == source.mtime_ns
        and stamp.size == source.size
        and stamp.ctime_ns == source.ctime_ns
        and stamp.inode == source.inode
    )
