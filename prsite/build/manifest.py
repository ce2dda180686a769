"""``.prsite-manifest``: what a published tree holds, and the sole proof that its folder is ours."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

MANIFEST = ".prsite-manifest"
DROPPINGS = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers leave in every folder that a person looks into (lower case): nobody's files."""
_FORMAT = 1
_ASTRAY = frozenset({"", ".", ".."})
_WINDOWS = frozenset("\\:")
"""There these also part folders and name drives."""


class ManifestFile(msgspec.Struct, kw_only=True):
    """The file: JSON, paths in order, with SHA-256.

    ``adopted`` are files that are not ours and stay; ``preview`` marks a tree that must not go public.
    It says what was published and nothing of how, so that equal sites have equal manifests.
    """

    format: int = _FORMAT
    preview: bool
    edition: str
    files: dict[str, str]
    adopted: dict[str, str] = {}


NOTHING = ManifestFile(preview=False, edition="", files={})
"""Stands for the manifest of a folder that has none."""


def read_manifest(output: Path) -> ManifestFile | None:
    """The manifest of a published folder, or None where there is none that can be read."""
    try:
        return decode_manifest((output / MANIFEST).read_bytes())
    except OSError:
        return None


def decode_manifest(data: bytes) -> ManifestFile | None:
    """A manifest from its bytes, or None for anything else."""
    try:
        return msgspec.json.decode(data, type=ManifestFile)
    except msgspec.DecodeError:
        return None


def leads_out(manifest: ManifestFile) -> bool:
    """Whether a manifest has a path that is none below its folder; files are removed by these paths."""
    paths = (*manifest.files, *manifest.adopted)
    if os.name == "nt" and any(not _WINDOWS.isdisjoint(path) for path in paths):
        return True
    return any("\x00" in path or not _ASTRAY.isdisjoint(path.split("/")) for path in paths)


def encode_manifest(manifest: ManifestFile) -> bytes:
    """The bytes of a manifest; equal trees have equal bytes."""
    record = msgspec.structs.replace(
        manifest,
        files=dict(sorted(manifest.files.items())),
        adopted=dict(sorted(manifest.adopted.items())),
    )
    return msgspec.json.format(msgspec.json.encode(record), indent=1)
