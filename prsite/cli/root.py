"""Where the site is that a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from prsite.cli.framework import Misuse
from prsite.config.decode import SETTINGS

WORK = ".prsite"
"""The folder of the site that holds what can be made again: previews, reports, what builds remember."""


class _Folder(click.Path):
    """A folder that exists; anything else is told in the person's language."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            # After `new`, a folder that is not there is nearly always the second word of a bare title.
            titled = ctx is not None and ctx.info_name == "new"
            raise Misuse("title-unquoted" if titled else "no-such-folder", value=value) from None


def directory_argument(function: Any) -> Any:
    """``[DIR]``: the site's folder."""
    kind = _Folder(exists=True, file_okay=False, path_type=Path)
    return click.argument("directory", metavar="[DIR]", required=False, type=kind)(function)


def find_root(directory: Path | None, *, start: Path | None = None) -> Path:
    """The site's folder: the one given, else the nearest at or above ``start`` that holds settings."""
    if directory is not None:
        return directory.resolve()
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    return here if here.is_dir() else here.parent
