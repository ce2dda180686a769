"""An output folder from the moment a build opens it until it is published or left as it was.

    with open_staging(output, …) as staging:
        tree = staging.prepare()                     # only when there is something to write
        marks = {path: put(tree, path, data) …}     # in any process
        published = staging.publish(files, marks)

A tree beside the output folder takes turns with it (``mirror``, ``exchange``); where that cannot be, files
are replaced one by one (``inplace``).
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal

from prsite.build.exchange import rename, return_waiting, take_turns
from prsite.build.inplace import FILES, apply, recover_part
from prsite.build.lock import lock
from prsite.build.manifest import MANIFEST, NOTHING, ManifestFile, decode_manifest, encode_manifest, leads_out
from prsite.build.mirror import mirror, take
from prsite.build.place import beside, can_be_exchanged, within
from prsite.build.survey import Survey, as_recorded, read_record, spelling, survey, write_record
from prsite.build.tree import Mark, address, drop, folders_of, native, put
from prsite.config.decode import SOURCE_FOLDERS
from prsite.diagnostics import Diagnostic, PrsiteError, error, note
from prsite.digest import digest
from prsite.model.output import Published

Mode = Literal["exchange", "inplace"]

_TREE, _PART, _WAITING, _LOCK, _IGNORE = "tree-", "part-", "waiting", "lock", ".gitignore"
_TICK, _TICKS = 0.005, 4
"""Clocks of disks tick every 4 to 10 ms; those that tick more slowly have no hard links, and are compared."""
_CANNOT_RENAME = frozenset({errno.EXDEV, errno.EBUSY, errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EINVAL})


def open_staging(
    output: Path,
    *,
    root: Path,
    preview: bool,
    edition: str,
    adopt: bool,
    mode: Mode,
    memory: Path,
    verify: bool = False,
    trust: bool = False,
) -> Staging:
    """Opens an output folder for one build: undoes or finishes what a killed one left, looks at what stands.

    ``memory`` is a folder of the site's cache, in which the marks of published files are kept; with
    ``verify`` these are not believed, and every file is read; with ``trust``, for a folder that nobody else
    can touch, they are believed without a look. Raises PrsiteError where the folder holds sources or
    foreign files or is being built, OSError where the system does not let us.
    """
    output = output.resolve()
    refuse_place(output, root.resolve())
    usable = can_be_exchanged(output)
    aside = beside(output) if usable else within(output)
    exchanges = usable and (mode == "exchange" or not output.exists())
    stack = ExitStack()
    try:
        stack.callback(_close_workshop, aside)
        stack.enter_context(lock(aside / _LOCK))
        _recover(output)
        staging = Staging(output, aside, exchanges, preview=preview, edition=edition, memory=memory)
        staging.examine(adopt=adopt, verify=verify, trust=trust)
        if mode == "exchange" and not exchanges:
            staging.tell_of_replacing()
        staging.stack = stack.pop_all()
        return staging
    finally:
        stack.close()


def refuse_place(output: Path, root: Path) -> None:
    """Raises PrsiteError for a place that holds the site's sources, and for what is no folder."""
    sources = [root / name for name in SOURCE_FOLDERS]
    if root.is_relative_to(output) or any(output.is_relative_to(folder) for folder in sources):
        raise PrsiteError(error("output-among-sources", folder=output))
    if output.exists() and not output.is_dir():
        raise PrsiteError(error("output-not-a-folder", folder=output))


