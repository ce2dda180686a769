"""A site from `init` to a publication, through the real pipeline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Prsite


def begin(prsite: Prsite, folder: Path, *words: str) -> None:
    assert prsite("init", folder, "--url", "https://news.example.org/", *words).code == 0
    settings = folder / "prsite.toml"
    text = settings.read_text(encoding="utf-8")
    # The reader's own fonts: preparing the bundled ones is shown elsewhere and takes seconds.
    settings.write_text(text.replace("[theme]\n", '[theme]\nfonts = "system"\n'), encoding="utf-8")


@pytest.mark.parametrize("words", [["--languages", "fa,en,ar"], ["--language", "en"], ["--language", "ar"]])
def test_what_init_writes_builds_without_a_finding(prsite: Prsite, tmp_path: Path, words: list[str]) -> None:
    folder = tmp_path / "دفتر رسانه"
    begin(prsite, folder, *words)
    ended = prsite("build", folder, "--json", "--strict", "--jobs", "1")
    (line,) = ended.out.splitlines()
    said = json.loads(line)
    assert (ended.code, said["errors"], said["warnings"], said["notes"]) == (0, 0, 0, 0)
    assert (folder / "public" / "index.html").is_file()


def test_a_new_item_appears_a_fault_stops_and_a_rename_leads_on(
    prsite: Prsite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "demo"
    begin(prsite, folder)
    monkeypatch.chdir(folder)
    item = Path(prsite("new", "page", "شیوه‌نامه").out.strip())
    assert prsite("build", "-q").code == 0
    page = folder / "public" / "شیوه-نامه" / "index.html"
    before = page.read_bytes()

    good = item.read_text(encoding="utf-8")
    item.write_text(good.replace("title:", "titel:"), encoding="utf-8")
    assert prsite("build", "-q").code == 1
    assert page.read_bytes() == before

    item.write_text(good, encoding="utf-8")
    assert prsite("rename", item, "style").out == "/style/\n"
    assert prsite("build", "-q", "--strict").code == 0
    assert (folder / "public" / "style" / "index.html").is_file()
    assert "/style/" in page.read_text(encoding="utf-8")


def test_a_preview_never_takes_the_place_of_a_publication(
    prsite: Prsite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "demo"
    begin(prsite, folder, "--empty")
    monkeypatch.chdir(folder)
    assert prsite("build", "-q").code == 0
    before = (folder / "public" / "index.html").read_bytes()
    ended = prsite("build", "--drafts", "-o", "public", "--json")
    assert [json.loads(x).get("code") for x in ended.out.splitlines()] == ["preview-over-publication", None]
    assert (folder / "public" / "index.html").read_bytes() == before
    assert prsite("build", "--drafts", "-q").code == 0
    assert (folder / ".prsite" / "preview" / "index.html").is_file()
