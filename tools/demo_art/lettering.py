"""Text as outlines: shaping with HarfBuzz, right to left where it has to be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import uharfbuzz as hb
from fontTools.pens.recordingPen import RecordingPen

Point = tuple[float, float]
Command = tuple[str, tuple[Point, ...]]

FONTS = {
    "fa": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
    "en": ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
}
NUMBER = re.compile(r"[۰-۹0-9]+(?:[٫٬:/.][۰-۹0-9]+)*٪?")
RUN = re.compile(rf"(?P<num>{NUMBER.pattern})|(?P<lat>[A-Za-z][A-Za-z0-9 .&'-]*)|(?P<rtl>[^A-Za-z۰-۹0-9]+)")
KINDS = {"moveTo": "M", "lineTo": "L", "qCurveTo": "Q", "curveTo": "C", "closePath": "Z", "endPath": "Z"}


@dataclass(frozen=True)
class Outline:
    """Drawing commands (y grows downwards) and the width they take on the line."""

    commands: tuple[Command, ...]
    width: float

    def moved(self, dx: float, dy: float) -> Outline:
        """Return the outline shifted by ``dx``, ``dy``."""
        shifted = tuple((op, tuple((x + dx, y + dy) for x, y in pts)) for op, pts in self.commands)
        return Outline(shifted, self.width)

    def scaled(self, sx: float, sy: float | None = None) -> Outline:
        """Return the outline scaled around the origin."""
        k = sx if sy is None else sy
        done = tuple((op, tuple((x * sx, y * k) for x, y in pts)) for op, pts in self.commands)
        return Outline(done, self.width * sx)


@lru_cache(maxsize=16)
def _font(script: str, weight: int) -> tuple[hb.Font, int]:
    package, name = FONTS[script]
    path = files(package) / "files" / name
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    font = hb.Font(face)
    font.set_variations({"wght": float(weight)})
    return font, int(face.upem)


def _shape(text: str, script: str, weight: int, size: float, rtl: bool) -> Outline:
    """Shape one run of one direction; its pen starts at x = 0."""
    font, upem = _font(script, weight)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = script
    hb.shape(font, buffer, {})
    k = size / upem
    commands: list[Command] = []
    x = 0.0
    for info, place in zip(buffer.glyph_infos or [], buffer.glyph_positions or [], strict=True):
        pen: Any = RecordingPen()
        font.draw_glyph_with_pen(info.codepoint, pen)
        dx, dy = x + place.x_offset, float(place.y_offset)
        for op, pts in pen.value:
            commands.append((KINDS[op], tuple(((px + dx) * k, -(py + dy) * k) for px, py in pts)))
        x += place.x_advance
    return Outline(tuple(commands), x * k)


def _join(runs: Iterable[Outline]) -> Outline:
    commands: list[Command] = []
    x = 0.0
    for run in runs:
        commands.extend(run.moved(x, 0).commands)
        x += run.width
    return Outline(tuple(commands), x)


@lru_cache(maxsize=512)
def line(text: str, size: float, weight: int = 500, anchor: str = "left") -> Outline:
    """Set one line; numbers and Latin words keep their own direction inside Persian.

    ``anchor`` says what stands at x = 0: the visual ``left`` end, the ``middle`` or the ``right`` end.
    """
    if re.search(r"[\u0600-\u06ff]", text):
        runs = []
        for match in RUN.finditer(text):
            script = "en" if match.lastgroup == "lat" else "fa"
            runs.append(_shape(match.group(), script, weight, size, match.lastgroup == "rtl"))
        whole = _join(reversed(runs))
    else:
        whole = _shape(text, "en", weight, size, rtl=False)
    shift = {"left": 0.0, "middle": -whole.width / 2, "right": -whole.width}[anchor]
    return whole.moved(shift, 0)


def _bezier(pts: tuple[Point, ...], steps: int) -> list[Point]:
    """Return points of a quadratic or cubic curve, without its first one."""
    out = []
    for i in range(1, steps + 1):
        t = i / steps
        work = list(pts)
        while len(work) > 1:
            work = [
                (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
                for a, b in zip(work, work[1:], strict=False)
            ]
        out.append(work[0])
    return out


def contours(commands: Iterable[Command], steps: int = 8) -> list[list[Point]]:
    """Flatten drawing commands to closed polygons."""
    out: list[list[Point]] = []
    for op, pts in commands:
        if op == "M":
            out.append([pts[0]])
        elif op == "L":
            out[-1].append(pts[0])
        elif op in "QC":
            out[-1].extend(_bezier((out[-1][-1], *pts), steps))
    return [c for c in out if len(c) > 2]


def area(contour: list[Point]) -> float:
    """Return the signed area of a polygon."""
    pairs = zip(contour, contour[1:] + contour[:1], strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2
