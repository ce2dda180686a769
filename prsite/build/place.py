"""Where a build may work on an output folder: beside it, or where that is not possible, inside it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from prsite.build.survey import WITHIN

_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPE = re.compile(r"\\([0-7]{3})")


def beside(output: Path) -> Path:
    """The folder beside an output folder in which its next tree stands."""
    return output.parent / f".{output.name}.prsite-new"


def within(output: Path) -> Path:
    """The folder inside an output folder in which new files wait."""
    return output / WITHIN


def can_be_exchanged(output: Path) -> bool:
    """Whether the folder is absent, or could be renamed as far as can be told without doing it."""
    if not output.exists():
        return True
    parent = output.parent
    if not os.access(parent, os.W_OK | os.X_OK) or output.stat().st_dev != parent.stat().st_dev:
        return False
    return not _is_mount(output)


def _is_mount(folder: Path) -> bool:
    """Also for a folder of the same disk that is mounted there once more, as containers do."""
    if os.path.ismount(folder):  # Path.is_mount() fails on Windows
        return True
    if sys.platform != "linux":
        return False
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return False
    points = (line.split(" ")[4] for line in lines if line.count(" ") > 4)
    return str(folder) in {_ESCAPE.sub(lambda found: chr(int(found[1], 8)), point) for point in points}
