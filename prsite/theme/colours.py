"""The accent: a brand colour moved in lightness until it can be read on paper, in both schemes.

Lightness moves in OKLCH (Björn Ottosson's Oklab, as CSS Color 4 section 9 uses it), so hue stays what the
brand says; contrast is WCAG 2.2's, measured on the rounded ``#rrggbb`` that is published.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

AA = 4.5
"""Contrast that WCAG 2.2 SC 1.4.3 asks of text of any size."""
AAA = 7.0
"""Contrast of SC 1.4.6, for text on tinted grounds and for the accent that means business."""

_STEP = 0.005
Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a colour scheme puts under and on the page: ``#rrggbb`` of paper and ink."""

    paper: str
    ink: str


@dataclass(frozen=True, slots=True)
class Accent:
    """The accent of one scheme.

    ``base`` has AA contrast with paper and with ``soft``, and ``on`` has it with ``base``; ``strong`` has AAA
    contrast with paper; ``soft`` is a tint on which ink has AAA.
    """

    base: str
    strong: str
    soft: str
    on: str


LIGHT = Scheme("#fcfcfb", "#17191b")
DARK = Scheme("#15181a", "#e6e4df")


def compute_accent(brand: str, scheme: Scheme) -> Accent:
    """The accent that a brand colour (``#rgb`` or ``#rrggbb``) becomes on a scheme."""
    lightness, chroma, hue = to_oklch(brand)
    soft = _soft(min(chroma, 0.035), hue, scheme)
    base = readable((lightness, chroma, hue), (scheme.paper, soft), AA, scheme)
    return Accent(
        base=base,
        strong=readable(to_oklch(base), (scheme.paper,), AAA, scheme),
        soft=soft,
        on=_on(base, scheme),
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    first, second = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def is_dark(scheme: Scheme) -> bool:
    """Whether the paper is darker than the ink."""
    return _luminance(scheme.paper) < _luminance(scheme.ink)


def readable(colour: Triple, grounds: tuple[str, ...], wanted: float, scheme: Scheme) -> str:
    """The nearest lightness, away from paper, at which the colour has the contrast wanted on every ground."""
    lightness, chroma, hue = colour
    step, end = (_STEP, 1.0) if is_dark(scheme) else (-_STEP, 0.0)
    while True:
        shown = from_oklch((lightness, chroma, hue))
        if all(contrast(shown, ground) >= wanted for ground in grounds) or lightness == end:
            return shown
        lightness = min(max(lightness + step, 0.0), 1.0)


def _soft(chroma: float, hue: float, scheme: Scheme) -> str:
    """A tint near paper, moved back to paper until ink keeps AAA on it."""
    paper = to_oklch(scheme.paper)[0]
    distance = 0.09 if is_dark(scheme) else -0.045
    while True:
        soft = from_oklch((paper + distance, chroma, hue))
        if contrast(soft, scheme.ink) >= AAA:
            return soft
        if abs(distance) < _STEP:
            return scheme.paper
        distance *= 0.8


def _on(base: str, scheme: Scheme) -> str:
    return max(("#ffffff", scheme.paper, scheme.ink), key=lambda colour: contrast(colour, base))


def to_oklch(colour: str) -> Triple:
    """Lightness 0–1, chroma and hue (radians) of ``#rgb`` or ``#rrggbb``."""
    r, g, b = (_linear(c) for c in _channels(colour))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def from_oklch(colour: Triple) -> str:
    """``#rrggbb`` of a colour; where sRGB has none so strong, its chroma gives way (by bisection)."""
    lightness, chroma, hue = colour
    found = _to_linear(lightness, chroma, hue)
    if not _inside(found):
        low, high = 0.0, chroma
        for _ in range(16):
            middle = (low + high) / 2
            low, high = (middle, high) if _inside(_to_linear(lightness, middle, hue)) else (low, middle)
        found = _to_linear(lightness, low, hue)
    return "#" + "".join(f"{round(255 * _gamma(min(max(c, 0.0), 1.0))):02x}" for c in found)


def _to_linear(lightness: float, chroma: float, hue: float) -> Triple:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _inside(linear: Triple) -> bool:
    return all(-1e-4 <= c <= 1 + 1e-4 for c in linear)


def _channels(colour: str) -> Triple:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(c * 2 for c in digits)
    r, g, b = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return r, g, b


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _gamma(c: float) -> float:
    return c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055


def _luminance(colour: str) -> float:
    r, g, b = (_linear(c) for c in _channels(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
