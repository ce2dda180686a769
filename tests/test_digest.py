"""Digests: the same bytes, the same letters."""

from __future__ import annotations

import re
from pathlib import Path

from prsite.digest import code, digest, file_digest, short


def test_bytes_text_and_files_agree(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes("سلام".encode())
    assert digest("سلام") == digest("سلام".encode()) == file_digest(path)
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert short("", 8) == "e3b0c442"
    assert digest("\ud800") != digest("?")


def test_codes_are_short_readable_and_stable() -> None:
    assert code("release-140506-khat2-goshayesh") == code("release-140506-khat2-goshayesh")
    for n in range(200):
        assert re.fullmatch("[0-9a-hjkmnp-tv-z]{7}", code(f"post-{n}"))
    assert len({code(f"post-{n}") for n in range(2000)}) == 2000
