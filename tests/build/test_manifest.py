"""The manifest: equal for equal trees, and no paths that lead out of them."""

from __future__ import annotations

import pytest

from prsite.build.manifest import NOTHING, ManifestFile, decode_manifest, encode_manifest, leads_out


def made(*files: str, adopted: tuple[str, ...] = ()) -> ManifestFile:
    return ManifestFile(
        preview=False, edition="public", files=dict.fromkeys(files, "f"), adopted=dict.fromkeys(adopted, "a")
    )


def test_there_and_back() -> None:
    manifest = made("b", "a/c", "پوشه/x", adopted=("z", "y"))
    data = encode_manifest(manifest)
    back = decode_manifest(data)
    assert back == manifest
    assert back is not None
    assert (list(back.files), list(back.adopted)) == (["a/c", "b", "پوشه/x"], ["y", "z"])
    assert data == encode_manifest(made("پوشه/x", "a/c", "b", adopted=("y", "z")))


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b'{"format": 1}'])
def test_anything_else_is_none(data: bytes) -> None:
    assert decode_manifest(data) is None


@pytest.mark.parametrize(
    "path", ["..", "../a", "a/../../b", "/etc/passwd", "a//b", "a/", "", ".", "./a", "a/."]
)
def test_paths_that_lead_out(path: str) -> None:
    assert leads_out(made("a", path))
    assert leads_out(made("a", adopted=(path,)))


def test_paths_that_do_not() -> None:
    assert not leads_out(NOTHING)
    assert not leads_out(made("a", "...", "a/..b", ".git/config", "a/b.c/d"))


def test_a_name_that_no_disk_has_is_not_ours() -> None:
    assert leads_out(made("a", "b\x00c"))
