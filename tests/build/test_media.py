"""Files beside items as they are published."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from prsite.build.media import examine, mime_of
from prsite.diagnostics import PrsiteError
from prsite.digest import digest
from tests.sites.newsroom import Newsroom, item, png, told

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'


def look(root: Path, name: str, data: bytes | str) -> tuple[str, str, int, int]:
    (root / name).write_bytes(data.encode() if isinstance(data, str) else data)
    media = examine(root, name)
    assert (media.path, media.size, media.digest) == (name, (root / name).stat().st_size, digest(data))
    return media.url.replace(media.digest[:8], "*"), media.mime, media.width, media.height


def fault(root: Path, name: str, data: bytes | str) -> str:
    with pytest.raises(PrsiteError) as caught:
        look(root, name, data)
    (found,) = caught.value.diagnostics
    assert found.place is not None
    assert found.place.path == name
    return found.code


def saved(kind: str, size: tuple[int, int] = (6, 4), **more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", size).save(out, kind, **more)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Bilet.PNG", "/media/bilet.*.png"),
        ("تصویر ایستگاه.png", "/media/تصویر-ایستگاه.*.png"),
        ("كيف‌پول.png", "/media/کیف-پول.*.png"),
        ("a b%20?#\"'<>.png", "/media/a-b-20.*.png"),
        ("😀.png", "/media/file.*.png"),
        ("..png", "/media/file.*.png"),
    ],
)
def test_names(tmp_path: Path, name: str, url: str) -> None:
    assert look(tmp_path, name, png(3, 2)) == (url, "image/png", 3, 2)


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("README", "/media/readme.*"),
        ("a.tar.gz", "/media/a-tar.*.gz"),
        ("a.\"onload='x", "/media/a.*.onloadx"),
        ("x" * 20 + "." + "y" * 230, "/media/" + "x" * 20 + ".*." + "y" * 16),
        ("a.فایل", "/media/a.*"),
    ],
)
def test_names_of_other_files(tmp_path: Path, name: str, url: str) -> None:
    assert look(tmp_path, name, b"x") == (url, "application/octet-stream", 0, 0)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_pictures_are_measured(tmp_path: Path, kind: str) -> None:
    assert look(tmp_path, f"p.{kind.lower()}", saved(kind))[2:] == (6, 4)


def test_a_picture_on_its_side(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert look(tmp_path, "p.jpg", saved("JPEG", exif=exif))[2:] == (4, 6)


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n", b"GIF89a", png()[:40]])
def test_pictures_by_name_only(tmp_path: Path, data: bytes) -> None:
    assert fault(tmp_path, "p.png", data) == "not-an-image-file"


def test_a_picture_too_large_to_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    assert fault(tmp_path, "p.png", png(10, 10)) == "not-an-image-file"
    assert look(tmp_path, "q.png", png(4, 4))[2:] == (4, 4)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="30"', (40, 30)),
        ("width='40.6px' height = ' 30.2 '", (41, 30)),
        ('viewBox="0 0 200 100"', (200, 100)),
        ('width="100%" height="50%" viewBox="-5,-5 2e1 .5e2"', (20, 50)),
        ('width="1.2.3" height="4"', (300, 150)),
        ('width="." height="."', (300, 150)),
        ('width="0" height="0"', (1, 1)),
        ('width="1e300" height="1e300"', (300, 150)),
        ('viewBox="0 0 1e999 1e999"', (300, 150)),
        ("", (300, 150)),
    ],
)
def test_drawings_are_measured(tmp_path: Path, attributes: str, size: tuple[int, int]) -> None:
    text = "<?xml version='1.0'?><!-- " + "x" * 5000 + " -->" + SVG.format(attributes, "")
    assert look(tmp_path, "d.svg", text)[2:] == size


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x</script>",
        "<svg:script/>",
        "<rect onclick = 'x'/>",
        "<a href='javascript:x'/>",
        "<a href='&#106;avascript:x'/>",
        "<set attributeName='x'\nONLOAD='y'/>",
        "<rect id='>' onclick='x'/>",
        '<rect id="&quot;" onclick="x"/>',
        "<a href='java&#9;script:x'/>",
        "<foreignObject><iframe src='https://x.example/'/></foreignObject>",
        "<!DOCTYPE svg [<!ENTITY a '&#60;scr'>]>&a;",
    ],
)
def test_drawings_that_do_things(tmp_path: Path, inside: str) -> None:
    assert fault(tmp_path, "d.svg", SVG.format("", inside)) == "active-svg"


def test_words_in_a_drawing_do_nothing(tmp_path: Path) -> None:
    assert look(
        tmp_path,
        "d.svg",
        SVG.format("", "<text>line one = two, description on x = 3</text><path id='a one=b'/>"),
    )


def test_no_drawing(tmp_path: Path) -> None:
    assert fault(tmp_path, "d.svg", "<html></html>") == "not-an-image-file"


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(PrsiteError) as caught:
        examine(tmp_path, "gone.pdf")
    assert caught.value.diagnostics[0].code == "unreadable"


def test_types() -> None:
    assert [mime_of(n) for n in ("a.PDF", "b.docx", "c", "d.html")] == [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/octet-stream",
        "application/octet-stream",
    ]


def test_a_bad_picture_is_one_finding_however_often_it_is_used(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    site.write(
        {
            "content/posts/a.md": item("![x](p.png)\n\n![y](p.png)", title="الف", date="2026-02-01"),
            "content/posts/b.md": item(title="ب", date="2026-02-01", image="{file: p.png, alt: x}"),
            "content/posts/p.png": b"no",
        }
    )
    (found,) = site.build().diagnostics
    assert told(found) == "not-an-image-file content/posts/p.png {}"
    assert [str(p) for p in found.also] == ["content/posts/a.md", "content/posts/b.md:4"]


def test_files_that_keys_name_are_looked_at(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    keys = {"title": "الف", "date": "2026-02-01"}
    photos = "[{file: d.pdf, alt: x}]"
    site.write(
        {
            "content/posts/a.md": item(image="{file: d.pdf, alt: x}", **keys),
            "content/posts/b.md": item(photos=photos, publish_at="2027-01-01", **keys),
            "content/posts/c.md": item(image="{file: p.png, alt: x}", draft="true", **keys),
            "content/posts/d.pdf": b"%PDF",
            "content/posts/p.png": b"no",
        }
    )
    found = [
        (d.code, str(d.severity), str(d.place), str(d.also and d.also[0])) for d in site.build().diagnostics
    ]
    assert found == [
        ("not-an-image", "error", "content/posts/a.md:2", "()"),
        ("not-an-image", "error", "content/posts/b.md:2", "()"),
        ("not-an-image-file", "warning", "content/posts/p.png", "content/posts/c.md:2"),
    ]
