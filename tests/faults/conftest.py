"""The fixture of all fault tests: a sound little site, plus the files that spoil it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.sample import LOOKS, SETTINGS, Sample, post

MakeSite = Callable[..., Sample]


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compiled templates and catalogues, made once for all tests."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def site(tmp_path: Path, shared_cache: Path) -> MakeSite:
    """Makes a site that builds without a word, and then holds the given files.

    ``settings`` is appended to prsite.toml (in a table of its own), ``in_site`` to its ``[site]``.
    """

    def make(files: dict[str, str | bytes] | None = None, *, settings: str = "", in_site: str = "") -> Sample:
        sample = Sample(tmp_path / "site")
        sample.root.mkdir()
        looks = "" if "[theme]" in settings else LOOKS
        sample.write({"prsite.toml": SETTINGS + in_site + settings + looks, "content/posts/a.md": post()})
        sample.write(files or {})
        try:
            (sample.root / ".prsite").symlink_to(shared_cache, target_is_directory=True)
        except OSError:
            (sample.root / ".prsite").mkdir()
        return sample

    return make
