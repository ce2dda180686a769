from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Prsite


def test_the_work_folder_goes_and_the_publication_stays(prsite: Prsite, site: Path) -> None:
    for folder in (".prsite/preview", "public"):
        (site / folder).mkdir(parents=True)
        (site / folder / "index.html").write_text("x", encoding="utf-8")
    ended = prsite("clean")
    assert ended.code == 0
    assert not (site / ".prsite").exists()
    assert (site / "public/index.html").exists()
    assert (site / "content/posts/first.md").exists()


def test_nothing_to_remove(prsite: Prsite, site: Path) -> None:
    ended = prsite("clean")
    assert (ended.code, ended.lines) == (0, ["There was nothing to remove."])


def test_a_folder_that_is_no_site_is_left_alone(prsite: Prsite, tmp_path: Path) -> None:
    (tmp_path / ".prsite").mkdir()
    assert prsite("clean", tmp_path).code == 1
    assert (tmp_path / ".prsite").exists()


def test_a_link_is_removed_not_followed(prsite: Prsite, site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("x", encoding="utf-8")
    try:
        (site / ".prsite").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links for this user")
    assert prsite("clean").code == 0
    assert (elsewhere / "kept.txt").exists()
    assert not (site / ".prsite").exists()
