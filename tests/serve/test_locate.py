from __future__ import annotations

from pathlib import Path

import pytest

from prsite.serve.locate import Found, locate, mime_type, quoted
from prsite.serve.rebuild import Preview


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.woff2", "font/woff2"),
        ("a.SVG", "image/svg+xml"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.vcf", "text/vcard; charset=utf-8"),
        ("a.webmanifest", "application/manifest+json"),
        ("a.unknown", "application/octet-stream"),
        ("noext", "application/octet-stream"),
    ],
)
def test_types_do_not_depend_on_the_machine(name: str, kind: str) -> None:
    assert mime_type(Path(name)) == kind


def test_an_address_in_a_header_is_ascii() -> None:
    assert quoted("/گشایش/a b?#%") == "/%DA%AF%D8%B4%D8%A7%DB%8C%D8%B4/a%20b%3F%23%25"


def test_a_name_longer_than_any_disk_is_absent(preview: Preview) -> None:
    assert locate(preview.folder, "/", "/" + "x" * 5000) == Found()


def test_a_file_is_no_folder(preview: Preview) -> None:
    assert locate(preview.folder, "/", "/feed.xml/") == Found()
    assert locate(preview.folder, "/", "/feed.xml/x") == Found()
