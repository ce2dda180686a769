"""`name-not-utf8`: A file name that is not UTF-8 text (Linux allows any bytes)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_name_not_utf8(site: MakeSite) -> None:
    sample = site()
    name = os.fsencode(sample.root / "content" / "posts") + b"/\xff.md"
    try:
        Path(os.fsdecode(name)).write_bytes(post().encode("utf-8"))
    except (OSError, UnicodeError):
        pytest.skip("this file system refuses such names")
    sample.finds("name-not-utf8", "content/posts/?.md")
