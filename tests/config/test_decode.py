"""TOML values become typed settings; every fault is collected, and what is wrong is left out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest

from prsite.config.decode import Decoder
from prsite.config.localtext import LocalText
from prsite.diagnostics import Diagnostic, Severity
from prsite.model.keys import key


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    name: str = field(default="", metadata=key("", "", required=True))
    size: int = field(default=3, metadata=key("", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    title: LocalText = field(default=LocalText(), metadata=key("", ""))
    inner: Inner = field(default=Inner(name="-"), metadata=key("", ""))
    many: tuple[Inner, ...] = field(default=(), metadata=key("", ""))
    words: tuple[str, ...] = field(default=(), metadata=key("", ""))
    formats: tuple[Literal["rss", "atom"], ...] = field(default=("rss",), metadata=key("", ""))
    tables: Mapping[str, Inner] = field(default_factory=dict, metadata=key("", ""))
    menus: Mapping[str, tuple[Inner, ...]] = field(default_factory=dict, metadata=key("", ""))
    free: Mapping[str, Any] = field(default_factory=dict, metadata=key("", ""))
    on: bool = field(default=True, metadata=key("", ""))
    digits: Literal["", "latn"] = field(default="", metadata=key("", ""))


def decode(text: str) -> tuple[Outer, list[Diagnostic]]:
    decoder = Decoder(line=len)
    return decoder.record(Outer, tomllib.loads(text)), decoder.found


def test_all_types() -> None:
    outer, found = decode(
        """
        title.fa = "سلام"
        title.en = "Hello"
        words = ["a", "b"]
        formats = ["atom"]
        on = false
        digits = "latn"
        inner = { name = "x" }
        many = [{ name = "y", size = 1 }]
        tables.a = { name = "z" }
        menus.main = [{ name = "w" }]
        free = { anything = [1, "x"] }
        """
    )
    assert found == []
    assert outer == Outer(
        title=LocalText({"fa": "سلام", "en": "Hello"}),
        words=("a", "b"),
        formats=("atom",),
        on=False,
        digits="latn",
        inner=Inner(name="x"),
        many=(Inner(name="y", size=1),),
        tables={"a": Inner(name="z")},
        menus={"main": (Inner(name="w"),)},
        free={"anything": [1, "x"]},
    )


def test_one_text_for_all_languages() -> None:
    title = decode('title = "سلام"')[0].title
    assert (title.of("fa"), title.of("en")) == ("سلام", "سلام")
    title = LocalText({"fa": "سلام", "": "x"})
    assert (title.of("fa"), title.of("en"), bool(LocalText({"fa": ""}))) == ("سلام", "x", False)


@pytest.mark.parametrize(
    ("text", "code", "key", "more"),
    [
        ("title = 3", "setting-type", "title", {"wanted": "text", "found": "integer"}),
        ("title = { fa = 1 }", "setting-type", "title", {"wanted": "text", "found": "table"}),
        ('words = "a"', "setting-type", "words", {"wanted": "list", "found": "text"}),
        ("words = [1]", "setting-type", "words.0", {"wanted": "text", "found": "integer"}),
        ('formats = ["rs"]', "setting-choice", "formats.0", {"value": "rs", "choices": "rss, atom"}),
        ('inner = "x"', "setting-type", "inner", {"wanted": "table", "found": "text"}),
        ('inner = { name = "x", size = "1" }', "setting-type", "inner.size", {"wanted": "integer"}),
        ('inner = { name = "x", size = true }', "setting-type", "inner.size", {"found": "boolean"}),
        ("on = 1", "setting-type", "on", {"wanted": "boolean"}),
        ("on = 1979-05-27", "setting-type", "on", {"found": "other"}),
        ('digits = "x"', "setting-choice", "digits", {"choices": "latn"}),
        ("many = [{ size = 1 }]", "setting-missing", "many.0.name", {}),
        ("tables = 3", "setting-type", "tables", {"wanted": "table"}),
        ("menus.main = 3", "setting-type", "menus.main", {"wanted": "list"}),
    ],
)
def test_faults(text: str, code: str, key: str, more: dict[str, str]) -> None:
    outer, (found,) = decode(text)
    values = dict(found.values)
    assert (found.code, found.severity, values["key"]) == (code, Severity.ERROR, key)
    assert more.items() <= values.items()
    assert outer.on is True


def test_unknown_settings_name_the_nearest() -> None:
    _, (near,) = decode('wrods = ["a"]')
    assert (near.code, near.severity, dict(near.values)["near"]) == (
        "setting-unknown-near",
        Severity.WARNING,
        "words",
    )
    _, (far,) = decode("qwertyuiop = 1")
    assert far.code == "setting-unknown"
    assert "words" in dict(far.values)["known"]


def test_all_faults_are_told_at_once() -> None:
    assert len(decode('on = 1\ndigits = "x"\nqwertyuiop = 1')[1]) == 3
