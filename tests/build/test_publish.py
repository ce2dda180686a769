"""Publishing: the folder is wholly the old site or wholly the new one, and never somebody else's."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from prsite.build.manifest import MANIFEST, read_manifest
from prsite.digest import digest
from tests.sites.newsroom import Newsroom, codes, item, tree


@pytest.fixture
def site(tmp_path: Path) -> Newsroom:
    made = Newsroom(tmp_path / "site", theme="plain")
    return made.write({"content/posts/a.md": item(title="الف", date="2026-02-01")})


def add(site: Newsroom, name: str = "b") -> None:
    site.write({f"content/posts/{name}.md": item(title=name, date="2026-02-02")})


def beside(site: Newsroom) -> list[str]:
    """What lies beside the output folder and is neither source nor cache."""
    return sorted(p.name for p in site.root.iterdir() if p.name.startswith(".public"))


def test_the_manifest_lists_the_tree(site: Newsroom) -> None:
    made = site.publish()
    manifest = read_manifest(site.output)
    assert manifest is not None
    assert (manifest.preview, manifest.edition, manifest.adopted) == (False, "public", {})
    assert manifest.files == {p: digest(d) for p, d in made.items() if p != MANIFEST}
    assert list(manifest.files) == sorted(manifest.files)
    assert beside(site) == []


def test_a_second_build_counts_and_keeps_times(site: Newsroom) -> None:
    old = site.publish()
    for path in site.output.rglob("*"):
        os.utime(path, ns=(10**18, 10**18))
    add(site)
    (site.root / "content/posts/a.md").unlink()
    published = site.build().published
    assert published is not None
    new = tree(site.output)
    same = {path for path in new if old.get(path) == new[path] and path != MANIFEST}
    assert (published.unchanged, published.removed) == (len(same), len(old.keys() - new.keys()))
    assert published.written == len(new) - 1 - len(same)
    assert not (site.output / "1404/11/a").exists()
    assert "robots.txt" in same
    assert "index.html" not in same
    kept = {path for path in new if (site.output / path).stat().st_mtime_ns == 10**18}
    assert kept == same


@pytest.mark.parametrize("name", ["index.html", "deep/er/file.txt"])
def test_a_folder_that_is_not_ours_is_refused(site: Newsroom, name: str) -> None:
    (site.output / name).parent.mkdir(parents=True)
    (site.output / name).write_text("theirs", encoding="utf-8")
    result = site.build()
    assert codes(result) == ["output-not-ours"]
    assert tree(site.output) == {name: b"theirs"}


def test_an_empty_folder_and_what_file_managers_leave_are_nobodys(site: Newsroom) -> None:
    site.output.mkdir()
    (site.output / ".DS_Store").write_bytes(b"x")
    site.publish()
    (site.output / "posts" / "Thumbs.db").write_bytes(b"x")
    add(site)
    assert "posts/Thumbs.db" not in site.publish()


def test_foreign_files_stop_the_build_or_are_adopted_for_good(site: Newsroom) -> None:
    site.publish()
    (site.output / "CNAME").write_text("x.example", encoding="utf-8")
    (site.output / ".git").mkdir()
    (site.output / ".git/config").write_text("[core]", encoding="utf-8")
    (site.output / "link").symlink_to("index.html")
    result = site.build()
    assert codes(result) == ["output-foreign-files"]
    assert dict(result.diagnostics[0].values)["count"] == "3"
    site.publish(adopt=True)
    for _ in range(2):
        made = site.publish()
        assert made["CNAME"] == b"x.example"
        assert made[".git/config"] == b"[core]"
        assert (site.output / "link").is_symlink()
    (site.output / "CNAME").unlink()
    assert "CNAME" not in site.publish()


def test_ours_wins_over_an_adopted_file(site: Newsroom) -> None:
    site.output.mkdir()
    (site.output / "index.html").write_text("theirs", encoding="utf-8")
    assert site.publish(adopt=True)["index.html"] != b"theirs"


def test_a_manifest_that_cannot_be_read_proves_nothing(site: Newsroom) -> None:
    site.publish()
    (site.output / MANIFEST).write_text('{"format": 1}', encoding="utf-8")
    assert codes(site.build()) == ["output-not-ours"]


def test_a_preview_is_never_written_over_a_publication(site: Newsroom) -> None:
    made = site.publish()
    assert codes(site.build(preview=True, drafts=True)) == ["preview-over-publication"]
    assert tree(site.output) == made
    preview = site.publish(preview=True, output=site.root / "preview")
    assert b"noindex" in preview["index.html"]
    assert "sitemap.xml" not in preview
    assert site.build(output=site.root / "preview").published is not None


@pytest.mark.parametrize("where", [".", "content", "static/x", "..", "overrides", "themes/mine"])
def test_sources_are_no_place_for_the_output(site: Newsroom, where: str) -> None:
    result = site.build(output=site.root / where, adopt=True)
    assert codes(result) == ["output-among-sources"]
    assert (site.root / "content/posts/a.md").exists()


def test_a_file_in_the_place_of_the_folder(site: Newsroom) -> None:
    site.output.write_text("x", encoding="utf-8")
    assert codes(site.build()) == ["output-not-a-folder"]
    assert codes(site.build(output=site.output / "below")) == ["output-unwritable"]
    assert site.output.read_text(encoding="utf-8") == "x"


def test_a_name_that_no_disk_takes(site: Newsroom) -> None:
    assert codes(site.build(output=site.root / ("x" * 300))) == ["output-unwritable"]


def test_an_output_behind_a_link_stays_behind_it(site: Newsroom, tmp_path: Path) -> None:
    real = tmp_path / "disk" / "www"
    real.mkdir(parents=True)
    site.output.symlink_to(real, target_is_directory=True)
    site.publish()
    assert site.output.is_symlink()
    assert (real / "index.html").exists()


def test_a_full_disk_leaves_the_old_site(site: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    made = site.publish()
    add(site)
    write = os.write

    def full(number: int, data: bytes) -> int:
        if data.startswith(b"<?xml"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(number, data)

    monkeypatch.setattr(os, "write", full)
    result = site.build()
    assert codes(result) == ["output-unwritable"]
    assert dict(result.diagnostics[0].values)["reason"] == "No space left on device"
    assert tree(site.output) == made
    assert beside(site) == []


def test_errors_publish_nothing(site: Newsroom) -> None:
    made = site.publish()
    site.write({"content/posts/b.md": item("[x](nothing.md)", title="ب", date="2026-02-02")})
    assert site.build().published is None
    assert tree(site.output) == made
    assert beside(site) == []


def test_warnings_publish_unless_they_are_strictly_meant(site: Newsroom) -> None:
    site.write({"content/posts/b.md": item("متن", title="ب", date="2026-02-02", titel="x")})
    assert site.build().published is not None
    assert site.build(strict=True).published is None


def test_everyone_may_read_whatever_the_umask(site: Newsroom) -> None:
    before = os.umask(0o077)
    try:
        site.publish()
    finally:
        os.umask(before)
    public = [p for p in (site.output, *site.output.rglob("*")) if p.name != MANIFEST]
    assert {oct(p.stat().st_mode & 0o777) for p in public} == {"0o755", "0o644"}


def test_what_is_adopted_keeps_its_mode(site: Newsroom) -> None:
    site.publish()
    (site.output / "secret").write_text("x", encoding="utf-8")
    (site.output / "secret").chmod(0o600)
    before = os.umask(0o077)
    try:
        site.publish(adopt=True)
    finally:
        os.umask(before)
    assert (site.output / "secret").stat().st_mode & 0o777 == 0o600
