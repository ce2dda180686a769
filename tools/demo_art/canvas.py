"""A supersampled canvas on Pillow: polygons, gradients, soft light, grain."""

from __future__ import annotations

import io
import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .geom import Point, Points, box, ellipse
from .lettering import Command, area, contours
from .palette import Color, mix

Stops = Sequence[tuple[float, Color]]
MAX_BYTES = 156_000


def ramp(stops: Stops, t: float) -> Color:
    """Return the colour of a gradient at ``t``."""
    for (a, ca), (b, cb) in zip(stops, stops[1:], strict=False):
        if t <= b:
            return mix(ca, cb, (t - a) / (b - a) if b > a else 1.0)
    return stops[-1][1]


def _strip(stops: Stops, n: int = 256) -> Image.Image:
    """Return a column of pixels with the gradient."""
    data = b"".join(bytes(ramp(stops, i / (n - 1))) for i in range(n))
    return Image.frombytes("RGB", (1, n), data)


class Canvas:
    """Draws in logical pixels; keeps ``scale`` times as many in each direction."""

    def __init__(self, width: int, height: int, ground: Color, scale: int = 3, mode: str = "RGB") -> None:
        """Start with an empty ground."""
        self.width, self.height, self.scale = width, height, scale
        self.shift: Point = (0.0, 0.0)
        self.zoom = 1.0
        fill = (*ground, 0) if mode == "RGBA" else ground
        self.image = Image.new(mode, (width * scale, height * scale), fill)

    def _px(self, pts: Iterable[Point]) -> Points:
        k, z, (dx, dy) = self.scale, self.zoom, self.shift
        return [((x * z + dx) * k, (y * z + dy) * k) for x, y in pts]

    def _bounds(self, pts: Sequence[Point], margin: float = 0) -> tuple[int, int, int, int] | None:
        """Return the box of device pixels that some device points touch, cut at the canvas."""
        xs, ys = [p[0] for p in pts], [p[1] for p in pts]
        x0, y0 = max(0, int(min(xs) - margin)), max(0, int(min(ys) - margin))
        x1 = min(self.image.width, int(max(xs) + margin) + 2)
        y1 = min(self.image.height, int(max(ys) + margin) + 2)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def _mask(self, pts: Points, bounds: tuple[int, int, int, int], level: int = 255) -> Image.Image:
        mask = Image.new("L", (bounds[2] - bounds[0], bounds[3] - bounds[1]), 0)
        ImageDraw.Draw(mask).polygon([(x - bounds[0], y - bounds[1]) for x, y in pts], fill=level)
        return mask

    def poly(self, pts: Sequence[Point], color: Color, alpha: float = 1.0) -> None:
        """Fill a polygon with one colour."""
        if self.image.mode == "RGB":
            ImageDraw.Draw(self.image, "RGBA").polygon(self._px(pts), fill=(*color, round(255 * alpha)))
        else:
            ImageDraw.Draw(self.image).polygon(self._px(pts), fill=(*color, round(255 * alpha)))

    def rect(
        self, x0: float, y0: float, x1: float, y1: float, color: Color, alpha: float = 1.0, r: float = 0
    ) -> None:
        """Fill a rectangle, with round corners if ``r``."""
        self.poly(box(x0, y0, x1, y1, r), color, alpha)

    def disc(
        self, x: float, y: float, rx: float, color: Color, alpha: float = 1.0, ry: float | None = None
    ) -> None:
        """Fill an ellipse."""
        self.poly(ellipse(x, y, rx, rx if ry is None else ry), color, alpha)

    def line(self, pts: Sequence[Point], width: float, color: Color, alpha: float = 1.0) -> None:
        """Draw a polyline."""
        draw = ImageDraw.Draw(self.image, "RGBA")
        wide = max(1, round(width * self.scale * self.zoom))
        draw.line(
            self._px(pts), fill=(*color, round(255 * alpha)), width=wide, joint="curve" if wide > 3 else None
        )

    def grad(
        self,
        pts: Sequence[Point],
        stops: Stops,
        axis: str = "v",
        alpha: float = 1.0,
        span: tuple[float, float] | None = None,
    ) -> None:
        """Fill a polygon with a gradient down (``v``) or across (``h``) its own box, or across ``span``."""
        device = self._px(pts)
        bounds = self._bounds(device)
        if bounds is None:
            return
        k, i = self.scale, 1 if axis == "v" else 0
        move, z = self.shift[i], self.zoom
        lo, hi = (
            ((span[0] * z + move) * k, (span[1] * z + move) * k)
            if span
            else (min(p[i] for p in device), max(p[i] for p in device))
        )
        a, b = bounds[i], bounds[i + 2]
        reach = max(hi - lo, 1e-6)
        part = [(t / 24, ramp(stops, (a + (b - a) * t / 24 - lo) / reach)) for t in range(25)]
        strip = _strip(part)
        if axis == "h":
            strip = strip.transpose(Image.Transpose.ROTATE_90)
        size = (bounds[2] - bounds[0], bounds[3] - bounds[1])
        fill = strip.resize(size, Image.Resampling.BILINEAR)
        self.image.paste(fill, bounds[:2], self._mask(device, bounds, round(255 * alpha)))

    def sky(self, stops: Stops) -> None:
        """Fill everything with a gradient from top to bottom."""
        self.grad(box(0, 0, self.width, self.height), stops, span=(0, self.height))

    def glow(
        self,
        x: float,
        y: float,
        rx: float,
        color: Color,
        power: float = 0.6,
        ry: float | None = None,
        add: bool = True,
    ) -> None:
        """Add (or, without ``add``, lay over) a soft round light."""
        k = self.scale
        rx, ry = rx * self.zoom, None if ry is None else ry * self.zoom
        sx, sy = rx * k * 1.25, (rx if ry is None else ry) * k * 1.25
        x, y = x * self.zoom + self.shift[0], y * self.zoom + self.shift[1]
        left, top, wide, high = (
            round(x * k - sx),
            round(y * k - sy),
            max(2, round(2 * sx)),
            max(2, round(2 * sy)),
        )
        # Pillow's gradient reaches 181 at the middle of an edge and 255 in the corners only
        curve = [round(power * 255 * max(0.0, 1 - i / 180) ** 2) for i in range(256)]
        disc = Image.radial_gradient("L").point(curve)
        bounds = self._bounds([(left, top), (left + wide, top + high)])
        if bounds is None:
            return
        source = (
            (bounds[0] - left) * 256 / wide,
            (bounds[1] - top) * 256 / high,
            min(256.0, (bounds[2] - left) * 256 / wide),
            min(256.0, (bounds[3] - top) * 256 / high),
        )
        size = (bounds[2] - bounds[0], bounds[3] - bounds[1])
        self._lay(disc.resize(size, Image.Resampling.BICUBIC, box=source), bounds, color, add)

    def _lay(self, mask: Image.Image, bounds: tuple[int, int, int, int], color: Color, add: bool) -> None:
        """Lay a colour through a mask, as paint or as light."""
        if not add:
            self.image.paste(color, bounds, mask)
            return
        bands = [mask.point([round(i * c / 255) for i in range(256)]) for c in color]
        region = self.image.crop(bounds)
        self.image.paste(ImageChops.screen(region, Image.merge("RGB", bands)), bounds[:2])

    def soft(self, pts: Sequence[Point], color: Color, alpha: float, blur: float, add: bool = False) -> None:
        """Fill a polygon whose edge is blurred: a shadow, or with ``add`` a beam of light."""
        device, blur = self._px(pts), max(0.6, blur * self.zoom)
        reach = blur * 2.5 * self.scale
        bounds = self._bounds(device, reach)
        if bounds is None:
            return
        cut = max(1, min(6 * self.scale, int(blur * self.scale / 3)))
        w, h = max(2, (bounds[2] - bounds[0]) // cut), max(2, (bounds[3] - bounds[1]) // cut)
        pad = int(reach / cut) + 1
        small = Image.new("L", (w + 2 * pad, h + 2 * pad), 0)
        fx, fy = w / (bounds[2] - bounds[0]), h / (bounds[3] - bounds[1])
        shape = [((x - bounds[0]) * fx + pad, (y - bounds[1]) * fy + pad) for x, y in device]
        ImageDraw.Draw(small).polygon(shape, fill=round(255 * alpha))
        small = small.filter(ImageFilter.GaussianBlur(blur * self.scale / cut)).crop(
            (pad, pad, pad + w, pad + h)
        )
        size = (bounds[2] - bounds[0], bounds[3] - bounds[1])
        self._lay(small.resize(size, Image.Resampling.BICUBIC), bounds, color, add)

    @contextmanager
    def within(self, dx: float, dy: float, zoom: float = 1.0) -> Iterator[None]:
        """Shift and scale what is drawn inside the block."""
        before = self.shift, self.zoom
        self.shift = (self.shift[0] + dx * self.zoom, self.shift[1] + dy * self.zoom)
        self.zoom *= zoom
        yield
        self.shift, self.zoom = before

    @contextmanager
    def clip(self, pts: Sequence[Point]) -> Iterator[None]:
        """Let what is drawn inside the block show only within a polygon."""
        before = self.image.copy()
        yield
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).polygon(self._px(pts), fill=255)
        self.image = Image.composite(self.image, before, mask)

    def glyphs(self, commands: Iterable[Command], color: Color, alpha: float = 1.0) -> None:
        """Fill outlines: contours that turn like the biggest one are ink, the others holes."""
        shapes = [self._px(c) for c in contours(commands)]
        if not shapes:
            return
        bounds = self._bounds([p for s in shapes for p in s])
        if bounds is None:
            return
        sign = 1 if area(max(shapes, key=lambda s: abs(area(s)))) > 0 else -1
        mask = Image.new("L", (bounds[2] - bounds[0], bounds[3] - bounds[1]), 0)
        draw = ImageDraw.Draw(mask)
        for hole in (False, True):
            for shape in shapes:
                if (area(shape) * sign < 0) == hole:
                    moved = [(x - bounds[0], y - bounds[1]) for x, y in shape]
                    draw.polygon(moved, fill=0 if hole else round(255 * alpha))
        self.image.paste((*color, 255) if self.image.mode == "RGBA" else color, bounds, mask)

    def tint(self, color: Color) -> None:
        """Multiply everything with a colour, as dusk does."""
        self.image = ImageChops.multiply(self.image, Image.new("RGB", self.image.size, color))

    def vignette(self, power: float = 0.35, color: Color = (8, 16, 22)) -> None:
        """Darken the corners a little."""
        mask = Image.radial_gradient("L").point(
            [max(0, round((i - 110) / 145 * 255 * power)) for i in range(256)]
        )
        w, h = self.image.size
        grown = mask.resize((round(w * 1.36), round(h * 1.36)), Image.Resampling.BICUBIC)
        left, top = (grown.width - w) // 2, (grown.height - h) // 2
        self.image.paste(color, (0, 0, w, h), grown.crop((left, top, left + w, top + h)))

    def finished(self) -> Image.Image:
        """Return the picture at its real size."""
        return self.image.reduce(self.scale) if self.scale > 1 else self.image

    def save(self, path: Path, grain: int = 5) -> None:
        """Write a progressive JPEG with a little grain, or a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        image = self.finished()
        if path.suffix == ".png":
            image.save(path, optimize=True)
            return
        noise = random.Random(zlib.crc32(path.name.encode())).randbytes(image.width * image.height)
        layer = Image.frombytes("L", image.size, noise).point([i * grain // 255 for i in range(256)])
        image = ImageChops.add(image, Image.merge("RGB", [layer] * 3), 1, -(grain // 2))
        for quality in (84, 82, 80, 77, 74, 70, 66, 60):
            buffer = io.BytesIO()
            image.save(buffer, "JPEG", quality=quality, progressive=True, optimize=True)
            if buffer.tell() <= MAX_BYTES:
                break
        path.write_bytes(buffer.getvalue())
