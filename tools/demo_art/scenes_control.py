"""The control centre, a driver's cab, a studio, a stage and a desk."""

from __future__ import annotations

import math
import random

from .canvas import Canvas
from .geom import Camera, Point, box, capsule
from .lettering import line
from .palette import INDIGO, INK, NIGHT, PAPER, RED, STEEL, TEAL, WARM, WHITE, Color, mix, pale, rgb
from .people import Figure, Person, variant

GLASS = rgb("#0f2a35")
CYAN = rgb("#7fd0cf")
ROSY, BLUE = mix(RED, PAPER, 0.3), mix(INDIGO, PAPER, 0.42)


def words(
    c: Canvas,
    x: float,
    y: float,
    text: str,
    size: float,
    color: Color,
    weight: int = 700,
    anchor: str = "middle",
    alpha: float = 1.0,
) -> None:
    """Write a line on the picture."""
    c.glyphs(line(text, size, weight, anchor).moved(x, y).commands, color, alpha)


def schematic(c: Canvas, x0: float, y0: float, x1: float, y1: float, dots: int = 12) -> None:
    """Both lines as the signallers see them, with a few trains."""
    w, h = x1 - x0, y1 - y0
    mid = (x0 + w * 0.52, y0 + h * 0.5)
    one = [
        (x0 + w * 0.06, y0 + h * 0.78),
        (x0 + w * 0.3, y0 + h * 0.78),
        mid,
        (x0 + w * 0.72, y0 + h * 0.22),
        (x1 - w * 0.05, y0 + h * 0.22),
    ]
    two = [
        (x0 + w * 0.06, y0 + h * 0.24),
        (x0 + w * 0.3, y0 + h * 0.24),
        mid,
        (x0 + w * 0.74, y0 + h * 0.76),
        (x1 - w * 0.05, y0 + h * 0.76),
    ]
    for path, color in ((one, ROSY), (two, BLUE)):
        c.line(path, max(2.0, h * 0.022), color)
        for k in range(dots):
            px, py = _along(path, (k + 0.5) / dots)
            c.disc(px, py, h * 0.026, PAPER)
            c.disc(px, py, h * 0.015, GLASS)
        for t in (0.14, 0.37, 0.66, 0.9):
            px, py = _along(path, t)
            c.rect(px - h * 0.06, py - h * 0.1, px + h * 0.06, py - h * 0.045, WARM, r=h * 0.02)
            c.glow(px, py - h * 0.07, h * 0.14, WARM, 0.5)
    c.disc(*mid, h * 0.05, PAPER)
    c.disc(*mid, h * 0.03, GLASS)


def _along(path: list[Point], t: float) -> Point:
    lengths = [math.dist(a, b) for a, b in zip(path, path[1:], strict=False)]
    left = t * sum(lengths)
    for (a, b), length in zip(zip(path, path[1:], strict=False), lengths, strict=True):
        if left <= length:
            return a[0] + (b[0] - a[0]) * left / length, a[1] + (b[1] - a[1]) * left / length
        left -= length
    return path[-1]


