"""`symlink-outside`: A symbolic link in content/ that leads out of it, or to a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_symlink_outside(site: MakeSite, tmp_path: Path) -> None:
    sample = site()
    secret = tmp_path / "secret.md"
    secret.write_text(post(), encoding="utf-8")
    link(sample.root / "content" / "posts" / "b.md", secret)
    sample.finds("symlink-outside", "content/posts/b.md")


def test_a_link_to_a_folder(site: MakeSite) -> None:
    sample = site({"content/pages/b.md": "---\ntitle: ب\n---\n"})
    link(sample.root / "content" / "more", sample.root / "content" / "pages")
    sample.finds("symlink-outside", "content/more")


def test_a_link_to_nothing(site: MakeSite) -> None:
    sample = site()
    link(sample.root / "content" / "posts" / "b.md", sample.root / "nowhere.md")
    sample.finds("symlink-outside", "content/posts/b.md")


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("this system makes no symbolic links")
