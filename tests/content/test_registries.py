"""The registries of content/data."""

from __future__ import annotations

from pathlib import Path

import pytest

from prsite.content.registries import KNOWN, read_registries
from prsite.content.scan import scan
from prsite.diagnostics import Checked
from prsite.model.registry import Registries


def registries(root: Path, **files: str) -> Checked[Registries]:
    folder = root / "content" / "data"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return read_registries(root, scan(root).value)


def test_tables_by_id(tmp_path: Path) -> None:
    text = '[bamdad]\nname = { fa = "بامداد", en = "Bamdad" }\nmedium = "print"\n'
    checked = registries(tmp_path, outlets=text)
    assert checked.diagnostics == ()
    assert checked.value["outlets"]["bamdad"] == {"name": {"fa": "بامداد", "en": "Bamdad"}, "medium": "print"}


def test_tables_of_an_array_are_numbered(tmp_path: Path) -> None:
    text = '[[day]]\ndate = "1405/01/01"\n[[day]]\ndate = "1405/01/02"\n'
    assert list(registries(tmp_path, holidays=text).value["holidays"]) == ["day-1", "day-2"]


def test_every_known_registry_is_there_without_a_file(tmp_path: Path) -> None:
    assert dict(registries(tmp_path).value) == {name: {} for name in KNOWN}


def test_what_is_no_table_is_no_entry(tmp_path: Path) -> None:
    assert registries(tmp_path, tags='version = 1\nnames = ["a"]\n').value["tags"] == {}


def test_one_bad_registry_does_not_hide_the_others(tmp_path: Path) -> None:
    checked = registries(tmp_path, tags="[a\n", offices='[hq]\nname = "ستاد"\n', stuff="[x]\n")
    assert [(d.code, str(d.place)) for d in checked.diagnostics] == [
        ("registry-unknown", "content/data/stuff.toml"),
        ("data-not-toml", "content/data/tags.toml:1"),
    ]
    assert list(checked.value["offices"]) == ["hq"]
    assert list(checked.value["stuff"]) == ["x"]


@pytest.mark.parametrize("text", ["x = " + "9" * 5000, "a = " + "[" * 5000], ids=["number", "list"])
def test_numbers_and_lists_beyond_reason(tmp_path: Path, text: str) -> None:
    checked = registries(tmp_path, tags=text)
    assert [d.code for d in checked.diagnostics] == ["data-not-toml"]