def screen(c: Canvas, x0: float, y0: float, x1: float, y1: float, kind: str, seed: int = 1) -> None:
    """A screen that shows a line plan, a camera, a chart or a table."""
    dice = random.Random(seed)
    c.glow((x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) * 0.75, CYAN, 0.16, ry=(y1 - y0) * 1.0)
    c.rect(x0 - 5, y0 - 5, x1 + 5, y1 + 5, rgb("#0a161c"), r=5)
    c.grad(box(x0, y0, x1, y1), [(0, mix(GLASS, CYAN, 0.12)), (1, GLASS)])
    w, h = x1 - x0, y1 - y0
    if kind == "plan":
        schematic(c, x0, y0, x1, y1)
    elif kind == "camera":
        small = [(x0, y1), (x0 + w * 0.45, y0 + h * 0.45), (x0 + w * 0.55, y0 + h * 0.45), (x1, y1)]
        c.grad(box(x0, y0, x1, y1), [(0, rgb("#5d777c")), (0.45, rgb("#a9bab6")), (1, rgb("#6d8284"))])
        c.poly(small, rgb("#8c9b98"))
        c.poly(
            [(x0 + w * 0.6, y1), (x0 + w * 0.52, y0 + h * 0.45), (x1, y0 + h * 0.2), (x1, y1)],
            mix(dice.choice((RED, INDIGO)), STEEL, 0.3),
        )
        c.poly(
            [
                (x0 + w * 0.66, y0 + h * 0.62),
                (x0 + w * 0.56, y0 + h * 0.47),
                (x1, y0 + h * 0.3),
                (x1, y0 + h * 0.7),
            ],
            pale(STEEL, 0.7),
        )
        for _ in range(5):
            px, py = x0 + w * dice.uniform(0.12, 0.5), y0 + h * dice.uniform(0.6, 0.9)
            c.poly(capsule((px, py - h * 0.16), h * 0.03, (px, py), h * 0.025), INK)
    elif kind == "chart":
        pts = [
            (
                x0 + w * (0.08 + 0.84 * i / 15),
                y1 - h * (0.16 + 0.5 * dice.random() * (0.5 + 0.5 * math.sin(i / 2.4) ** 2)),
            )
            for i in range(16)
        ]
        c.poly([*pts, (pts[-1][0], y1 - h * 0.08), (pts[0][0], y1 - h * 0.08)], CYAN, 0.22)
        c.line(pts, max(1.5, h * 0.02), CYAN)
    else:
        for r in range(6):
            y = y0 + h * (0.12 + 0.135 * r)
            c.rect(x1 - w * 0.3, y, x1 - w * 0.08, y + h * 0.05, STEEL, 0.6)
            c.rect(
                x0 + w * 0.08,
                y,
                x0 + w * (0.2 + 0.3 * dice.random()),
                y + h * 0.05,
                dice.choice((CYAN, WARM, ROSY, CYAN)),
                0.8,
            )


def room(c: Canvas) -> None:
    """A dim room with rows of light in the ceiling."""
    c.sky([(0, rgb("#0b1920")), (0.5, rgb("#1d3f4b")), (0.62, rgb("#1a3843")), (1, rgb("#132a33"))])
    cam = Camera(focal=900, vx=800, vy=430, eye=1.6)
    for x in (-3.2, 0.0, 3.2):
        for z in (9.5, 6.2, 4.0):
            quad = cam.floor(3.6, x - 0.5, x + 0.5, z, z + 1.3)
            c.poly(quad, mix(CYAN, WHITE, 0.5), 0.5)
            c.glow(*cam.at(x, 3.6, z + 0.6), cam.size(z) * 1.1, CYAN, 0.1, ry=cam.size(z) * 0.4)


