"""`missing-key`: A post without a title."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_missing_key(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\ndate: 1404/08/25\n---\nمتن.\n"})
    sample.finds("missing-key", "content/posts/b.md:1")


def test_an_empty_title(site: MakeSite) -> None:
    site({"content/posts/b.md": "---\ndate: 1404/08/25\ntitle:\n---\nمتن.\n"}).finds(
        "missing-key", "content/posts/b.md:3"
    )
