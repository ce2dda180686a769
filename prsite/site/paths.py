"""Which names a published file may have: what every disk takes, and no disk changes or refuses."""

from __future__ import annotations

import re

from prsite.model.urls import output_path

_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\]|[. ]\Z")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever ending follows (Win32, Naming Files)."""
_LONGEST = 255


def is_device(name: str) -> bool:
    """Whether Windows keeps a name for a device."""
    return bool(_DEVICE.match(name))


def is_safe_name(name: str) -> bool:
    """Whether one part of a path can be the name of a file or a folder on any disk."""
    return bool(
        name
        and not _UNSAFE.search(name)
        and not _DEVICE.match(name)
        and len(name.encode("utf-8", "replace")) <= _LONGEST
    )


def is_safe_path(path: str) -> bool:
    """Whether a path stays below the output folder and no disk would change or refuse its names."""
    return all(map(is_safe_name, path.split("/")))


def is_publishable(url: str) -> bool:
    """Whether a root-relative address can be answered by a file."""
    return is_safe_path(output_path(url))
