"""Renditions: smaller copies of a picture, so that a telephone need not load what a wide screen shows.

Which a picture has, and under which addresses, follows from its bytes and ``WIDTHS`` alone: pages name them
long before anyone makes them. Making one is a pure function of the picture's bytes.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from prsite.digest import short
from prsite.model.body import Media, Rendition

if TYPE_CHECKING:
    from PIL import Image

WIDTHS = (320, 480, 800, 1200, 1600)
"""In pixels. Pictures of cards are 140 to 210 wide on a page and those of articles 320 to 700, and a screen
has one to three pixels for each of them."""
_APART = 0.9
"""A step this near to the picture's own width is not worth a file."""
RECIPE = "webp-80-4-lanczos-srgb-1"
"""Part of every address: to be changed with anything that changes the bytes of a rendition."""
_QUALITY = 80
_EFFORT = 4
_DEARER = 1.25
"""How much larger a lossless copy of a lossless picture may be than a lossy one: its lines stay crisp."""
_TYPES = frozenset({"image/jpeg", "image/png", "image/webp"})
_FORMATS = ("JPEG", "PNG", "WEBP")
_MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK"})
"""Of eight bits a channel at most: Pillow would cut others off instead of scaling them."""
_LONGEST = 16_383
"""Pixels of a side in WebP (RFC 9649, section 2.6)."""
_ORIENTATION = 0x0112
_ON_ITS_SIDE = (5, 6, 7, 8)


def renditions_of(root: Path, media: Media) -> tuple[Rendition, ...]:
    """The renditions of a file, the narrowest first: () for what is no picture that can be made smaller."""
    if media.mime not in _TYPES or media.width <= WIDTHS[0] or not _is_scalable(root / media.path):
        return ()
    name, mark = media.url.partition(".")[0], short(media.digest + RECIPE)
    return tuple(
        Rendition(url=f"{name}.{mark}-{width}.webp", width=width, height=height)
        for width in _widths(media.width)
        if (height := max(1, round(media.height * width / media.width))) <= _LONGEST
    )


def _widths(own: int) -> list[int]:
    """The steps below a picture's own width, and that itself unless it is beyond the last step: what a camera
    gives is more than any page shows."""
    steps = [width for width in WIDTHS if width < own * _APART]
    return [*steps, own] if own <= WIDTHS[-1] else steps


def encode(data: bytes, width: int, height: int) -> bytes:
    """A picture's bytes in WebP and in this size: upright, in sRGB, without metadata."""
    from PIL import Image, ImageOps  # heavy: only where a picture is made

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about pictures that are oddly written, not broken
        with Image.open(BytesIO(data), formats=_FORMATS) as opened:
            turned = opened.getexif().get(_ORIENTATION, 1) in _ON_ITS_SIDE
            least = (2 * height, 2 * width) if turned else (2 * width, 2 * height)
            opened.draft(None, least)  # a large JPEG is not even decoded whole
            upright = ImageOps.exif_transpose(opened)
            profile, drawn = opened.info.get("icc_profile"), opened.format == "PNG"
    picture = _with_channels(upright).resize((width, height), Image.Resampling.LANCZOS)
    picture = _in_srgb(picture, profile)
    lossy = _saved(picture, quality=_QUALITY, method=_EFFORT)
    if not drawn:
        return lossy
    exact = _saved(picture, quality=_QUALITY, method=_EFFORT, lossless=True)
    return exact if len(exact) <= len(lossy) * _DEARER else lossy


def _is_scalable(file: Path) -> bool:
    """Whether a picture can be decoded, stands still, and is of a kind that can be scaled."""
    from PIL import Image  # heavy: only for sites with pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=_FORMATS) as image:
                moves = getattr(image, "is_animated", False) and image.format != "MPO"  # JPEG with previews
                if moves or image.mode not in _MODES:
                    return False
                image.draft(None, (1, 1))  # every byte is read all the same
                image.load()
    except Exception:  # a damaged picture can raise anything; browsers show of it what they can
        return False
    return True


def _with_channels(picture: Image.Image) -> Image.Image:
    """A picture whose pixels can be mixed: no palette, and transparency as a channel."""
    if picture.mode in ("LA", "PA", "RGBA") or "transparency" in picture.info:
        rgba = picture.convert("RGBA")
        return rgba if rgba.getchannel("A").getextrema() != (255, 255) else rgba.convert("RGB")
    return picture.convert({"1": "L", "P": "RGB"}.get(picture.mode, picture.mode))


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """A picture in the colours that browsers assume; one whose profile is unusable as if it had none."""
    target = "RGBA" if picture.mode == "RGBA" else "RGB"
    if profile:
        from PIL import ImageCms  # heavy: for few pictures

        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(picture, own, srgb, outputMode=target)
        except (ImageCms.PyCMSError, OSError, ValueError):
            changed = None
        if changed is not None:
            return changed
    return picture.convert(target)


def _saved(picture: Image.Image, *, quality: int, method: int, lossless: bool = False) -> bytes:
    out = BytesIO()
    picture.save(
        out,
        "WEBP",
        quality=quality,
        method=method,
        lossless=lossless,
        icc_profile=b"",
        exif=b"",
        xmp=b"",
    )
    return out.getvalue()
