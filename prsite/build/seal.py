"""The seal of a finished build: by it a later one sees that there is nothing to do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from prsite.build.store import File
from prsite.diagnostics import Diagnostic


class Seal(msgspec.Struct, array_like=True, gc=False):
    """A finished build: while the signature holds at an instant since ``since`` and before ``until``, there
    is nothing to do, if what stands published is the tree with this ``manifest``. ``found`` is said again."""

    signature: bytes
    manifest: str
    since: datetime | None
    until: datetime | None
    pages: int
    files: int
    outputs: int
    found: tuple[Diagnostic, ...]

    def covers(self, at: datetime) -> bool:
        """Whether an instant lies within the span."""
        return (self.since is None or self.since <= at) and (self.until is None or at < self.until)


def seal_file(folder: Path, head: str, name: str) -> File[Seal]:
    """Where the seal of an edition in an output folder is kept."""
    return File(folder / f"seal-{name}", Seal, head)