class Staging:
    """One build's hold of an output folder.

    ``held`` is the SHA-256 of every file of ours that will stand if nothing is written, ``damaged`` what
    was published and no longer stands so: it must be made again or it goes. Both by path. ``folder`` is
    where new files go once ``prepare`` has run; ``diagnostics`` what a person should know.
    """

    def __init__(
        self, output: Path, aside: Path, exchanges: bool, *, preview: bool, edition: str, memory: Path
    ) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.held: Mapping[str, str] = {}
        self.damaged: frozenset[str] = frozenset()
        self.stack = ExitStack()
        self._shown = output
        self._output = native(output)
        self._aside = native(aside)
        self._exchanges = exchanges
        self._preview = preview
        self._edition = edition
        self._memory = memory
        self._manifest: ManifestFile | None = None
        self._written = b""
        self._seen = Survey()
        self._prepared = False
        self._kept = False
        number = 1 + max((_number(f) for f in _leftovers(self._aside)), default=0)
        self._tree = self._aside / f"{_TREE if exchanges else _PART}{number}"
        self.folder = self._tree if exchanges else self._tree / FILES

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leaves the output as it stands: throws away what was prepared and not published, unlocks."""
        try:
            self._remember_what_stands()
            if self._prepared and not self._kept:
                shutil.rmtree(self._tree, ignore_errors=True)
        finally:
            self.stack.close()

    def examine(self, *, adopt: bool, verify: bool = False, trust: bool = False) -> None:
        """Reads the manifest and surveys the tree. Raises PrsiteError for what must not be built over."""
        if not self._output.exists():
            return
        try:
            self._written = (self._output / MANIFEST).read_bytes()
        except FileNotFoundError:
            self._written = b""
        manifest = decode_manifest(self._written)
        kept = read_record(self._memory, self._shown, digest(self._written)) if manifest else None
        record = None if verify else kept
        if manifest and not kept and leads_out(manifest):
            manifest = None
        if manifest and self._preview and not manifest.preview:
            raise PrsiteError(error("preview-over-publication", folder=self._shown))
        if trust and manifest and record:
            seen = as_recorded(manifest, record)
        else:
            seen = survey(self._output, manifest or NOTHING, record, adopt=adopt)
        if seen.foreign and manifest is None:
            raise PrsiteError(error("output-not-ours", folder=self._shown))
        if seen.foreign:
            names, count = "، ".join(seen.foreign[:3]), len(seen.foreign)
            raise PrsiteError(error("output-foreign-files", folder=self._shown, files=names, count=count))
        self._manifest, self._seen = manifest, seen
        self.held, self.damaged = seen.held, frozenset(seen.damaged)

    def tell_of_replacing(self) -> None:
        """Notes that readers may meet old and new pages side by side for a moment."""
        self.diagnostics.append(note("published-in-place", folder=self._shown))

    def prepare(self) -> Path:
        """Makes ``folder`` ready for new files: it then holds all that is held and adopted.

        The folder has another name in each build, so that workers of a killed one write into nothing.
        """
        if self._prepared:
            return self.folder
        self._prepared = True
        self._aside.mkdir(parents=True, exist_ok=True)
        self._let_the_clock_pass()
        if not self._exchanges:
            self.folder.mkdir(parents=True)
            return self.folder
        for leftover in _leftovers(self._aside):
            if self._seen.folders and not self._kept:
                rename(leftover, self._tree)
                self._kept = True
            else:
                shutil.rmtree(leftover)
        mirror(self._output, self.folder, self._seen)
        return self.folder

    def _let_the_clock_pass(self) -> None:
        """Waits for the disk's clock to tick, where it has not since the last publication.

        Folders are told apart by their times: what is made now must not get one that stands already. A
        clock that was set back ticks on all the same, and never twice to the nanosecond.
        """
        newest = max(self._seen.folders.values(), default=0)
        for _ in range(_TICKS):
            (self._aside / _IGNORE).write_text("*\n", encoding="utf-8")
            if (self._aside / _IGNORE).stat().st_mtime_ns > newest:
                return
            time.sleep(_TICK)

    def publish(self, files: Mapping[str, str], written: Mapping[str, Mark]) -> Published:
        """Puts the new site in the place of the old one, unless nothing changed.

        ``files`` is the digest of every file that the site is to have; ``written`` the marks of those
        that were put into ``folder``: at least those that are not held with that digest. Raises OSError,
        and LookupError where a file was promised and not made; then the old site stands.
        """
        changed = set() if files == self.held else {path for path, _ in files.items() - self.held.items()}
        if lacking := changed - written.keys():
            raise LookupError(f"not written: {sorted(lacking)[:3]}")
        before = self._manifest or NOTHING
        after = ManifestFile(
            preview=self._preview,
            edition=self._edition,
            files=dict(files),
            adopted=self._still_adopted(files),
        )
        removed = before.files.keys() - files.keys()
        if changed or before != after:
            self._carry_out(_Change(changed, removed, set(written) - changed), after, written)
        return Published(
            folder=str(self._shown),
            written=len(changed),
            unchanged=len(files) - len(changed),
            removed=len(removed),
        )

    def _carry_out(self, change: _Change, after: ManifestFile, written: Mapping[str, Mark]) -> None:
        """Makes the change happen, and remembers what stands then."""
        manifest = encode_manifest(after)
        put(self.prepare(), MANIFEST, manifest)
        folders = self._exchange(change) if self._exchanges else self._replace(change)
        known = after.files.keys() | after.adopted.keys()
        marks = {path: mark for path, mark in self._seen.files.items() if path in known}
        marks.update((path, written[path]) for path in change.made)
        write_record(self._memory, self._shown, digest(manifest), marks, folders)
        self._seen.news = False
        self._written = manifest

    @property
    def manifest_digest(self) -> str:
        """The digest of the manifest that stands: of the edition, and of every file by its own digest."""
        return digest(self._written)

    def _remember_what_stands(self) -> None:
        """Keeps what the survey found out by reading, unless it holds files that nobody has adopted yet."""
        seen, manifest = self._seen, self._manifest
        if manifest and seen.news and seen.adopted.keys() <= manifest.adopted.keys():
            write_record(self._memory, self._shown, digest(self._written), seen.files, seen.folders)

    def _still_adopted(self, files: Mapping[str, str]) -> dict[str, str]:
        """The adopted files in whose place there is none of ours now, and no folder of ours."""
        if not self._seen.adopted:
            return {}
        ours = files.keys() | folders_of(files)
        found = self._seen.adopted.items()
        return {p: d for p, d in found if p not in ours and files.keys().isdisjoint(folders_of([p]))}

    def _exchange(self, change: _Change) -> dict[str, int]:
        """Completes the tree and gives it its turn; the times of its folders."""
        tree, output = self.folder, self._output
        drop(tree, change.vanishing(tree))
        for path in change.needless:
            if path in self.held:
                take(output, tree, path)
            else:
                drop(tree, (path,))
        folders = change.times(tree, self._seen.folders)
        try:
            take_turns(tree, output, self._aside / _WAITING)
        except OSError as fault:
            if fault.errno not in _CANNOT_RENAME or not output.is_dir():
                raise
            return self._replace_after_all(change)
        self._kept = self._manifest is not None
        return folders

    def _replace(self, change: _Change) -> dict[str, int]:
        """Brings the new files into the output folder; the times of its folders."""
        self._kept = True  # a part with a journal is the next start's to finish, whatever happens now
        apply(self._tree, self._output, change.made, change.vanishing(self._output))
        for leftover in _leftovers(native(beside(self._shown))):  # its turn will not come in this mode
            shutil.rmtree(leftover, ignore_errors=True)
        return change.times(self._output, self._seen.folders)

    def _replace_after_all(self, change: _Change) -> dict[str, int]:
        """File by file with a tree that was made to be exchanged, where the system did not let us."""
        self.tell_of_replacing()
        output = self._output
        part = within(output) / f"{_PART}1"
        for path in (*change.made, MANIFEST):
            source, target = address(str(self.folder), path), Path(address(str(part / FILES), path))
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
        apply(part, output, change.made, change.vanishing(output))
        _close_workshop(within(output))
        self._kept = False
        return change.times(output, self._seen.folders)


@dataclass(frozen=True, slots=True)
class _Change:
    """Paths: ``made`` anew or for the first time, ``removed``, and ``needless``: put without need."""

    made: set[str]
    removed: set[str]
    needless: set[str]

    def vanishing(self, tree: Path) -> list[str]:
        """The removed files without those that a disk takes for new ones, spelled otherwise."""
        base, new = str(tree), {spelling(path): path for path in self.made} if self.removed else {}
        found = []
        for path in sorted(self.removed):
            other = new.get(spelling(path))
            if other is None or not _same_file(address(base, path), address(base, other)):
                found.append(path)
        return found

    def times(self, tree: Path, before: Mapping[str, int]) -> dict[str, int]:
        """The mtimes of a tree's folders; those in which nothing was done have theirs still."""
        base, touched = str(tree), folders_of([*self.made, *self.removed, *self.needless])
        times = {folder: time for folder, time in before.items() if folder not in touched}
        for folder in touched:
            with suppress(FileNotFoundError, NotADirectoryError):
                found = os.lstat(address(base, folder))
                if stat.S_ISDIR(found.st_mode):
                    times[folder] = found.st_mtime_ns
        return times


def _same_file(one: str, other: str) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False


def _close_workshop(aside: Path) -> None:
    """Removes the folder unless a tree waits in it for its turn or another build has come."""
    try:
        if all(entry.name == _IGNORE for entry in aside.iterdir()):
            (aside / _IGNORE).unlink(missing_ok=True)
            aside.rmdir()
    except OSError:
        return


def _leftovers(aside: Path) -> list[Path]:
    """The trees and parts that a workshop holds, the oldest first."""
    found = [entry for prefix in (_TREE, _PART) for entry in aside.glob(f"{prefix}*")]
    return sorted(found, key=_number)


def _number(folder: Path) -> int:
    number = folder.name.rpartition("-")[2]
    return int(number) if number.isdigit() else 0


def _recover(output: Path) -> None:
    """Finishes or undoes what a killed build left."""
    return_waiting(beside(output) / _WAITING, output)
    for aside in (beside(output), within(output)):
        for leftover in _leftovers(aside):
            if leftover.name.startswith(_PART):
                recover_part(leftover, output)
    _close_workshop(within(output))
