"""Smaller copies of pictures: which there are, and what is in them."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from prsite.build.media import examine
from prsite.build.renditions import encode, renditions_of


def photo(kind: str, size: tuple[int, int] = (900, 600), mode: str = "RGB", **more: object) -> bytes:
    """A picture that is red on the left and blue on the right, in the mode's own way."""
    image = Image.new("RGB", size, (220, 30, 30))
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, *size), fill=(30, 30, 220))
    out = BytesIO()
    image.convert(mode).save(out, kind, **more)
    return out.getvalue()


def sizes(root: Path, name: str, data: bytes) -> list[tuple[int, int]]:
    """The renditions of a file."""
    (root / name).write_bytes(data)
    media = examine(root, name)
    found = renditions_of(root, media)
    for one in found:
        assert one.url.startswith(f"/media/{name.partition('.')[0]}.")
        assert one.url.endswith(f"-{one.width}.webp")
        assert media.digest[:8] not in one.url
    return [(one.width, one.height) for one in found]


def opened(data: bytes) -> Image.Image:
    """A rendition, which carries nothing but its pixels."""
    image = Image.open(BytesIO(data))
    assert image.format == "WEBP"
    assert not {"icc_profile", "exif", "xmp"} & set(image.info)
    image.load()
    return image


def pixel(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((round(image.width * x), round(image.height * y)))
    assert isinstance(found, tuple)
    return found


def is_near(found: tuple[int, ...], wanted: tuple[int, ...], by: int = 12) -> bool:
    return len(found) == len(wanted) and all(abs(a - b) <= by for a, b in zip(found, wanted, strict=True))


RED, BLUE = (220, 30, 30), (30, 30, 220)


def test_every_step_below_its_own_width_and_that_itself(tmp_path: Path) -> None:
    assert sizes(tmp_path, "a.jpg", photo("JPEG", (1600, 900))) == [
        (320, 180),
        (480, 270),
        (800, 450),
        (1200, 675),
        (1600, 900),
    ]
    assert sizes(tmp_path, "b.png", photo("PNG", (321, 2))) == [(321, 2)]
    assert sizes(tmp_path, "c.webp", photo("WEBP", (2000, 1000)))[-2:] == [(1200, 600), (1600, 800)]
    assert sizes(tmp_path, "d.jpg", photo("JPEG", (320, 900))) == []
    assert sizes(tmp_path, "e.png", photo("PNG", (400, 1), "P")) == [(320, 1), (400, 1)]
    assert [width for width, _ in sizes(tmp_path, "f.jpg", photo("JPEG", (1650, 9)))] == [320, 480, 800, 1200]


def test_another_picture_has_other_addresses(tmp_path: Path) -> None:
    urls = set()
    for blue in (219, 220):
        out = BytesIO()
        Image.new("RGB", (400, 300), (0, 0, blue)).save(out, "PNG")
        (tmp_path / "a.png").write_bytes(out.getvalue())
        urls |= {one.url for one in renditions_of(tmp_path, examine(tmp_path, "a.png"))}
    assert len(urls) == 4


@pytest.mark.parametrize("kind", ["GIF", "AVIF", "TIFF"])
def test_other_kinds_of_pictures_have_none(tmp_path: Path, kind: str) -> None:
    assert sizes(tmp_path, f"a.{kind.lower()}", photo(kind)) == []


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_moves_has_none(tmp_path: Path, kind: str) -> None:
    frames = [Image.new("RGB", (400, 300), (shade, 0, 0)) for shade in (0, 255)]
    out = BytesIO()
    frames[0].save(out, kind, save_all=True, append_images=frames[1:])
    assert sizes(tmp_path, f"a.{kind.lower()}", out.getvalue()) == []


def test_a_photograph_with_previews_in_it_stands_still(tmp_path: Path) -> None:
    out = BytesIO()
    frames = [Image.new("RGB", size, RED) for size in ((640, 480), (160, 120))]
    frames[0].save(out, "MPO", save_all=True, append_images=frames[1:])
    assert sizes(tmp_path, "a.jpg", out.getvalue()) == [(320, 240), (480, 360), (640, 480)]
    assert is_near(pixel(opened(encode(out.getvalue(), 320, 240)), 0.5, 0.5), RED)


def test_a_file_that_is_no_picture_has_none(tmp_path: Path) -> None:
    assert sizes(tmp_path, "a.pdf", b"%PDF") == []
    assert sizes(tmp_path, "a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="9"/>') == []


def test_a_cut_picture_has_none(tmp_path: Path) -> None:
    whole = photo("JPEG", (1600, 900))
    assert sizes(tmp_path, "a.jpg", whole[: len(whole) // 2]) == []


def test_a_picture_of_very_many_pixels_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 900 * 600 - 1)
    assert sizes(tmp_path, "a.jpg", photo("JPEG")) == []


def test_a_very_high_picture_has_only_those_that_can_be_written(tmp_path: Path) -> None:
    assert sizes(tmp_path, "a.png", photo("PNG", (900, 30_000))) == [(320, 10_667), (480, 16_000)]


def test_a_picture_of_sixteen_bits_has_none(tmp_path: Path) -> None:
    out = BytesIO()
    Image.new("I;16", (400, 300), 40_000).save(out, "PNG")
    assert sizes(tmp_path, "a.png", out.getvalue()) == []


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "P"), ("WEBP", "RGB")],
)
def test_the_same_picture_and_the_same_bytes_each_time(kind: str, mode: str) -> None:
    data = photo(kind, mode=mode)
    made = encode(data, 480, 320)
    assert made == encode(data, 480, 320)
    image = opened(made)
    assert (image.size, image.mode) == ((480, 320), "RGB")
    assert is_near(pixel(image, 0.2, 0.5), RED, 40 if mode == "CMYK" else 12)
    assert is_near(pixel(image, 0.8, 0.5), BLUE, 40 if mode == "CMYK" else 12)