def wall_of_screens(c: Canvas, y0: float = 120, y1: float = 440) -> None:
    """The big plan with cameras and charts at its sides."""
    screen(c, 420, y0, 1180, y1, "plan")
    kinds = ("camera", "chart", "camera", "table")
    for k in range(4):
        top = y0 + (k // 2) * ((y1 - y0) / 2 + 5)
        low = top + (y1 - y0) / 2 - 10
        left = 60 + (k % 2) * 175
        screen(c, left, top, left + 160, low, kinds[k], k + 3)
        screen(c, 1540 - (k % 2) * 175 - 160, top, 1540 - (k % 2) * 175, low, kinds[3 - k], k + 9)


def desk(
    c: Canvas, x: float, y: float, w: float, who: Person | None, screens: int = 3, seed: int = 5
) -> None:
    """An operator seen from behind at a desk with monitors."""
    k = w / 520
    for i in range(screens):
        left = x + (i - screens / 2) * 168 * k + 8 * k
        screen(
            c,
            left,
            y - 128 * k,
            left + 150 * k,
            y - 30 * k,
            ("table", "plan", "chart", "camera")[(i + seed) % 4],
            seed + i,
        )
        c.rect(left + 66 * k, y - 26 * k, left + 84 * k, y, rgb("#0a161c"))
    c.grad(
        [(x - w / 2, y), (x + w / 2, y), (x + w * 0.56, y + 70 * k), (x - w * 0.56, y + 70 * k)],
        [(0, rgb("#35545c")), (1, rgb("#1b343c"))],
    )
    c.rect(x - w * 0.56, y + 70 * k, x + w * 0.56, y + 92 * k, rgb("#0e2028"))
    if who:
        Figure(c, who, x, y + 230 * k, 430 * k, 0.12).draw()
    chair = box(x - 66 * k, y + 50 * k, x + 66 * k, y + 210 * k, 26 * k)
    c.grad(chair, [(0, rgb("#2b3d45")), (1, rgb("#101d23"))])
    c.rect(x - 7 * k, y + 205 * k, x + 7 * k, y + 300 * k, rgb("#0c171c"))


SEATED = Person("man", "sit", rgb("#4d7484"), turn=2)
SEATED_W = Person("woman", "sit", rgb("#3f6a6a"), scarf=rgb("#26363f"), turn=2)


def control(scale: int) -> Canvas:
    """markaz-farman: the whole room."""
    c = Canvas(1600, 900, NIGHT, scale)
    room(c)
    wall_of_screens(c)
    for x, who, seed in (
        (290, SEATED, 5),
        (800, SEATED_W, 6),
        (1310, variant(SEATED, coat=rgb("#7d6a55")), 8),
    ):
        desk(c, x, 620, 470, who, 3, seed)
    c.vignette(0.4)
    return c


def control_one(scale: int) -> Canvas:
    """markaz-farman-1: the plan of both lines on the wall."""
    c = Canvas(1600, 900, NIGHT, scale)
    room(c)
    screen(c, 150, 90, 1450, 590, "plan")
    words(c, 1410, 150, "خط ۱", 34, ROSY, anchor="right")
    words(c, 1410, 545, "خط ۲", 34, BLUE, anchor="right")
    words(c, 190, 150, "۲۱:۴۰", 38, PAPER, anchor="left")
    for x, tall, who in (
        (430, 560, Person("man", "point", rgb("#4d7484"), turn=2)),
        (600, 520, Person("woman", "talk", rgb("#2f6a6a"), scarf=rgb("#1f2e36"), turn=2)),
    ):
        Figure(c, who, x, 1010, tall, 0.2).draw()
    c.vignette(0.4)
    return c


def control_two(scale: int) -> Canvas:
    """markaz-farman-2: one desk, one signaller on the telephone."""
    c = Canvas(1600, 900, NIGHT, scale)
    room(c)
    for k in range(4):
        screen(c, 90 + k * 365, 60, 410 + k * 365, 240, ("camera", "table", "camera", "chart")[k], k + 20)
    desk(c, 800, 560, 900, variant(SEATED, pose="phone"), 4, 4)
    c.line([(848, 398), (862, 462)], 19, rgb("#0a161c"))
    c.rect(1130, 520, 1162, 566, PAPER, r=5)
    c.disc(1146, 520, 16, rgb("#6b3a22"), ry=4)
    c.vignette(0.42)
    return c


def control_three(scale: int) -> Canvas:
    """markaz-farman-3: half past midnight, an empty chair and the clock."""
    c = Canvas(1600, 900, NIGHT, scale)
    room(c)
    screen(c, 110, 110, 900, 430, "plan")
    c.rect(110, 110, 900, 430, NIGHT, 0.42)
    screen(c, 940, 110, 1180, 430, "table", 9)
    _clock(c, 1390, 260, 128)
    desk(c, 760, 600, 900, None, 4, 6)
    c.rect(1120, 560, 1152, 604, PAPER, r=5)
    c.soft([(1010, 480), (1060, 480), (1230, 622), (960, 622)], WARM, 0.4, 14, add=True)
    c.line([(1075, 600), (1100, 520), (1040, 480)], 7, rgb("#0a161c"))
    c.poly([(1010, 486), (1062, 462), (1072, 492), (1024, 510)], TEAL)
    c.vignette(0.46)
    return c


def _clock(c: Canvas, x: float, y: float, r: float) -> None:
    """A wall clock that says half past midnight."""
    c.glow(x, y, r * 1.9, WARM, 0.2)
    c.disc(x, y, r, rgb("#0a161c"))
    c.disc(x, y, r * 0.93, mix(PAPER, STEEL, 0.18))
    for k in range(12):
        a, inner = math.radians(k * 30), 0.72 if k % 3 == 0 else 0.8
        c.line(
            [
                (x + math.cos(a) * r * inner, y + math.sin(a) * r * inner),
                (x + math.cos(a) * r * 0.87, y + math.sin(a) * r * 0.87),
            ],
            5,
            INK,
        )
    c.line(
        [(x, y), (x + math.sin(math.radians(15)) * r * 0.5, y - math.cos(math.radians(15)) * r * 0.5)],
        10,
        INK,
    )
    c.line([(x, y), (x, y + r * 0.76)], 7, INK)
    c.disc(x, y, 9, RED)
