from __future__ import annotations

from pathlib import Path

import pytest

from prsite.diagnostics import Place
from prsite.serve.excerpt import source_line


@pytest.mark.parametrize(
    ("data", "line", "shown"),
    [
        ("یک\nدو\n".encode(), 2, "دو"),
        (b"\xef\xbb\xbf---\r\ntitle: a\r\n", 1, "---"),
        (b"a\r\n\tb\r\n", 2, "b"),
        (b"a\rb\rc", 3, "c"),
        (b"one", 2, ""),
        (b"one", 0, ""),
        (b"\xff\xfe", 1, "\ufffd\ufffd"),
        ("a\u202eb\x1b[31m".encode(), 1, "a\ufffdb\ufffd[31m"),
    ],
)
def test_the_line_as_it_can_be_shown(tmp_path: Path, data: bytes, line: int, shown: str) -> None:
    (tmp_path / "x.md").write_bytes(data)
    assert source_line(tmp_path, Place("x.md", line)) == shown


def test_a_long_line_is_cut(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("a" * 1000, encoding="utf-8")
    assert source_line(tmp_path, Place("x.md", 1)) == "a" * 159 + "…"


def test_what_cannot_be_read_has_no_excerpt(tmp_path: Path) -> None:
    assert source_line(tmp_path, Place("absent.md", 1)) == ""
    assert source_line(tmp_path, Place("a\x00b.md", 1)) == ""
    assert source_line(tmp_path, None) == ""
