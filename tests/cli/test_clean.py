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


def test_what_builds_remember_goes_and_comes_back_with_the_same_site(prsite: Prsite, site: Path) -> None:
    def tree() -> dict[str, bytes]:
        public = site / "public"
        return {p.relative_to(public).as_posix(): p.read_bytes() for p in public.rglob("*") if p.is_file()}

    assert prsite("build", "-q").code == 0
    before = tree()
    assert list((site / ".prsite" / "build").iterdir())
    assert prsite("clean").lines[0] == "The work folder is removed; the published site stays:"
    assert not (site / ".prsite").exists()
    assert prsite("build", "-q").code == 0
    assert (site / ".prsite" / "build").is_dir()
    assert tree() == before


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


def test_the_tree_that_waits_for_its_turn_goes_too(prsite: Prsite, site: Path) -> None:
    assert prsite("build", "-q").code == 0
    post = site / "content/posts/first.md"
    post.write_text(post.read_text(encoding="utf-8") + "\nبندی تازه.\n", encoding="utf-8")
    assert prsite("build", "-q").code == 0
    assert (site / ".public.prsite-new").is_dir()
    assert prsite("clean").code == 0
    assert not (site / ".public.prsite-new").exists()
    assert (site / "public/index.html").exists()
