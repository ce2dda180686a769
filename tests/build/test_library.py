"""Files are looked at once, and again when anything says that they changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from prsite.build import library
from prsite.build.library import Library, Looked
from prsite.build.media import examine
from prsite.build.stamps import stamp_of
from prsite.diagnostics import PrsiteError
from prsite.digest import digest
from prsite.model.body import Media
from prsite.model.source import Source
from tests.build.newsroom import FAR
from tests.sites.newsroom import png

PATH = "content/a.png"


def source(root: Path) -> Source:
    found = (root / PATH).stat()
    return Source(
        path=PATH,
        role="file",
        size=found.st_size,
        mtime_ns=found.st_mtime_ns,
        ctime_ns=found.st_ctime_ns,
        inode=found.st_ino,
    )


def opened(root: Path, kept: dict[str, Looked] | None = None, now_ns: int = FAR) -> Library:
    now = source(root)
    return Library(root, {PATH: now}, {PATH: stamp_of(now, now_ns)}, kept or {})


@pytest.fixture
def looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are looked into."""
    (tmp_path / "content").mkdir()
    (tmp_path / PATH).write_bytes(png())
    calls: list[str] = []

    def noted(root: Path, path: str) -> Media:
        calls.append(path)
        return examine(root, path)

    monkeypatch.setattr(library, "examine", noted)
    return calls


def test_once_a_build_and_not_again_while_it_stands(tmp_path: Path, looks: list[str]) -> None:
    first = opened(tmp_path)
    media = first.look(PATH)
    assert isinstance(media, Media)
    assert (first.look(PATH), first.digest(PATH), looks) == (media, first.digest(PATH), [PATH])
    second = opened(tmp_path, first.looked)
    assert (second.look(PATH), second.digest(PATH), looks) == (media, first.digest(PATH), [PATH])
    assert second.looked_now == first.looked


def test_another_picture_is_looked_at(tmp_path: Path, looks: list[str]) -> None:
    first = opened(tmp_path)
    before = first.digest(PATH)
    (tmp_path / PATH).write_bytes(png(comment="x"))
    assert opened(tmp_path, first.looked).digest(PATH) != before
    assert looks == [PATH, PATH]


def test_a_young_file_is_not_believed(tmp_path: Path, looks: list[str]) -> None:
    first = opened(tmp_path, now_ns=0)
    first.look(PATH)
    opened(tmp_path, first.looked).look(PATH)
    assert looks == [PATH, PATH]


def test_a_fault_is_remembered_like_a_picture(tmp_path: Path, looks: list[str]) -> None:
    (tmp_path / PATH).write_bytes(b"no picture")
    first = opened(tmp_path)
    fault = first.look(PATH)
    assert isinstance(fault, PrsiteError)
    again = opened(tmp_path, first.looked)
    other = again.look(PATH)
    assert isinstance(other, PrsiteError)
    assert (other.diagnostics, again.digest(PATH), looks) == (fault.diagnostics, first.digest(PATH), [PATH])


def test_bytes_are_known_by_their_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / PATH).write_bytes(b"any bytes")
    first = opened(tmp_path)
    found = first.content_digest(PATH)
    reads: list[bytes] = []

    def noted(data: bytes) -> str:
        reads.append(data)
        return digest(data)

    monkeypatch.setattr(library, "digest", noted)
    kept = opened(tmp_path, first.looked)
    assert (kept.content_digest(PATH), reads) == (found, [])
    (tmp_path / PATH).write_bytes(b"any bytez")
    assert opened(tmp_path, first.looked).content_digest(PATH) != found
    assert len(reads) == 1


def test_what_cannot_be_read_has_no_digest_and_is_a_fault(tmp_path: Path) -> None:
    gone = Library(tmp_path, {}, {}, {})
    assert gone.content_digest("content/gone") == b""
    assert isinstance(gone.look("content/gone.png"), PrsiteError)
    with pytest.raises(PrsiteError):
        gone.read("content/gone")
