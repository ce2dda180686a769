"""The cache may be damaged in any way, and costs time: the pages are the same, and the build says why."""

from __future__ import annotations

import errno
import io
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from prsite.build import crew, fingerprint, stamps
from prsite.pipeline import Result
from tests.sites.newsroom import Newsroom, codes, item, png, tree

FILES: dict[str, str | bytes] = {
    "content/posts/khabar.md": item(
        "## بخش\n\n[درباره](../pages/about.md) ![x](x.png)", title="خبر", date="2026-02-01", tags="[آب]"
    ),
    "content/posts/x.png": png(),
    "content/posts/draft.md": item("[x](nothing.md)", title="پیش‌نویس", date="2026-02-01", draft="true"),
    "content/pages/about.md": item("دربارهٔ ما.", title="درباره"),
    "content/people/sara.md": item(given_name="سارا", family_name="کاوه", id="sara", role="سخنگو"),
    "static/a.txt": "ایستا",
}
NEWS = {"content/posts/new.md": item("[خبر](khabar.md#بخش)", title="تازه", date="2026-02-06")}


@pytest.fixture(scope="module", autouse=True)
def _believed() -> Iterator[None]:
    """The file system's clock is fine enough for everything to be believed at once."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(stamps, "SETTLED", -(10**20))
        yield


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, _believed: None) -> tuple[Path, Path]:
    """Where a site was built, with its cache and its publication, and a copy to begin from."""
    folder = tmp_path_factory.mktemp("built")
    Newsroom(folder / "site", theme="plain", languages=("fa",)).write(FILES).publish()
    shutil.copytree(folder / "site", folder / "copy", symlinks=True)
    return folder / "site", folder / "copy"


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site with its news, built where nothing was before."""
    site = Newsroom(tmp_path_factory.mktemp("clean") / "site", theme="plain", languages=("fa",))
    return site.write({**FILES, **NEWS}).publish()


