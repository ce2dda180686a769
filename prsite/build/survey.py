"""What stands in the published tree, trusted only as far as looked at.

Each build asks the system for the mark of every published file and for the time of every folder. What
shows the marks of the last look is as it was then; a file that does not is read, a folder that does not is
listed. The marks are kept in the site's cache (``Record``); without them everything is read and listed.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from prsite.build.manifest import DROPPINGS, MANIFEST, ManifestFile
from prsite.build.store import File
from prsite.build.tree import Mark, address, addresses, folders_of, native
from prsite.digest import digest, file_digest, short

WITHIN = ".prsite-new"
"""The folder inside an output in which files wait that cannot wait beside it; no part of the site."""

_FORMAT = "survey 1"
_READ_AT_ONCE = 1 << 20


class Record(msgspec.Struct, kw_only=True):
    """The marks of a published tree when it was last looked at.

    ``manifest`` is the digest of the manifest of that tree; ``files`` has ours and the adopted ones;
    ``folders`` the mtimes (ns) of the folders in which nothing else was, ``""`` being the tree itself.
    """

    manifest: str
    files: dict[str, Mark]
    folders: dict[str, int]


@dataclass(slots=True, kw_only=True)
class Survey:
    """A published tree as it stands.

    ``held`` are our files that hold what was published, ``damaged`` those that do not or are missing.
    ``adopted`` are files that are not ours and stay, ``foreign`` those that nobody allowed. ``files`` and
    ``folders`` are marks as in a ``Record``. ``single`` are files without a second name: no other tree
    can hold them. ``news`` tells that the record does not say all this.
    """

    held: dict[str, str] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)
    adopted: dict[str, str] = field(default_factory=dict)
    foreign: list[str] = field(default_factory=list)
    files: dict[str, Mark] = field(default_factory=dict)
    folders: dict[str, int] = field(default_factory=dict)
    single: set[str] = field(default_factory=set)
    news: bool = False


def record_file(memory: Path, output: Path) -> Path:
    """Where the record of an output folder is kept."""
    return memory / f"published-{short(str(output), 16)}"


def read_record(memory: Path, output: Path, manifest: str) -> Record | None:
    """The record of the tree that has this manifest (its digest); None where there is none to trust."""
    record = _file(memory, output).load()
    return record if record is not None and record.manifest == manifest else None


def write_record(
    memory: Path, output: Path, manifest: str, files: dict[str, Mark], folders: dict[str, int]
) -> None:
    """Keeps the marks; where that cannot be done, the next build reads more, and nothing else."""
    _file(memory, output).save(Record(manifest=manifest, files=files, folders=folders))


def _file(memory: Path, output: Path) -> File[Record]:
    return File(record_file(memory, output), Record, _FORMAT)


def as_recorded(manifest: ManifestFile, record: Record) -> Survey:
    """A tree that nobody but us can have touched, as the record tells of it."""
    return Survey(
        held=dict(manifest.files),
        adopted=dict(manifest.adopted),
        files=dict(record.files),
        folders=dict(record.folders),
    )


def survey(output: Path, manifest: ManifestFile, record: Record | None, *, adopt: bool) -> Survey:
    """Looks at every file and folder of a published tree; ``adopt`` takes foreign files in.

    Raises OSError where the system refuses to say.
    """
    seen = Survey(news=record is None)
    base = str(native(output))
    _look_at_files(seen, base, manifest.files, record)
    _look_at_adopted(seen, base, manifest.adopted, record)
    _look_at_folders(seen, base, manifest, record)
    if adopt:
        for path in seen.foreign:
            seen.adopted[path], seen.files[path] = _read(base, path)
            seen.single.add(path)
        for folder in folders_of(seen.foreign) - seen.folders.keys():
            seen.folders[folder] = os.lstat(address(base, folder)).st_mtime_ns
        seen.foreign = []
    return seen


def _look_at_files(seen: Survey, base: str, files: dict[str, str], record: Record | None) -> None:
    """Starts from what was, and takes back what is not so: most builds find nothing to take back."""
    seen.held = dict(files)
    seen.files = dict(record.files) if record else {}
    known, single, look = seen.files.get, seen.single.add, os.lstat
    for path, target in zip(files, addresses(base, files), strict=True):
        try:
            found = look(target)
        except (FileNotFoundError, NotADirectoryError):
            _lose(seen, path)
            continue
        if known(path) != (found.st_size, found.st_mtime_ns):
            seen.news = True
            if not stat.S_ISREG(found.st_mode) or _digest(target, found.st_size) != files[path]:
                _lose(seen, path)
                continue
            seen.files[path] = (found.st_size, found.st_mtime_ns)
        if found.st_nlink < 2:
            single(path)


def _lose(seen: Survey, path: str) -> None:
    seen.damaged.add(path)
    seen.held.pop(path, None)
    seen.files.pop(path, None)


def _digest(target: str, size: int) -> str | None:
    try:
        if size > _READ_AT_ONCE:
            return file_digest(Path(target))
        with open(target, "rb", buffering=0) as file:  # noqa: PTH123
            return digest(file.read())
    except OSError:
        return None


def _look_at_adopted(seen: Survey, base: str, adopted: dict[str, str], record: Record | None) -> None:
    """Adopted files may change and vanish as their owner likes."""
    for path, before in adopted.items():
        try:
            found = os.lstat(address(base, path))
            if seen.files.get(path) == (found.st_size, found.st_mtime_ns):
                seen.adopted[path] = before
            else:
                seen.news = True
                seen.adopted[path], seen.files[path] = _read(base, path)
        except (FileNotFoundError, NotADirectoryError):
            seen.news = True
            seen.files.pop(path, None)
            continue
        if found.st_nlink < 2:
            seen.single.add(path)


def _read(base: str, path: str) -> tuple[str, Mark]:
    """Digest and mark of a file that is not ours: of a link, of where it leads."""
    target = address(base, path)
    found = os.lstat(target)
    if stat.S_ISLNK(found.st_mode):
        content = digest(os.fsencode(os.readlink(target)))  # noqa: PTH115
    elif stat.S_ISREG(found.st_mode):
        content = _digest(target, found.st_size) or ""
    else:
        content = ""  # a socket or a device: reading it might never end
    return content, (found.st_size, found.st_mtime_ns)


def _look_at_folders(seen: Survey, base: str, manifest: ManifestFile, record: Record | None) -> None:
    known = record.folders if record else dict.fromkeys(folders_of([*manifest.files, *manifest.adopted]), -1)
    folders, changed, lost = seen.folders, [], []
    look, is_folder = os.lstat, stat.S_ISDIR
    for folder, before in known.items():
        try:
            found = look(address(base, folder))
        except (FileNotFoundError, NotADirectoryError):
            seen.news = True
            continue
        if found.st_mtime_ns == before:
            folders[folder] = before
        elif is_folder(found.st_mode):
            folders[folder] = found.st_mtime_ns
            changed.append(folder)
        else:
            lost.append(f"{folder}/")
    if lost:
        _forget(seen, tuple(lost))
    if changed:
        seen.news = True
        listing = _Listing(base, manifest, seen)
        seen.foreign = sorted(path for folder in changed for path in listing.foreign(folder))


def _forget(seen: Survey, lost: tuple[str, ...]) -> None:
    """Takes back what was seen through links that stand where folders of ours stood."""
    for path in [p for p in seen.files if p.startswith(lost)]:
        if seen.adopted.pop(path, None) is None:
            _lose(seen, path)
        seen.files.pop(path, None)
    for folder in [f for f in seen.folders if f.startswith(lost)]:
        del seen.folders[folder]


@dataclass(slots=True)
class _Listing:
    """Tells what in a folder is nobody's business from what is foreign."""

    base: str
    manifest: ManifestFile
    seen: Survey
    _alike: dict[str, str] | None = None

    def foreign(self, folder: str) -> Iterator[str]:
        """The files of a folder that are neither ours nor adopted, with those of unknown folders in it."""
        for entry in _entries(address(self.base, folder)):
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                if path not in self.seen.folders and path != WITHIN and not self._known_otherwise(path):
                    yield from self.foreign(path)
            elif not (
                path in self.manifest.files
                or path in self.manifest.adopted
                or path == MANIFEST
                or entry.name.lower() in DROPPINGS
                or self._known_otherwise(path)
            ):
                yield path

    def _known_otherwise(self, path: str) -> bool:
        """Whether it is a file or folder of ours, on a disk that spells names in its own way.

        Such disks take capitals for small letters, or decompose accents (Unicode NFD), and tell so when
        they are listed.
        """
        if self._alike is None:
            known = (*self.manifest.files, *self.manifest.adopted, *self.seen.folders)
            self._alike = {spelling(other): other for other in known}
        other = self._alike.get(spelling(path))
        if other is None or other == path:
            return False
        try:
            return os.path.samestat(os.lstat(address(self.base, path)), os.lstat(address(self.base, other)))
        except OSError:
            return False


def spelling(path: str) -> str:
    """A path as a disk sees it that knows neither capitals nor ways to compose a letter."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _entries(target: str) -> list[os.DirEntry[str]]:
    with os.scandir(target) as entries:
        return sorted(entries, key=lambda entry: entry.name)
