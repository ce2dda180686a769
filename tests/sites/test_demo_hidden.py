"""The promise: the site with hidden items on disk is, byte for byte, the site without them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DEMO_NOW, ROOT

HIDDEN = {
    "releases/gozaresh-salaneh-1405.md": "embargoed",
    "notices/payam-nowruz-1406.md": "scheduled",
    "notices/pishnevis-jadval.md": "draft",
    "notices/bakhshnameh-ramazan.md": "for the intranet",
}

pytestmark = pytest.mark.xdist_group("demo")
"""Builds of one site take turns: in one process none waits for another."""


def build(folder: Path, output: Path, *options: str) -> Path:
    """Build a site of the tests."""
    command = [sys.executable, "-m", "prsite", "build", str(folder), "-o", str(output), "--now", DEMO_NOW]
    done = subprocess.run(
        [*command, *options, "--lang", "en"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo newsroom built from a copy that never had the hidden items."""
    folder = tmp_path_factory.mktemp("without") / "newsroom"
    folder.mkdir()
    shutil.copy(ROOT / "prsite.toml", folder)
    for name in ("content", "static", "overrides"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
    for name in HIDDEN:
        (folder / "content" / name).unlink()
    return build(folder, folder.parent / "public")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_hidden_items_leave_no_byte(demo_site: Path, without: Path) -> None:
    one, other = tree(demo_site), tree(without)
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []


def test_their_words_are_nowhere(demo_site: Path) -> None:
    everything = b"\n".join(tree(demo_site).values())
    for name in HIDDEN:
        text = (ROOT / "content" / name).read_text(encoding="utf-8")
        title = re.search(r"^title: *(.+)$", text, flags=re.MULTILINE)
        assert title, name
        assert title[1].strip().encode() not in everything, name
        assert Path(name).stem.encode() not in everything, name


def test_the_intranet_edition_has_its_own(tmp_path: Path) -> None:
    output = build(ROOT, tmp_path / "intranet", "--edition", "intranet")
    pages = b"\n".join(path.read_bytes() for path in output.rglob("*.html"))
    assert b"bakhshnameh-ramazan" in pages
    assert b"pishnevis-jadval" not in pages
    assert b"https://news.nilavand-metro.example/" not in (output / "sitemap.xml").read_bytes()


def test_when_the_hour_has_come_the_item_is_there(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "prsite", "build", str(ROOT), "-o", str(tmp_path / "then")]
    done = subprocess.run(
        [*command, "--now", "2027-06-01", "--lang", "en"], capture_output=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0
    names = set(tree(tmp_path / "then"))
    assert any("gozaresh-salaneh-1405" in name for name in names)
    assert any("payam-nowruz-1406" in name for name in names)
    assert not any("pishnevis-jadval" in name for name in names)