@pytest.fixture
def site(built: tuple[Path, Path]) -> Newsroom:
    """The site as it was first built, where it was built: its place is part of what is remembered."""
    place, copy = built
    shutil.rmtree(place)
    shutil.copytree(copy, place, symlinks=True)
    return Newsroom(place, theme="plain", languages=("fa",))


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes() or b"x")
    data[len(data) * 2 // 3] ^= 4
    path.write_bytes(data)


def spoil(path: Path) -> None:
    path.write_bytes(b"\xc1garbage" * 9)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def into_folder(path: Path) -> None:
    path.unlink()
    (path / "inside").mkdir(parents=True)


DAMAGES = (truncate, flip, spoil, empty, into_folder, Path.unlink)
LACKS = {Path.unlink: "absent", into_folder: "absent"}
KINDS = ("records", "bodies", "files", "state-*", "seal-*", "published-*", "packs/*")


def prove(site: Newsroom, expected: dict[str, bytes], *, heals: bool = True) -> Result:
    """The next build, of one more post, publishes what a clean build does, and one more makes nothing."""
    site.write(NEWS)
    result = site.build()
    assert result.published is not None, result.diagnostics
    assert tree(site.output) == expected
    again = site.build()
    assert again.published is not None
    assert again.published.written == 0
    assert again.outputs == 0 or not heals
    assert again.diagnostics == result.diagnostics
    return result


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("damage", DAMAGES)
def test_each_file(
    site: Newsroom, expected: dict[str, bytes], kind: str, damage: Callable[[Path], None]
) -> None:
    found = list((site.root / ".prsite/build").glob(kind))
    assert found
    for path in found:
        damage(path)
    result = prove(site, expected)
    told = kind in ("records", "bodies", "state-*")
    assert result.lack == (LACKS.get(damage, "damaged") if told else "")


@pytest.mark.parametrize("damage", DAMAGES)
def test_all_files_at_once(
    site: Newsroom, expected: dict[str, bytes], damage: Callable[[Path], None]
) -> None:
    for path in sorted((site.root / ".prsite/build").rglob("*")):
        if path.is_file():
            damage(path)
    result = prove(site, expected, heals=damage is not into_folder)
    assert result.lack == LACKS.get(damage, "damaged")


@pytest.mark.parametrize("folder", [".prsite", ".prsite/build", ".prsite/build/packs"])
def test_a_folder_that_was_deleted(site: Newsroom, expected: dict[str, bytes], folder: str) -> None:
    shutil.rmtree(site.root / folder)
    assert prove(site, expected).lack == ("" if folder.endswith("packs") else "absent")


def test_the_cache_of_another_site(site: Newsroom, expected: dict[str, bytes], tmp_path: Path) -> None:
    other = Newsroom(tmp_path / "other", theme="plain", languages=("fa",), url="https://other.example/")
    other.write({"content/posts/khabar.md": item("دیگر", title="سایتی دیگر", date="2026-02-01")}).publish()
    shutil.rmtree(site.root / ".prsite/build")
    shutil.copytree(other.root / ".prsite/build", site.root / ".prsite/build")
    assert prove(site, expected).lack == "foreign"


def test_the_cache_of_another_site_of_the_same_settings(
    site: Newsroom, expected: dict[str, bytes], tmp_path: Path
) -> None:
    other = Newsroom(tmp_path / "other", theme="plain", languages=("fa",))
    khabar = item("دیگر ![x](x.png)", title="سایتی دیگر", date="2026-02-01", tags="[آب]")
    other.write(
        {**FILES, "content/posts/khabar.md": khabar, "content/posts/x.png": png(comment="x")}
    ).publish()
    for path in (other.root / ".prsite/build").glob("*-public-*"):
        [mine] = (site.root / ".prsite/build").glob(path.name.partition("-")[0] + "-*")
        path.rename(path.with_name(mine.name))
    shutil.rmtree(site.root / ".prsite/build")
    shutil.copytree(other.root / ".prsite/build", site.root / ".prsite/build")
    prove(site, expected)


def test_the_cache_of_another_version(
    site: Newsroom, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingerprint, "program", lambda: "0" * 24)
    assert prove(site, expected).lack == "foreign"


def refuse(monkeypatch: pytest.MonkeyPatch, folder: Path, modes: str) -> None:
    """Lets no file below a folder be opened for reading or writing: as a system does, but for root, too."""
    true = io.open

    def opened(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if mode[0] in modes and folder in Path(os.fspath(file)).parents:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return true(file, mode, *args, **kwargs)

    monkeypatch.setattr(io, "open", opened)


def test_a_cache_that_cannot_be_read(
    site: Newsroom, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, site.root / ".prsite/build", "r")
    site.write(NEWS)
    result = site.build()
    assert (result.lack, tree(site.output)) == ("absent", expected)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_cache_that_cannot_be_written(
    site: Newsroom, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.setattr(crew, "FEWEST_FOR_WORKERS", 0)
    refuse(monkeypatch, site.root / ".prsite/build", "wax")
    site.write(NEWS)
    assert site.publish(jobs=jobs) == expected
    assert site.publish(jobs=jobs, output=site.root / "other") == expected


def test_a_file_in_the_place_of_the_cache(site: Newsroom, expected: dict[str, bytes]) -> None:
    shutil.rmtree(site.root / ".prsite")
    (site.root / ".prsite").write_text("no folder", encoding="utf-8")
    site.write(NEWS)
    assert site.publish() == expected


def test_bodies_that_were_lost_are_no_trouble_to_other_processes(
    site: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = "{% extends 'base.html' %}{% block content %}{{ body.html|safe }}{% endblock %}"
    (site.root / ".prsite/build/bodies").unlink()
    site.write({"overrides/templates/post.html": template})
    monkeypatch.setattr(crew, "FEWEST_FOR_WORKERS", 0)
    monkeypatch.setattr(threading, "active_count", lambda: 2)  # so that processes are spawned
    made = site.publish(jobs=2)
    assert site.publish(cache=False, output=site.root / "other") == made


def test_a_broken_anchor_is_found_though_bodies_were_lost(site: Newsroom) -> None:
    (site.root / ".prsite/build/bodies").unlink()
    site.write({"content/posts/new.md": item("[x](../pages/about.md#no)", title="تازه", date="2026-02-06")})
    assert "broken-anchor" in codes(site.build())
