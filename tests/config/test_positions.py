"""Lines of keys in a TOML text."""

from __future__ import annotations

import tomllib

import pytest

from prsite.config.positions import key_lines, locate, toml_line, toml_reason

TEXT = """# تنظیم‌ها
[site]
title.fa = "الف"
title."en" = "A"

[ languages . en ]   # انگلیسی
'title' = "A"

[[menus.main]]
title = "یک"
[[menus.main]]
title = "دو"
"""


@pytest.mark.parametrize(
    ("dotted", "line"),
    [
        ("site", 2),
        ("site.title.fa", 3),
        ("site.title.en", 4),
        ("languages.en.title", 7),
        ("menus.main.0.title", 10),
        ("menus.main.1", 11),
        ("menus.main.1.title", 12),
        ("menus.main.1.url", 11),
        ("site.url", 2),
        ("site.title", 3),
        ("nothing.at.all", 0),
        ("", 0),
    ],
)
def test_lines(dotted: str, line: int) -> None:
    assert locate(key_lines(TEXT), dotted) == line


def test_every_key_of_the_text_is_found() -> None:
    def dotted(table: object, above: str = "") -> list[str]:
        if isinstance(table, dict):
            return [k for name, value in table.items() for k in dotted(value, f"{above}.{name}")]
        if isinstance(table, list):
            return [k for n, value in enumerate(table) for k in dotted(value, f"{above}.{n}")]
        return [above[1:]]

    assert set(dotted(tomllib.loads(TEXT))) <= set(key_lines(TEXT))


@pytest.mark.parametrize(("text", "line"), [("a = 1\nb\n", 2), ("a =", 0), ('a = "', 0)])
def test_where_the_reader_stumbled(text: str, line: int) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    assert toml_line(caught.value) == line
    assert "(" not in toml_reason(caught.value)
