from __future__ import annotations

from pathlib import Path

from prsite.cli.root import find_root


def test_the_folder_given_is_the_site(tmp_path: Path, site: Path) -> None:
    assert find_root(tmp_path) == tmp_path


def test_the_nearest_settings_above(site: Path) -> None:
    deep = site / "content" / "posts"
    assert find_root(None, start=deep) == site


def test_without_settings_it_is_the_start(tmp_path: Path) -> None:
    assert find_root(None, start=tmp_path) == tmp_path
