"""Only sources that changed are read, and what is recalled is what reading would give."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from prsite.build.sources import Entries, prepare_reader, read_sources, reading_by
from prsite.content.read import Reader, files_of
from prsite.content.readings import Reading
from prsite.diagnostics import Diagnostic
from prsite.model.source import Source
from tests.build.newsroom import KINDS, steps
from tests.sites.newsroom import Newsroom, item, png

FILES: dict[str, str | bytes] = {
    "content/posts/a.md": item(title="الف", date="2026-02-01", image="{file: a.png, alt: x}"),
    "content/posts/a.en.md": item(title="A"),
    "content/posts/a.png": png(),
    "content/posts/b.md": item(title="ب", date="2026-02-01", unknown="1"),
    "content/posts/c.md": item(title="پ"),
}


class Office:
    """A newsroom that is read again and again."""

    def __init__(self, site: Newsroom, opened: list[str]) -> None:
        self.site = site
        self.opened = opened
        self.last: Entries | None = None

    def read(self) -> list[str]:
        """The names of the sources that were opened; what came of it is what reading all afresh gives."""
        now = steps(self.site.root)
        self.opened.clear()
        entries = now.read(*(self.last.records if self.last else ()))
        opened = sorted({Path(path).name for path in self.opened})
        fresh = now.read()
        assert list(entries.by_path) == list(fresh.by_path)
        for path, entry in fresh.by_path.items():
            known = entries.by_path[path]
            assert (known.item, known.whole, known.structure) == (entry.item, entry.whole, entry.structure)
        assert entries.found == fresh.found
        self.last = entries
        return opened


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    opened: list[str] = []
    true = Reader._open

    def noted(self: Reader, source: Source, found: list[Diagnostic]) -> Any:
        opened.append(source.path)
        return true(self, source, found)

    monkeypatch.setattr(Reader, "_open", noted)
    made = Office(Newsroom(tmp_path).write(FILES), opened)
    assert made.read() == ["a.en.md", "a.md", "b.md", "c.md"]
    return made


def test_nothing_that_is_unchanged_but_what_has_errors(office: Office) -> None:
    assert office.read() == ["c.md"]
    assert office.last is not None
    assert [d.code for d in office.last.found] == ["unknown-key", "missing-key"]


def test_touched_and_equal_is_unchanged(office: Office) -> None:
    os.utime(office.site.root / "content/posts/a.md", ns=(1, 1))
    assert office.read() == ["c.md"]
    assert office.last is not None
    assert office.last.news == 1
    assert office.read() == ["c.md"]
    assert office.last.news == 0


def test_changed_without_size_and_with_its_time_put_back(office: Office) -> None:
    path = office.site.root / "content/posts/b.md"
    before = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("ب", "پ"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert office.read() == ["b.md", "c.md"]


def test_a_translation_is_read_with_what_it_translates(office: Office) -> None:
    office.site.write({"content/posts/a.md": item(title="نو", date="2026-02-03")})
    assert office.read() == ["a.en.md", "a.md", "c.md"]
    (office.site.root / "content/posts/a.md").unlink()
    assert office.read() == ["a.en.md", "c.md"]


def test_a_file_that_was_named_and_goes_or_comes(office: Office) -> None:
    (office.site.root / "content/posts/a.png").unlink()
    assert "a.md" in office.read()
    office.site.write({"content/posts/a.png": png()})
    assert "a.md" in office.read()
    assert office.read() == ["c.md"]


def test_where_stamps_prove_nothing_bytes_do(tmp_path: Path) -> None:
    site = Newsroom(tmp_path).write(FILES)
    young = steps(site.root, now_ns=0)
    first = young.read()
    assert not any(record.stamp.settled for record in first.records)
    again = young.read(*first.records)
    assert {p: e.item for p, e in again.by_path.items()} == {p: e.item for p, e in first.by_path.items()}


def test_read_by_others_is_read_alike(tmp_path: Path) -> None:
    now = steps(Newsroom(tmp_path).write(FILES).root)
    initial = (now.root, KINDS, now.config, files_of(now.sources))
    prepare_reader(*initial)
    with ThreadPoolExecutor(1) as pool:
        others = reading_by(pool, Reader(*initial), now.stamps)
        entries = read_sources(
            now.root, now.sources, KINDS, now.config, records={}, stamps=now.stamps, read_many=others
        )
    alone = now.read()
    assert entries.records == alone.records
    assert entries.found == alone.found
    assert [e.item for e in entries.by_path.values()] == [e.item for e in alone.by_path.values()]


def test_a_reading_says_what_it_asked_for(tmp_path: Path) -> None:
    reading: Reading = (
        steps(Newsroom(tmp_path).write(FILES).root).read().by_path["content/posts/a.md"].reading
    )
    assert reading.asked == (("content/posts/a.png", "content/posts/a.png"),)
