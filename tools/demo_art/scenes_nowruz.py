"""The Nowruz table."""

from __future__ import annotations

import math
import random

from .canvas import Canvas
from .geom import box, capsule, ellipse, smooth
from .palette import (
    INDIGO,
    INK,
    LEAF,
    NIGHT,
    PAPER,
    RED,
    STEEL,
    TEAL,
    WARM,
    WHITE,
    Color,
    mix,
    rgb,
)
from .scenes_rooms import window
from .scenes_station import CLAY


def nowruz(scale: int) -> Canvas:
    """payam-nowruz-1405: the haft-sin with a toy train around it."""
    c = Canvas(1600, 900, PAPER, scale)
    c.sky([(0, rgb("#dfe9e0")), (1, rgb("#f8edd6"))])
    c.glow(1250, 130, 760, WARM, 0.55)
    window(c, 110, 80, 470, 420)
    _blossom(c)
    c.grad(box(0, 600, 1600, 900), [(0, rgb("#9d3f35")), (1, rgb("#7d2c28"))])
    for k in range(34):
        x = k * 49
        c.poly([(x, 600), (x + 24, 624), (x + 49, 600)], WARM, 0.85)
        c.disc(x + 24, 652, 6, WARM, 0.6)
    c.rect(0, 676, 1600, 680, WARM, 0.5)
    _mirror(c, 800, 596)
    _sabzeh(c, 560, 600)
    _hyacinth(c, 1050, 600)
    _bowl(c, 360, 640, TEAL, rgb("#c8323a"), 7)
    _bowl(c, 1240, 640, INDIGO, rgb("#7a4a2a"), 11)
    _bowl(c, 1440, 650, mix(WARM, CLAY, 0.3), rgb("#efe9d8"), 9)
    _candles(c)
    _toy_train(c)
    c.vignette(0.24)
    return c


def _blossom(c: Canvas) -> None:
    """A branch in flower that comes in from the right."""
    dice = random.Random(14)
    twigs = (
        [(1620, 60), (1420, 130), (1240, 150), (1120, 220)],
        [(1420, 130), (1340, 230), (1300, 330)],
        [(1530, 92), (1480, 220), (1500, 300)],
        [(1300, 146), (1220, 90), (1150, 80)],
    )
    for k, twig in enumerate(twigs):
        curve = smooth(twig, closed=False)
        for a, b in zip(curve, curve[1:], strict=False):
            c.line([a, b], 11 - k * 2.2, rgb("#6b4a3c"))
        for px, py in curve[6 if k == 0 else 3 :]:
            if dice.random() < 0.75:
                _flower(
                    c,
                    px + dice.uniform(-26, 26),
                    py + dice.uniform(-26, 26),
                    dice.uniform(9, 17),
                    dice.random(),
                )


def _flower(c: Canvas, x: float, y: float, r: float, t: float) -> None:
    petal = mix(rgb("#f3b6c0"), WHITE, t * 0.7)
    for k in range(5):
        a = k * 1.2566 + t * 3
        c.disc(x + r * 0.7 * math.cos(a), y + r * 0.7 * math.sin(a), r * 0.62, petal)
    c.disc(x, y, r * 0.3, rgb("#c8506a"))


def _mirror(c: Canvas, x: float, y: float) -> None:
    gold = mix(WARM, CLAY, 0.25)
    c.soft(ellipse(x, y + 4, 170, 18), NIGHT, 0.4, 12)
    c.grad(ellipse(x, y - 210, 156, 206), [(0, mix(gold, WHITE, 0.4)), (1, mix(gold, NIGHT, 0.25))])
    c.grad(ellipse(x, y - 210, 130, 178), [(0, rgb("#cfe3e4")), (1, rgb("#f3efdf"))])
    c.poly([(x - 90, y - 300), (x - 40, y - 350), (x + 40, y - 120), (x, y - 60)], WHITE, 0.35)
    c.grad(box(x - 66, y - 22, x + 66, y + 6, 8), [(0, gold), (1, mix(gold, NIGHT, 0.35))])


def _sabzeh(c: Canvas, x: float, y: float) -> None:
    dice = random.Random(1)
    for _ in range(170):
        dx, tall = dice.uniform(-86, 86), dice.uniform(90, 150)
        tip = (x + dx * 1.25 + dice.uniform(-14, 14), y - 40 - tall)
        c.line(
            [(x + dx, y - 36), (x + dx * 1.1, y - 40 - tall * 0.6), tip],
            3,
            mix(rgb("#4f8f3e"), rgb("#a9cf63"), dice.random()),
        )
    c.rect(x - 96, y - 78, x + 96, y - 54, RED)
    c.grad(
        [(x - 110, y - 56), (x + 110, y - 56), (x + 74, y + 20), (x - 74, y + 20)],
        [(0, WHITE), (1, rgb("#c2cdd2"))],
    )
    c.poly(capsule((x - 20, y - 64), 15, (x - 48, y - 76), 9), RED)
    c.poly(capsule((x + 20, y - 64), 15, (x + 48, y - 76), 9), RED)


