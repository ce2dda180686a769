"""``prsite clean``"""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from prsite.build.place import beside
from prsite.cli.console import Console
from prsite.cli.framework import spoken
from prsite.cli.root import WORK, directory_argument, find_root
from prsite.config.load import load_config

_OUTPUTS = ("public", "public-*")
"""Where builds publish unless they are told otherwise: beside it waits the tree whose turn is next."""


@spoken("clean")
@directory_argument
@click.pass_obj
def command(console: Console, directory: Path | None) -> int:
    """Removes the work folder; the words are in texts/help.toml."""
    root = find_root(directory)
    load_config(root)  # only a site's own folder is cleaned
    work = root / WORK
    waiting = [folder for name in _OUTPUTS for folder in root.glob(beside(root / name).name)]
    for folder in waiting:
        shutil.rmtree(folder)
    if work.is_symlink():
        work.unlink()
    elif work.is_dir():
        shutil.rmtree(work)
    elif not waiting:
        console.mention(console.phrase("clean-nothing"))
        return 0
    console.mention(console.phrase("clean-done"))
    console.mention(str(work), "place")
    return 0
