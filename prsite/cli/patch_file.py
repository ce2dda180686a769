"""Where ``prsite check --diff FILE`` writes its patch, and where it refuses to."""

from __future__ import annotations

import os
import shlex
import stat
import sys
from pathlib import Path

from prsite.cli.framework import Misuse
from prsite.cli.replacing import replace_file
from prsite.config.decode import SETTINGS, SOURCE_FOLDERS

_OWN = frozenset({SETTINGS, *SOURCE_FOLDERS, ".prsite"})
"""What in a site's folder holds the site."""
_STANDARD_OUTPUT = Path("-")
_BEGINNING = b"diff --git "


def check_patch_file(root: Path, path: Path) -> None:
    """Raises Misuse where a patch would destroy something: a file of the site at ``root``, or any other file
    that is no patch."""
    if _is_standard_output(path):
        return
    try:
        if _is_own(root, path):
            raise Misuse("patch-in-site", path=path)
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Misuse("patch-folder", path=path)
        if stat.S_ISREG(mode) and not _may_go(path):
            raise Misuse("patch-over-file", path=path)
    except FileNotFoundError:
        return
    except (OSError, RuntimeError) as fault:  # RuntimeError: a link that leads to itself
        raise _unwritten(path, fault) from None


def write_patch_file(path: Path, data: bytes) -> None:
    """Writes a patch; ``-`` is standard output. Raises Misuse where it cannot be written."""
    if _is_standard_output(path):
        give_bytes(data)
        return
    try:
        replace_file(path, data)
    except (OSError, RuntimeError) as fault:
        raise _unwritten(path, fault) from None


def applying(root: Path) -> str:
    """The command that applies a patch of the site at ``root``. In a folder below that of its repository git
    would pass over all of a patch without a word, unless told the folder."""
    home = root.resolve()
    for folder in (home, *home.parents):
        if (folder / ".git").exists():
            inner = home.relative_to(folder).as_posix()
            return "git apply" if inner == "." else f"git apply --directory={shlex.quote(inner)}"
    return "git apply"


def give_bytes(data: bytes) -> None:
    """Bytes on standard output as they are: a console's encoding or line ends would spoil a patch."""
    sys.stdout.flush()
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(data.decode("utf-8"))


def _is_standard_output(path: Path) -> bool:
    """Whether a path is a name of standard output. The file that this was sent to may hold more than ours."""
    try:
        return path == _STANDARD_OUTPUT or os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError, RuntimeError):
        return False


def _is_own(root: Path, path: Path) -> bool:
    """Whether a path is among what holds the site, also through links."""
    place = path.resolve()
    if any(place.is_relative_to((root / name).resolve()) for name in _OWN):
        return True
    # Some systems do not tell upper case from lower case.
    home = root.resolve()
    return place.is_relative_to(home) and _first(place.relative_to(home)) in _OWN


def _first(path: Path) -> str:
    return path.parts[0].casefold() if path.parts else ""


def _may_go(path: Path) -> bool:
    """Whether a file is an earlier patch, or empty."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) in (_BEGINNING, b"")


def _unwritten(path: Path, fault: Exception) -> Misuse:
    return Misuse("mend-no-patch", path=path, reason=getattr(fault, "strerror", None) or fault)