def _hyacinth(c: Canvas, x: float, y: float) -> None:
    dice = random.Random(2)
    for dx in (-56, -26, 30, 62):
        c.poly(smooth([(x + dx * 0.3, y - 50), (x + dx * 1.5, y - 170), (x + dx * 1.1, y - 80)]), LEAF)
    c.line([(x, y - 40), (x, y - 220)], 10, mix(LEAF, NIGHT, 0.1))
    for k in range(46):
        t = k / 45
        w = 50 * math.sin(math.pi * (0.25 + t * 0.72))
        hue = mix(rgb("#7a5aa8"), rgb("#d7c3ea"), dice.random())
        c.disc(x + dice.uniform(-w, w), y - 120 - t * 170, 17 - 5 * t, hue)
    c.grad(
        [(x - 70, y - 60), (x + 70, y - 60), (x + 52, y + 22), (x - 52, y + 22)],
        [(0, mix(CLAY, WHITE, 0.2)), (1, mix(CLAY, NIGHT, 0.2))],
    )
    c.rect(x - 78, y - 76, x + 78, y - 52, mix(CLAY, WHITE, 0.25), r=6)


def _bowl(c: Canvas, x: float, y: float, color: Color, fruit: Color, n: int) -> None:
    c.soft(ellipse(x, y + 34, 100, 16), NIGHT, 0.45, 10)
    for k in range(n):
        px, py, r = x - 66 + 132 * ((k * 5) % n) / max(1, n - 1), y - 44 - 30 * ((k * 2) % 3) / 2, 29
        c.grad(ellipse(px, py, r, r), [(0, mix(fruit, WHITE, 0.35)), (1, mix(fruit, NIGHT, 0.3))])
        c.disc(px - 8, py - 9, 6, WHITE, 0.5)
    c.grad(ellipse(x, y - 30, 100, 66, 0, 180), [(0, mix(color, WHITE, 0.28)), (1, mix(color, NIGHT, 0.35))])
    c.rect(x - 40, y + 26, x + 40, y + 40, mix(color, NIGHT, 0.3), r=5)


def _candles(c: Canvas) -> None:
    for x in (690, 914):
        c.grad(box(x - 15, 470, x + 15, 600, 5), [(0, WHITE), (1, rgb("#d9cfb8"))])
        c.poly(smooth([(x, 424), (x + 11, 452), (x, 470), (x - 11, 452)]), WARM)
        c.glow(x, 448, 110, WARM, 0.8)


def _toy_train(c: Canvas) -> None:
    """A toy train of three cars on a loop of rail before the table things."""
    c.soft(box(60, 842, 1540, 862), NIGHT, 0.5, 8)
    for k in range(50):
        c.rect(40 + k * 31, 838, 56 + k * 31, 856, rgb("#5a3a2a"))
    for y in (836, 848):
        c.rect(0, y, 1600, y + 5, rgb("#d9d2c2"))
    for k, (x, color) in enumerate(((250, INDIGO), (620, TEAL), (990, RED))):
        w = 340
        c.soft(box(x + 10, 820, x + w, 850), NIGHT, 0.5, 9)
        right = 66 if k == 2 else 20
        body = [
            *box(x, 716, x + w - right, 820, 18)[:0],
            (x + 14, 716),
            (x + w - right, 716),
            (x + w, 800),
            (x + w, 820),
            (x, 820),
            (x, 730),
        ]
        c.grad(body, [(0, WHITE), (0.45, PAPER), (1, mix(PAPER, STEEL, 0.45))])
        c.poly([(x, 776), (x + w - 12, 776), (x + w, 800), (x + w, 806), (x, 806)], color)
        for i in range(4 if k == 2 else 5):
            c.rect(x + 22 + i * 60, 734, x + 66 + i * 60, 766, mix(NIGHT, STEEL, 0.25), r=7)
            c.rect(x + 26 + i * 60, 738, x + 62 + i * 60, 762, mix(WARM, WHITE, 0.4), r=5)
        for wx in (x + 56, x + 106, x + w - 96, x + w - 46):
            c.disc(wx, 826, 19, INK)
            c.disc(wx, 826, 8, WARM)
        if k:
            c.rect(x - 34, 806, x + 4, 816, INK)
    c.glow(1322, 796, 90, WARM, 0.9)
    c.soft([(1330, 796), (1600, 760), (1600, 850)], WARM, 0.3, 12, add=True)
