"""The smaller copies of the demo newsroom's pictures: each as wide as its page says, and none in vain."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html
from PIL import Image

Offered = list[tuple[html.HtmlElement, list[tuple[Path, int]]]]
"""Images, each with the files of its copies and the width that its page promises."""


@pytest.fixture(scope="module")
def offered(demo_site: Path) -> Offered:
    """Every image that offers copies of itself."""
    found = []
    for path in sorted(demo_site.rglob("*.html")):
        if b"srcset" not in (data := path.read_bytes()):
            continue
        for image in html.document_fromstring(data.decode("utf-8")).iter("img"):
            candidates = [one.split() for one in str(image.get("srcset", "")).split(",") if one.strip()]
            copies = [
                (demo_site / unquote(url).lstrip("/"), int(width.removesuffix("w")))
                for url, width in candidates
            ]
            if copies:
                found.append((image, copies))
    return found


def test_each_copy_is_as_wide_as_it_says_and_of_the_same_shape(
    offered: Offered,
) -> None:
    sizes: dict[Path, tuple[int, int]] = {}
    wrong = []
    for image, copies in offered:
        ratio = int(str(image.get("width"))) / int(str(image.get("height")))
        for path, width in copies:
            if path not in sizes:
                with Image.open(path) as opened:
                    sizes[path] = opened.size
            own, height = sizes[path]
            if own != width or abs(own / ratio - height) > 1:
                wrong.append(f"{path.name}: {sizes[path]}")
    assert (wrong, len(sizes) > 100) == ([], True)


def test_every_image_with_copies_tells_how_wide_it_is_drawn(
    offered: Offered,
) -> None:
    for image, copies in offered:
        assert image.get("sizes")
        assert [width for _, width in copies] == sorted({width for _, width in copies})
        assert str(image.get("src")).endswith((".jpg", ".png"))


def test_no_copy_is_published_that_nothing_shows(demo_site: Path, offered: Offered) -> None:
    shown = {path for _, copies in offered for path, _ in copies}
    assert set((demo_site / "media").glob("*.webp")) == shown


def test_copies_weigh_a_fraction(offered: Offered) -> None:
    for width, most in ((320, 12_000), (800, 40_000)):
        paths = {path for _, copies in offered for path, own in copies if own == width}
        assert sum(path.stat().st_size for path in paths) / len(paths) < most


def test_feeds_and_networks_get_the_original(demo_site: Path) -> None:
    for path in [*demo_site.rglob("feed.xml"), *demo_site.rglob("atom.xml"), *demo_site.rglob("feed.json")]:
        assert b"srcset" not in path.read_bytes()
        assert b".webp" not in path.read_bytes()
    page = (demo_site / "index.html").read_text(encoding="utf-8")
    assert re.search(r'property="og:image" content="[^"]+\.(?:jpg|png)"', page)
