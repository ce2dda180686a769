"""A publication never trusts what it has not looked at, and never takes what is not ours."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from prsite.build import lock, survey
from prsite.build.manifest import MANIFEST, read_manifest
from prsite.build.place import beside
from prsite.build.staging import Mode
from prsite.build.tree import put
from prsite.digest import digest
from tests.build.versions import (
    MODES,
    SITE,
    changed,
    counts,
    noting,
    publish,
    publish_to,
    refused,
    staging,
    standing,
    version,
)


@pytest.mark.parametrize("mode", MODES)
def test_a_turn_after_another(tmp_path: Path, mode: Mode) -> None:
    assert counts(tmp_path, SITE, mode) == (4, 0, 0)
    assert counts(tmp_path, SITE, mode) == (0, 4, 0)
    assert counts(tmp_path, changed(a=b"A"), mode) == (1, 3, 0)
    assert counts(tmp_path, changed(a=b"A", b_c=None, d=b"d"), mode) == (1, 3, 1)
    assert counts(tmp_path, changed(a=b"A", b=b"B"), mode) == (2, 2, 1)
    assert counts(tmp_path, SITE, mode) == (2, 2, 0)
    manifest = read_manifest(tmp_path / "public")
    assert manifest is not None
    assert manifest.files == {path: digest(data) for path, data in sorted(SITE.items())}


@pytest.mark.parametrize("mode", MODES)
def test_many_versions(tmp_path: Path, mode: Mode) -> None:
    for number in (*range(12), 3, 40):
        publish_to(tmp_path, version(number), mode)
        assert standing(tmp_path) == version(number)


@pytest.mark.parametrize("mode", MODES)
def test_nothing_changed_changes_nothing(tmp_path: Path, mode: Mode) -> None:
    publish_to(tmp_path, SITE, mode)
    public = tmp_path / "public"
    before = {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in (public, *public.rglob("*"))}
    publish_to(tmp_path, SITE, mode)
    assert before == {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in (public, *public.rglob("*"))}
    assert not beside(public).exists()


@pytest.mark.parametrize("mode", MODES)
def test_what_is_unchanged_keeps_its_time_and_what_is_open_its_bytes(tmp_path: Path, mode: Mode) -> None:
    publish_to(tmp_path, SITE, mode)
    page = tmp_path / "public/b/index.html"
    os.utime(page, ns=(10**18, 10**18))
    with (tmp_path / "public/a/index.html").open("rb") as reader:
        os.link(tmp_path / "public/a/index.html", tmp_path / "backup")
        for content in (b"1", b"2"):
            publish_to(tmp_path, changed(a=content), mode)
            assert page.stat().st_mtime_ns == 10**18
        assert reader.read() == (tmp_path / "backup").read_bytes() == b"a"


def test_a_needless_file_changes_nothing(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE)
    page = tmp_path / "public/b/index.html"
    before = page.stat().st_mtime_ns
    files = changed(a=b"A")
    with staging(tmp_path) as opened:
        written = {path: put(opened.prepare(), path, data) for path, data in files.items()}
        written["stray.html"] = put(opened.folder, "stray.html", b"nobody wants me")
        made = opened.publish({path: digest(data) for path, data in files.items()}, written)
    assert (made.written, made.unchanged) == (1, 3)
    assert standing(tmp_path) == files
    assert page.stat().st_mtime_ns == before


def test_a_file_that_nobody_made(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE)
    with staging(tmp_path) as opened, pytest.raises(LookupError):
        opened.publish({"new.html": "0" * 64}, {})
    assert standing(tmp_path) == SITE


@pytest.mark.parametrize("mode", MODES)
def test_a_build_that_fails(tmp_path: Path, mode: Mode) -> None:
    publish_to(tmp_path, SITE, mode)
    for content in (b"1", b"2"):
        with staging(tmp_path, mode) as opened:
            put(opened.prepare(), "b/index.html", b"half")
            put(opened.folder, "new/page/index.html", b"half")
        assert not beside(tmp_path / "public").exists() or mode == "exchange"
        publish_to(tmp_path, changed(a=content), mode)
        assert standing(tmp_path) == changed(a=content)


def test_the_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with staging(tmp_path) as opened:
        put(opened.prepare(), "index.html", b"x")
    assert list(tmp_path.iterdir()) == []


def test_workers_of_a_killed_build_write_into_nothing(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE)
    killed = staging(tmp_path)
    old = killed.prepare()
    killed.stack.close()
    with staging(tmp_path) as opened:
        opened.prepare()
        with pytest.raises(FileNotFoundError):
            put(old, "a/index.html", b"late")
        with pytest.raises(FileNotFoundError):
            put(old, "new/index.html", b"late")
        publish(opened, changed(a=b"A"))
    assert standing(tmp_path) == changed(a=b"A")


def test_what_is_refused(tmp_path: Path) -> None:
    public = tmp_path / "public"
    public.mkdir()
    (public / "x.html").write_text("theirs", encoding="utf-8")
    assert refused(tmp_path) == "output-not-ours"
    (public / "x.html").unlink()
    (public / ".DS_Store").write_bytes(b"")
    publish_to(tmp_path, SITE)
    assert refused(tmp_path, preview=True) == "preview-over-publication"
    (public / "b/CNAME").write_text("theirs", encoding="utf-8")
    assert refused(tmp_path) == "output-foreign-files"
    (public / "b/CNAME").unlink()
    (public / MANIFEST).write_bytes(b"{}")
    assert refused(tmp_path) == "output-not-ours"
    assert [p.name for p in tmp_path.iterdir() if "prsite" in p.name] == []


def test_sources_are_no_place_and_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "public").symlink_to(tmp_path / "site/content", target_is_directory=True)
    assert refused(tmp_path) == "output-among-sources"
    (tmp_path / "public").unlink()
    (tmp_path / "public").write_bytes(b"")
    assert refused(tmp_path) == "output-not-a-folder"


def test_a_manifest_that_leads_out_proves_nothing(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("x", encoding="utf-8")
    publish_to(tmp_path, SITE)
    manifest = tmp_path / "public" / MANIFEST
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('"a/index.html"', '"../precious.txt"'), encoding="utf-8")
    assert refused(tmp_path) == "output-not-ours"
    assert (tmp_path / "precious.txt").exists()


@pytest.mark.parametrize("mode", MODES)
def test_foreign_files_are_adopted_for_good(tmp_path: Path, mode: Mode) -> None:
    publish_to(tmp_path, SITE, mode)
    public = tmp_path / "public"
    (public / "CNAME").write_bytes(b"x.example")
    (public / ".git/refs").mkdir(parents=True)
    (public / ".git/refs/main").write_bytes(b"0")
    (public / ".git/refs/main").chmod(0o600)
    (public / "link").symlink_to("index.html")
    publish_to(tmp_path, SITE, mode, adopt=True)
    for content in (b"1", b"2", b"3"):
        publish_to(tmp_path, changed(a=content), mode)
        (public / ".git/refs/main").write_bytes(content)
    assert standing(tmp_path).keys() == {*SITE, "CNAME", ".git/refs/main", "link"}
    assert (public / "link").readlink() == Path("index.html")
    assert (public / ".git/refs/main").stat().st_mode & 0o777 == 0o600
    publish_to(tmp_path, changed(a=b"4"), mode)
    assert (public / ".git/refs/main").read_bytes() == b"3"
    (public / "CNAME").unlink()
    publish_to(tmp_path, {**SITE, "link": b"ours"}, mode)
    assert standing(tmp_path) == {**SITE, "link": b"ours", ".git/refs/main": b"3"}
    manifest = read_manifest(public)
    assert manifest is not None
    assert manifest.adopted == {".git/refs/main": digest(b"3")}


def test_an_adopted_link_leads_nothing_out(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE)
    (tmp_path / "theirs").mkdir()
    (tmp_path / "public/media").symlink_to(tmp_path / "theirs", target_is_directory=True)
    publish_to(tmp_path, SITE, adopt=True)
    publish_to(tmp_path, {**SITE, "media/deep/x.html": b"x"})
    publish_to(tmp_path, SITE)
    assert list((tmp_path / "theirs").iterdir()) == []


@pytest.mark.parametrize("mode", MODES)
def test_the_cache_may_be_deleted_or_damaged(tmp_path: Path, mode: Mode) -> None:
    publish_to(tmp_path, SITE, mode)
    ways: tuple[Callable[[Path], object], ...] = (
        lambda p: p.unlink(),
        lambda p: p.write_bytes(b"x" * 100),
        lambda p: p.chmod(0),
    )
    for damage in ways:
        for record in (tmp_path / "memory").iterdir():
            damage(record)
        assert counts(tmp_path, SITE, mode) == (0, 4, 0)
        (tmp_path / "public/a/index.html").write_bytes(b"X")
        assert counts(tmp_path, SITE, mode) == (1, 3, 0)


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "memory").write_bytes(b"a file")
    for content in (b"1", b"2", b"3"):
        assert counts(tmp_path, changed(a=content))[0] in (1, 4)


def test_two_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT", 0.0)
    with staging(tmp_path):
        assert refused(tmp_path) == "build-running"
    publish_to(tmp_path, SITE)


def test_what_was_read_once_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the build finds that there is nothing to publish, and closes at once."""
    publish_to(tmp_path, SITE)
    shutil.rmtree(tmp_path / "memory")
    reads: list[str] = []
    monkeypatch.setattr(survey, "_digest", noting(reads, "read", survey._digest))
    for _ in range(2):
        staging(tmp_path).close()
    assert len(reads) == len(SITE)


def test_what_nobody_has_adopted_yet_is_foreign_still(tmp_path: Path) -> None:
    publish_to(tmp_path, SITE)
    (tmp_path / "public/b/CNAME").write_bytes(b"x")
    staging(tmp_path, adopt=True).close()
    assert refused(tmp_path) == "output-foreign-files"
