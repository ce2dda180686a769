"""When prsite itself fails: one calm message, and the details in a file for its maintainers."""

from __future__ import annotations

import errno
import platform
import sys
import tempfile
import traceback
from pathlib import Path

from prsite import __version__
from prsite.config.decode import SETTINGS
from prsite.diagnostics import Diagnostic, error

CRASH = ".prsite/crash.txt"
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def explain_system_fault(fault: OSError) -> Diagnostic | None:
    """The diagnostic of a fault that the machine, not prsite, is the cause of; None for others."""
    path = str(fault.filename2 or fault.filename or "")
    if fault.errno in _FULL:
        return error("disk-full", path or None)
    if fault.errno in _FORBIDDEN:
        return error("permission-denied", path or None, reason=fault.strerror or fault)
    if fault.errno == errno.ENAMETOOLONG:
        return error("name-too-long", path or None)
    return None


def write_crash(root: Path | None, fault: BaseException) -> Path | None:
    """Saves the traceback in the site's ``.prsite/``, else among temporary files; None if neither works."""
    text = (
        f"prsite {__version__}\nPython {sys.version}\n{platform.platform()}\n"
        f"{' '.join(sys.argv)}\n\n{''.join(traceback.format_exception(fault))}"
    )
    places = [Path(tempfile.gettempdir()) / "prsite-crash.txt"]
    if root is not None and (root / SETTINGS).is_file():
        places.insert(0, root / CRASH)
    for path in places:
        try:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None
