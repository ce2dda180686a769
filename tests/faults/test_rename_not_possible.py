"""`rename-not-possible`: `prsite rename` in front matter that it cannot edit without a risk."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import runs_into


def test_rename_not_possible(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "---\n{title: ب, slug: ب, date: 1404/08/25}\n---\nمتن.\n"})
    before = sample.sources()
    path = str(sample.root / "content" / "posts" / "b.md")
    runs_into("rename-not-possible", "content/posts/b.md:1", "rename", path, "c")
    assert sample.sources() == before
