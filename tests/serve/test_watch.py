from __future__ import annotations

import queue
from pathlib import Path

import pytest

from prsite.serve.watch import Watch, source_of


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("prsite.toml", "prsite.toml"),
        ("content/posts/x.md", "content/posts/x.md"),
        ("content", "content"),
        ("overrides/css/x.css", "overrides/css/x.css"),
        ("public/index.html", None),
        (".prsite/report.html", None),
        (".public.prsite-new/index.html", None),
        ("content/.hidden.md", None),
        ("content/posts/~$x.md", None),
        ("content/posts/x.md~", None),
        ("content/posts/.x.md.swp", None),
        ("themes/own/__pycache__/x.pyc", None),
        ("notes.txt", None),
        ("../elsewhere/content/x.md", None),
    ],
)
def test_only_what_a_build_reads_counts(tmp_path: Path, path: str, name: str | None) -> None:
    root = tmp_path / "site"
    assert source_of(root, (root / path).resolve()) == name


def test_a_burst_is_one_change_and_output_is_none(site_root: Path) -> None:
    changes: queue.Queue[tuple[str, ...]] = queue.Queue()
    watch = Watch(site_root, changes.put)
    watch.start()
    try:
        (site_root / "public").mkdir()
        (site_root / "public" / "index.html").write_text("x", encoding="utf-8")
        for n in range(5):
            (site_root / "content" / f"{n}.md").write_text("x", encoding="utf-8")
        first = changes.get(timeout=10)
        assert {f"content/{n}.md" for n in range(5)} <= set(first)
        assert not any(name.startswith("public") for name in first)
        with pytest.raises(queue.Empty):
            changes.get(timeout=0.5)
    finally:
        watch.stop()


def test_a_folder_that_is_made_later_is_watched_too(site_root: Path) -> None:
    changes: queue.Queue[tuple[str, ...]] = queue.Queue()
    watch = Watch(site_root, changes.put)
    watch.start()
    try:
        (site_root / "overrides").mkdir()
        assert "overrides" in changes.get(timeout=10)
        (site_root / "overrides" / "x.css").write_text("a{}", encoding="utf-8")
        assert "overrides/x.css" in changes.get(timeout=10)
    finally:
        watch.stop()


def test_changes_during_a_build_wait_for_the_next(site_root: Path) -> None:
    changes: queue.Queue[tuple[str, ...]] = queue.Queue()
    watch: Watch

    def changed(names: tuple[str, ...]) -> None:
        if changes.empty() and names == ("content/a.md",):
            watch.notice(site_root / "content" / "b.md")
        changes.put(names)

    watch = Watch(site_root, changed)
    watch.start()
    try:
        watch.notice(site_root / "content" / "a.md")
        assert changes.get(timeout=10) == ("content/a.md",)
        assert changes.get(timeout=10) == ("content/b.md",)
    finally:
        watch.stop()


@pytest.fixture
def site_root(tmp_path: Path) -> Path:
    root = (tmp_path / "site").resolve()
    (root / "content").mkdir(parents=True)
    (root / "prsite.toml").write_text("", encoding="utf-8")
    return root
