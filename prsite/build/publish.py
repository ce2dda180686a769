"""Putting a finished tree in the place of the published one.

The new tree stands beside the output folder and is exchanged with it (``exchange.py``).
``.prsite-manifest`` lists the tree's files with their digests and is the sole proof that the folder is ours.
Files are readable by everyone whatever the umask, because a web server reads them; nothing else about
modes depends on us.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from prsite.build.exchange import exchange
from prsite.diagnostics import PrsiteError, error
from prsite.digest import digest, file_digest
from prsite.model.output import Manifest, Published

MANIFEST = ".prsite-manifest"
_FORMAT = 1
_DROPPINGS = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers leave in every folder that a person looks into: nobody's files."""


class ManifestFile(msgspec.Struct, kw_only=True):
    """``.prsite-manifest``: JSON, paths in order, with SHA-256.

    ``adopted`` are files that are not ours and stay; ``preview`` marks a tree that must not go public.
    """

    format: int
    preview: bool
    edition: str
    files: dict[str, str]
    adopted: dict[str, str] = {}


def read_manifest(output: Path) -> ManifestFile | None:
    """The manifest of a published folder, or None where there is none that can be read."""
    try:
        data = (output / MANIFEST).read_bytes()
        return msgspec.json.decode(data, type=ManifestFile)
    except (OSError, msgspec.DecodeError):
        return None


def examine_output(output: Path, *, root: Path, preview: bool, adopt: bool) -> None:
    """Refuses a folder that holds the site's sources or is not ours, and a preview over a publication.

    Raises PrsiteError.
    """
    sources = [root / name for name in ("content", "static", "themes", "overrides")]
    if root.is_relative_to(output) or any(output.is_relative_to(folder) for folder in sources):
        raise PrsiteError(error("output-among-sources", folder=output))
    if not output.exists():
        return
    if not output.is_dir():
        raise PrsiteError(error("output-not-a-folder", folder=output))
    manifest = read_manifest(output)
    if manifest is None:
        if any(_files(output)) and not adopt:
            raise PrsiteError(error("output-not-ours", folder=output))
        return
    if preview and not manifest.preview:
        raise PrsiteError(error("preview-over-publication", folder=output))
    known = {*manifest.files, *manifest.adopted}
    foreign = [path for path in _files(output) if path not in known]
    if foreign and not adopt:
        shown = "، ".join(foreign[:3])
        raise PrsiteError(error("output-foreign-files", folder=output, files=shown, count=len(foreign)))


def _files(folder: Path) -> Iterator[str]:
    """Every file and symbolic link below a folder, but the manifest and what file managers leave."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        for name in sorted((*names, *links)):
            path = (Path(here) / name).relative_to(folder).as_posix()
            if path != MANIFEST and name.lower() not in _DROPPINGS:
                yield path


def publish(
    manifest: Manifest,
    staging: Path,
    output: Path,
    *,
    preview: bool,
    edition: str,
    adopt: bool = False,
) -> Published:
    """Exchanges the staging tree for the published one; files that did not change keep their times."""
    before = read_manifest(output)
    old, kept = (before.files, before.adopted) if before else ({}, {})
    new = {a.path: a.digest for a in manifest.artifacts}
    _let_everyone_read(staging)
    strange = [p for p in _files(output) if p not in new and (p in kept or (adopt and p not in old))]
    adopted = {path: _carry(output / path, staging / path) for path in strange}
    unchanged = [path for path, known in new.items() if old.get(path) == known]
    for path in unchanged:
        _keep_times(output / path, staging / path)
    record = ManifestFile(
        format=_FORMAT,
        preview=preview,
        edition=edition,
        files=dict(sorted(new.items())),
        adopted=adopted,
    )
    (staging / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=1))
    exchange(output)
    return Published(
        folder=str(output),
        written=len(new) - len(unchanged),
        unchanged=len(unchanged),
        removed=len(old.keys() - new.keys()),
    )


def _carry(old: Path, new: Path) -> str:
    """Copies an adopted file, links as links; its digest for the manifest."""
    new.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(old, new, follow_symlinks=False)
    return digest(os.fsencode(new.readlink())) if new.is_symlink() else file_digest(new)


def _keep_times(old: Path, new: Path) -> None:
    try:
        stat = old.stat()
    except OSError:
        return
    os.utime(new, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _let_everyone_read(staging: Path) -> None:
    """Adds the permission to read where the umask took it away; usually one look at the folder is all."""
    if os.name != "posix" or staging.stat().st_mode & 0o555 == 0o555:
        return
    for here, _, names in os.walk(staging):
        for path in (Path(here), *(Path(here) / name for name in names)):
            path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o644))
