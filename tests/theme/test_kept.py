"""What is kept below the cache is never used when it is not what was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from prsite.theme.kept import keep, recall
from tests.sites.newsroom import Newsroom, item


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    keep(tmp_path / "a/b", b"data")
    assert recall(tmp_path / "a/b") == b"data"
    assert recall(tmp_path / "a/c") is None


@pytest.mark.parametrize("spoil", [lambda d: d[:-1], lambda d: d[:40] + b"X" + d[41:], lambda d: b""])
def test_what_is_damaged_is_nothing(tmp_path: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    keep(tmp_path / "a", b"data that is long enough")
    (tmp_path / "a").write_bytes(spoil((tmp_path / "a").read_bytes()))
    assert recall(tmp_path / "a") is None


def test_a_damaged_compiled_template_is_compiled_anew(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    site.write({"content/posts/a.md": item("متن.", title="x", date="2026-02-01")})
    expected = site.publish()
    compiled = [path for path in (site.root / ".prsite/templates").rglob("*") if path.is_file()]
    assert compiled
    for path in compiled:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    assert site.publish(cache=False) == expected