@pytest.mark.parametrize("mode", ["1", "L"])
def test_a_picture_in_grey(mode: str) -> None:
    image = opened(encode(photo("PNG", mode=mode), 480, 320))
    red, green, blue = pixel(image, 0.2, 0.5)
    assert red == green == blue


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = photo("JPEG", (1000, 500), exif=exif)
    on_its_side = orientation > 4
    assert sizes(tmp_path, "a.jpg", data)[0] == ((320, 640) if on_its_side else (320, 160))
    image = opened(encode(data, *((320, 640) if on_its_side else (320, 160))))
    near, far = (
        (pixel(image, 0.5, 0.1), pixel(image, 0.5, 0.9))
        if on_its_side
        else (
            pixel(image, 0.1, 0.5),
            pixel(image, 0.9, 0.5),
        )
    )
    turned = orientation in (2, 3, 7, 8)
    assert is_near(near, BLUE if turned else RED)
    assert is_near(far, RED if turned else BLUE)


def test_colours_of_a_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = profile.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    assert exchanged != profile
    for kind in ("JPEG", "PNG", "WEBP"):
        same = opened(encode(photo(kind, icc_profile=profile), 320, 213))
        other = opened(encode(photo(kind, icc_profile=exchanged), 320, 213))
        assert (is_near(pixel(same, 0.2, 0.5), RED), is_near(pixel(same, 0.8, 0.5), BLUE)) == (True, True)
        assert (is_near(pixel(other, 0.2, 0.5), BLUE), is_near(pixel(other, 0.8, 0.5), RED)) == (True, True)


@pytest.mark.parametrize(
    "profile", [b"no profile", ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()]
)
def test_an_unusable_profile_is_as_none(profile: bytes) -> None:
    assert encode(photo("JPEG", icc_profile=profile), 320, 213) == encode(photo("JPEG"), 320, 213)


def test_transparency_stays_and_what_has_none_loses_the_channel() -> None:
    image = Image.new("RGBA", (900, 600), (*RED, 255))
    out = BytesIO()
    image.save(out, "PNG")
    assert opened(encode(out.getvalue(), 320, 213)).mode == "RGB"
    image.paste((0, 0, 0, 0), (0, 0, 450, 600))
    out = BytesIO()
    image.save(out, "PNG")
    made = opened(encode(out.getvalue(), 320, 213))
    assert (made.mode, pixel(made, 0.2, 0.5)[3], pixel(made, 0.8, 0.5)) == ("RGBA", 0, (*RED, 255))
    out = BytesIO()
    image.quantize(4).save(out, "PNG")
    made = opened(encode(out.getvalue(), 320, 213))
    assert (pixel(made, 0.2, 0.5)[3], pixel(made, 0.8, 0.5)[3]) == (0, 255)


def test_a_drawing_stays_exact_and_a_photograph_in_png_does_not() -> None:
    drawing = opened(encode(photo("PNG"), 450, 300))
    assert (pixel(drawing, 0.2, 0.5), pixel(drawing, 0.8, 0.5)) == (RED, BLUE)
    noise = Image.effect_noise((900, 600), 60).convert("RGB")
    out = BytesIO()
    noise.save(out, "PNG")
    jpeg = BytesIO()
    noise.save(jpeg, "JPEG", quality=100, subsampling=0)
    assert len(encode(out.getvalue(), 450, 300)) < 1.2 * len(encode(jpeg.getvalue(), 450, 300))


def test_nothing_is_said_of_oddly_written_pictures() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        encode(photo("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12"), 320, 213)
