"""Replacing files one by one where a whole folder cannot be exchanged, in a way that a killed build survives.

New files wait in a folder of their own (a *part*). Then a journal is written that names every change, and
only then does the first one happen. A part with a whole journal is finished by the next start, one without
is thrown away; so the site is wholly old or wholly new as soon as prsite has run again. Every step may be
done twice.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec

from prsite.build.exchange import rename
from prsite.build.manifest import MANIFEST
from prsite.build.store import File
from prsite.build.tree import address, drop, folders_of, make_folders, remove

FILES = "files"
_JOURNAL = "journal"
_FORMAT = "journal 1"


class Journal(msgspec.Struct, kw_only=True):
    """What is about to happen to an output folder: files that are put into it, files that go."""

    written: list[str]
    removed: list[str]


def apply(part: Path, output: Path, written: Iterable[str], removed: Iterable[str]) -> None:
    """Brings the files of a part (below ``part/files``, the manifest among them) into the output folder."""
    journal = Journal(written=sorted(written), removed=sorted(removed))
    write_journal(part, journal)
    _finish(part, output, journal)


def write_journal(part: Path, journal: Journal) -> None:
    """Writes down what is about to happen, and waits until the disk has it."""
    _file(part).write(journal, durable=True)


def _file(part: Path) -> File[Journal]:
    return File(part / _JOURNAL, Journal, _FORMAT)


def recover_part(part: Path, output: Path) -> None:
    """Finishes what a killed build had begun, or forgets what it had only prepared."""
    journal = _file(part).load()
    if journal is None:
        shutil.rmtree(part)
    else:
        _finish(part, output, journal)


def _finish(part: Path, output: Path, journal: Journal) -> None:
    """New files first, so that readers find all pages; the manifest last."""
    waiting, base = str(part / FILES), str(output)
    make_folders(base, sorted(folders_of(journal.written)))
    for path in journal.written:
        _move(waiting, base, path)
    drop(base, journal.removed)
    _move(waiting, base, MANIFEST)
    (part / _JOURNAL).unlink()
    shutil.rmtree(part)


def _move(waiting: str, base: str, path: str) -> None:
    source, target = Path(address(waiting, path)), Path(address(base, path))
    if not os.path.lexists(source):
        return  # moved already, before the build was killed
    if target.is_dir() and not target.is_symlink():
        remove(str(target))
    rename(source, target)
