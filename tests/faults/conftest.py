"""The fixture of all fault tests: a sound little site, plus the files that spoil it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.sample import LOOKS, SETTINGS, Sample, post
from tests.sites.newsroom import share_compiled

MakeSite = Callable[..., Sample]


@pytest.fixture
def site(tmp_path: Path) -> MakeSite:
    """Makes a site that builds without a word, and then holds the given files.

    ``settings`` is appended to prsite.toml (in a table of its own), ``in_site`` to its ``[site]``.
    """

    def make(files: dict[str, str | bytes] | None = None, *, settings: str = "", in_site: str = "") -> Sample:
        sample = Sample(tmp_path / "site")
        sample.root.mkdir()
        looks = "" if "[theme]" in settings else LOOKS
        sample.write({"prsite.toml": SETTINGS + in_site + settings + looks, "content/posts/a.md": post()})
        sample.write(files or {})
        share_compiled(sample.root)
        return sample

    return make
