"""A site whose texts have something wrong: two Arabic letters and a space in each of five posts."""

from __future__ import annotations

from pathlib import Path

from tests.sites.newsroom import share_compiled

SETTINGS = """[site]
title = "اتاق خبر"
url = "https://news.example.org/"
language = "fa"
theme = "plain"
[theme]
fonts = "system"
"""
HEAD = "---\ntitle: عنوان {n}\ndate: 1405-02-03\n---\n"
FAULTY = "این كتاب خوب است.\n\nو آن بانك هم ،بد نیست.\n\n`كد` و https://example.org/كتاب\n"
RIGHT = "این کتاب خوب است.\n\nو آن بانک هم، بد نیست.\n\n`كد` و https://example.org/كتاب\n"
LETTERS = "text-arabic-letters"
"""What is found twice in each post."""


def make_site(folder: Path) -> Path:
    """Makes the site in a folder; tells its root."""
    root = folder / "site"
    (root / "content" / "posts").mkdir(parents=True)
    (root / "prsite.toml").write_text(SETTINGS, encoding="utf-8")
    for n in range(1, 6):
        post(root, n).write_text(HEAD.format(n=n) + FAULTY, encoding="utf-8", newline="")
    share_compiled(root)
    return root


def post(root: Path, n: int) -> Path:
    """The file of a post, from 1 to 5."""
    return root / "content" / "posts" / f"p{n}.md"


def configure(root: Path, more: str) -> None:
    """Adds to the settings."""
    (root / "prsite.toml").write_text(SETTINGS + more, encoding="utf-8")


def sources(root: Path) -> dict[str, bytes]:
    """Every file of the site that is no cache and no report."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".prsite" not in path.parts
    }
