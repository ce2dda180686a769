"""By its seal a build that has nothing to do is known, and no other."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from prsite.build import stamps
from prsite.build.seal import Seal, seal_file
from prsite.pipeline import Result
from tests.sites.newsroom import NOW, Newsroom, codes, item

AT = datetime(2026, 3, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
FILES = {
    "content/posts/a.md": item(title="الف", date="2026-02-01", unknown="x"),
    "content/posts/b.md": item(title="ب", date="2026-02-01", embargo_until="2026-04-01"),
    "static/a.txt": "x",
    "overrides/templates/404.html": "{% extends 'base.html' %}",
}


@pytest.mark.parametrize(
    ("since", "until", "covered"),
    [
        (None, None, True),
        (AT, None, True),
        (AT + HOUR, None, False),
        (None, AT, False),
        (None, AT + HOUR, True),
        (AT - HOUR, AT + HOUR, True),
    ],
)
def test_the_span(since: datetime | None, until: datetime | None, covered: bool) -> None:
    assert Seal(b"", "", since, until, 0, 0, 0, ()).covers(AT) is covered


def test_there_and_back(tmp_path: Path) -> None:
    seal = Seal(b"x", "m", AT, None, 1, 2, 3, ())
    seal_file(tmp_path, "h", "public-1").save(seal)
    assert seal_file(tmp_path, "h", "public-1").load() == seal
    assert seal_file(tmp_path, "h", "staff-1").load() is None


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    monkeypatch.setattr(stamps, "SETTLED", -(10**20))
    site = Newsroom(tmp_path, theme="plain", languages=("fa",)).write(FILES)
    assert site.build().published is not None
    return site


def is_sealed(site: Newsroom, monkeypatch: pytest.MonkeyPatch, **asked: object) -> bool:
    """Whether a build ends before anything is read; what it finds and publishes is what a whole one does."""
    began: list[object] = []

    def make(*_: object) -> Result:
        began.append(1)
        return Result(diagnostics=())

    with monkeypatch.context() as patched:
        patched.setattr("prsite.stages.make", make)
        quick = site.build(**asked)
    if began:
        return False
    whole = site.build(**asked, verify=True)
    assert quick.diagnostics == whole.diagnostics
    assert (quick.published, quick.pages, quick.files) == (whole.published, whole.pages, whole.files)
    return True


def test_nothing_changed(site: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_sealed(site, monkeypatch)
    assert codes(site.build()) == ["unknown-key"]
    assert is_sealed(site, monkeypatch, at=NOW + HOUR)


@pytest.mark.parametrize("name", [*FILES, "prsite.toml"])
def test_any_source_that_is_touched_or_gone(
    site: Newsroom, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = site.root / name
    before = path.stat()
    path.write_bytes(path.read_bytes() + b"\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not is_sealed(site, monkeypatch)
    assert site.build().published is not None
    assert is_sealed(site, monkeypatch)
    if name != "prsite.toml":
        path.unlink()
        assert not is_sealed(site, monkeypatch)


def test_a_file_that_comes(site: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write({"themes/mine/theme.toml": "x"})
    assert not is_sealed(site, monkeypatch)


@pytest.mark.parametrize(
    "asked",
    [
        {"at": datetime(2026, 4, 2, tzinfo=UTC)},
        {"at": datetime(2026, 1, 1, tzinfo=UTC)},
        {"drafts": True},
        {"cache": False},
        {"verify": True},
        {"watched": "/"},
        {"strict": True},
    ],
)
def test_whatever_else_is_asked_for(
    site: Newsroom, monkeypatch: pytest.MonkeyPatch, asked: dict[str, object]
) -> None:
    assert not is_sealed(site, monkeypatch, **asked)


def test_a_published_file_that_is_not_what_it_was(site: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    (site.output / "index.html").write_bytes(b"x")
    assert not is_sealed(site, monkeypatch)


def test_a_failed_build_keeps_the_seal_of_what_stands(
    site: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write({"content/posts/c.md": item("[x](no.md)", title="پ", date="2026-02-01")})
    assert site.build().published is None
    assert not is_sealed(site, monkeypatch)
    (site.root / "content/posts/c.md").unlink()
    assert is_sealed(site, monkeypatch)
