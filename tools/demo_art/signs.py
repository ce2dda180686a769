"""Station name boards."""

from __future__ import annotations

from pathlib import Path

from .logo import mark
from .network import HUB
from .palette import INDIGO, INK, PAPER, RED, STEEL, WHITE, Color, mix
from .svg import Svg


def _board(svg: Svg, color: Color) -> None:
    """Enamelled plate with screws, on a wall of pale tiles."""
    svg.rect(0, 0, 1200, 480, mix(PAPER, STEEL, 0.16))
    for k in range(1, 8):
        svg.rect(k * 150 - 1, 0, 2, 480, WHITE)
    for y in (119, 239, 359):
        svg.rect(0, y, 1200, 2, WHITE)
    svg.rect(56, 70, 1096, 356, mix(STEEL, INK, 0.35), r=20, opacity=0.35)
    svg.rect(52, 60, 1096, 356, mix(INK, color, 0.25), r=20)
    svg.rect(60, 68, 1080, 340, PAPER, r=14)
    svg.add("path", d="M60 306H1140V394A14 14 0 0 1 1126 408H74A14 14 0 0 1 60 394Z", fill=color)
    for x in (84, 1116):
        for y in (92, 282):
            svg.circle(x, y, 6, mix(STEEL, WHITE, 0.3))
            svg.stroke(f"M{x - 4} {y - 3}L{x + 4} {y + 3}", mix(INK, STEEL, 0.5), 1.5)


def _words(svg: Svg, persian: str, english: str) -> None:
    svg.text(1084, 220, persian, 112, INK, 700)
    svg.text(116, 206, english, 46, mix(INK, STEEL, 0.3), 500, "left")


def _mark(svg: Svg, x: float, y: float, size: float) -> None:
    for commands, _ in mark(size, x, y, simple=True):
        svg.fill(commands, PAPER)


def _number(svg: Svg, x: float, number: str, color: Color) -> None:
    svg.circle(x, 357, 33, PAPER)
    svg.text(x, 372, number, 44, color, 700, "middle")


def bagh_muzeh(path: Path) -> None:
    """Write station-sign.svg: Bagh-e Muzeh on line 2."""
    svg = Svg(1200, 480, "تابلوی ایستگاه باغ موزه، خط ۲؛ Bagh-e Muzeh")
    _board(svg, INDIGO)
    _words(svg, "باغ موزه", "Bagh-e Muzeh")
    _number(svg, 1070, "۲", INDIGO)
    svg.text(1020, 370, "به سوی مهتاب", 36, PAPER, 700)
    svg.text(132 + 90, 370, "Line 2 to Mahtab", 32, PAPER, 500, "left")
    _mark(svg, 116, 318, 80)
    svg.save(path)


def meydan_ketab(path: Path) -> None:
    """Write station-sign-meydan-ketab.svg: the interchange."""
    svg = Svg(1200, 480, "تابلوی ایستگاه میدان کتاب، محل تقاطع خط ۱ و خط ۲؛ Meydan-e Ketab")
    _board(svg, RED)
    svg.add("path", d="M60 306H600V408H74A14 14 0 0 1 60 394Z", fill=INDIGO)
    _words(svg, HUB, "Meydan-e Ketab")
    _number(svg, 1070, "۱", RED)
    svg.text(1020, 370, "ایستگاه تبادلی", 36, PAPER, 700)
    _number(svg, 556, "۲", INDIGO)
    svg.text(132 + 90, 370, "Lines 1 and 2", 32, PAPER, 500, "left")
    _mark(svg, 116, 318, 80)
    svg.save(path)
