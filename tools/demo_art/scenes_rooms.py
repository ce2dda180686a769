"""An interview, a stage, a desk with data, a fare gate, a table for Nowruz."""

from __future__ import annotations

import math

from .canvas import Canvas
from .geom import box, capsule, ellipse, smooth
from .logo import mark
from .palette import (
    INDIGO,
    INK,
    LEAF,
    NIGHT,
    ORANGE,
    PAPER,
    RED,
    STEEL,
    TEAL,
    WARM,
    WHITE,
    Color,
    mix,
    pale,
    rgb,
)
from .people import Figure, Person
from .portraits import director
from .scenes_control import schematic, words
from .scenes_station import CLAY, DENIM, OLIVE, PLUM, SLATE

WOOD = rgb("#9a6a42")


def interview(scale: int) -> Canvas:
    """goftogu-imeni: the director of safety behind his desk, the network on the wall."""
    c = Canvas(1600, 900, PAPER, scale)
    c.sky([(0, rgb("#c3cdcd")), (1, rgb("#efe8da"))])
    window(c, 70, 90, 440, 520)
    c.soft(box(560, 96, 1490, 500), NIGHT, 0.25, 16)
    c.rect(550, 80, 1480, 484, rgb("#3d3026"), r=4)
    c.rect(564, 94, 1466, 470, rgb("#173440"))
    schematic(c, 600, 110, 1430, 454)
    c.soft([(60, 900), (360, 612), (760, 612), (620, 900)], mix(WARM, WHITE, 0.5), 0.3, 26, add=True)
    c.grad(box(640, 330, 1000, 800, 50), [(0, rgb("#3c4a50")), (1, rgb("#20292d"))])
    with c.within(500, 96, 0.8):
        director(c, site=False)
    c.grad(
        [(180, 716), (1420, 716), (1600, 800), (1600, 940), (0, 940), (0, 800)],
        [(0, mix(WOOD, WHITE, 0.22)), (1, mix(WOOD, NIGHT, 0.35))],
    )
    c.rect(0, 800, 1600, 812, mix(WOOD, WHITE, 0.3), 0.7)
    _desk_things(c)
    c.vignette(0.3)
    return c


def _desk_things(c: Canvas) -> None:
    """Helmet, recorder and papers on the desk."""
    c.soft(ellipse(1180, 782, 150, 22), NIGHT, 0.45, 10)
    c.grad(ellipse(1180, 768, 112, 120, 180, 360), [(0, WHITE), (1, rgb("#aab2b6"))], "h")
    c.grad(box(1048, 760, 1314, 782, 10), [(0, WHITE), (1, rgb("#c6ccce"))])
    for commands, role in mark(58, 1151, 676, simple=True):
        c.glyphs(commands, {"petal": TEAL, "one": RED, "two": INDIGO}[role])
    c.soft(ellipse(560, 790, 80, 14), NIGHT, 0.4, 8)
    c.rect(520, 764, 610, 792, rgb("#2a3238"), r=8)
    c.rect(556, 690, 574, 770, rgb("#2a3238"), r=8)
    c.disc(565, 686, 19, rgb("#545f66"))
    c.poly([(700, 756), (930, 752), (960, 792), (690, 796)], PAPER)
    c.poly([(716, 750), (930, 744), (958, 784), (704, 790)], WHITE)
    for k in range(3):
        c.line([(740 - k * 4, 760 + k * 9), (918 + k * 5, 755 + k * 9)], 2.4, STEEL, 0.8)


def window(c: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """A window over the hills of the city."""
    c.rect(x0 - 14, y0 - 14, x1 + 14, y1 + 14, PAPER)
    with c.clip(box(x0, y0, x1, y1)):
        c.grad(box(x0, y0, x1, y1), [(0, rgb("#9fc4d2")), (0.7, rgb("#f3e2c0")), (1, rgb("#f3e2c0"))])
        hills(c, x0, x1, y0 + (y1 - y0) * 0.62, 90)
        skyline(c, x0, x1, y1, 130, rgb("#9db0ae"), 4)
    c.rect((x0 + x1) / 2 - 6, y0, (x0 + x1) / 2 + 6, y1, PAPER)
    c.rect(x0 - 26, y1 + 14, x1 + 26, y1 + 32, mix(PAPER, STEEL, 0.25))


def hills(c: Canvas, x0: float, x1: float, y: float, high: float, base: Color = (138, 166, 172)) -> None:
    """Two ranges of hills."""
    w = x1 - x0
    for k, tint in enumerate((0.35, 0.0)):
        pts = [
            (x0 - 20, y + 600),
            *smooth(
                [
                    (x0 + w * i / 8 - 20, y + k * high * 0.4 - high * abs(math.sin(i * 1.7 + k * 2.1)))
                    for i in range(10)
                ],
                closed=False,
            ),
            (x1 + w * 0.2, y + 600),
        ]
        c.poly(pts, pale(base, tint))


def skyline(c: Canvas, x0: float, x1: float, y: float, high: float, color: Color, seed: int) -> None:
    """Roofs of a town."""
    x, k = x0, seed
    while x < x1:
        k = (k * 37 + 11) % 97
        w, h = 30 + k % 40, high * (0.4 + (k % 13) / 20)
        c.grad(box(x, y - h, x + w, y), [(0, color), (1, pale(color, 0.4))])
        if k % 5 == 0:
            c.poly(ellipse(x + w / 2, y - h, w * 0.42, w * 0.42, 180, 360), mix(color, TEAL, 0.35))
        x += w + 3


def stage(scale: int) -> Canvas:
    """hamayesh-haml-pak: the speech at the clean transport conference."""
    c = Canvas(1600, 900, NIGHT, scale)
    c.sky([(0, rgb("#0d2229")), (0.7, rgb("#17404a")), (1, rgb("#0b1a20"))])
    for k in range(14):
        x = k * 120 - 40
        c.grad(
            box(x, 0, x + 118, 640), [(0, rgb("#143841")), (0.5, rgb("#1c4a54")), (1, rgb("#143841"))], "h"
        )
    c.soft(box(470, 70, 1420, 500), mix(TEAL, WHITE, 0.3), 0.25, 60, add=True)
    c.grad(box(480, 80, 1410, 490), [(0, rgb("#f5f1e6")), (1, rgb("#d5e4df"))])
    with c.clip(box(480, 80, 1410, 490)):
        hills(c, 480, 1410, 430, 90, rgb("#a9c9bb"))
        c.poly(
            smooth([(470, 490), (700, 440), (1000, 455), (1420, 380), (1420, 520), (470, 520)]),
            mix(LEAF, PAPER, 0.35),
        )
    words(c, 945, 230, "همایش حمل‌ونقل پاک", 74, TEAL)
    words(c, 945, 300, "نیلاوند، شهریور ۱۴۰۳", 36, mix(INK, TEAL, 0.4), 500)
    for commands, role in mark(84, 500, 98):
        c.glyphs(commands, {"petal": TEAL, "one": RED, "two": INDIGO}[role])
    c.grad([(0, 640), (1600, 640), (1600, 770), (0, 770)], [(0, rgb("#8b5f3c")), (1, rgb("#5c3d28"))])
    c.rect(0, 766, 1600, 780, rgb("#2c1f18"))
    for x, y in ((330, 700), (945, 690)):
        c.glow(x, y, 330, WARM, 0.4, ry=60)
    c.soft([(270, 0), (340, 0), (520, 700), (140, 700)], mix(WARM, WHITE, 0.4), 0.22, 26, add=True)
    Figure(c, Person("woman", "talk", rgb("#23404a"), scarf=TEAL, turn=1), 330, 716, 430).draw()
    c.grad(
        [(240, 500), (420, 500), (400, 724), (260, 724)],
        [(0, mix(WOOD, WHITE, 0.15)), (1, mix(WOOD, NIGHT, 0.35))],
    )
    c.rect(226, 484, 434, 506, mix(WOOD, WHITE, 0.3), r=4)
    c.line([(366, 490), (356, 440), (346, 428)], 5, INK)
    c.disc(345, 424, 9, INK)
    for commands, _ in mark(76, 292, 560, simple=True):
        c.glyphs(commands, PAPER)
    _audience(c)
    c.vignette(0.4)
    return c


def _audience(c: Canvas) -> None:
    """Rows of heads seen from behind."""
    for r, (y, size, n) in enumerate(((812, 200, 17), (872, 260, 13), (960, 330, 10))):
        for k in range(n):
            x = (k + 0.5 + 0.25 * (r % 2)) * 1600 / n
            woman = (k * 5 + r * 3) % 3 == 0
            hue = (SLATE, OLIVE, PLUM, DENIM, CLAY)[(k * 3 + r) % 5]
            tone = mix(mix(hue, NIGHT, 0.62 + 0.08 * r), TEAL, 0.08)
            c.poly(
                smooth(
                    [
                        (x - size * 0.3, y + size),
                        (x - size * 0.25, y + size * 0.26),
                        (x, y + size * 0.16),
                        (x + size * 0.25, y + size * 0.26),
                        (x + size * 0.3, y + size),
                    ]
                ),
                tone,
            )
            c.disc(
                x,
                y + size * 0.04,
                size * (0.12 if woman else 0.1),
                mix(tone, INK, 0.2 if woman else 0.65),
                ry=size * 0.14,
            )
            c.line(
                ellipse(x, y + size * 0.04, size * 0.11, size * 0.135, 200, 320), 2, mix(WARM, tone, 0.5), 0.5
            )


def data_desk(scale: int) -> Canvas:
    """open-data: the data sets on a laptop, a map beside it."""
    c = Canvas(1600, 900, PAPER, scale)
    c.sky([(0, rgb("#cfdcd8")), (1, rgb("#f2ebdc"))])
    c.glow(300, 120, 700, mix(WARM, WHITE, 0.5), 0.4)
    c.grad(box(0, 540, 1600, 900), [(0, rgb("#cba57c")), (1, rgb("#a0744c"))])
    c.soft([(330, 640), (1280, 640), (1400, 830), (230, 830)], NIGHT, 0.35, 26)
    c.grad(box(390, 120, 1210, 640, 22), [(0, rgb("#414b51")), (1, rgb("#23292d"))])
    c.grad(box(414, 146, 1186, 612), [(0, WHITE), (1, rgb("#eef0ea"))])
    c.grad([(330, 640), (1270, 640), (1360, 720), (240, 720)], [(0, rgb("#c9cfd2")), (1, rgb("#9aa4a9"))])
    c.grad([(240, 720), (1360, 720), (1340, 742), (260, 742)], [(0, rgb("#e3e7e8")), (1, rgb("#7b868c"))])
    for r in range(4):
        y = 648 + r * 12
        c.poly(
            [(440 - r * 10, y), (1160 + r * 10, y), (1164 + r * 10, y + 9), (436 - r * 10, y + 9)],
            rgb("#3a4348"),
            0.85,
        )
    words(c, 1156, 200, "۱۲ مجموعه‌داده", 40, INK, 700, "right")
    words(c, 444, 200, "Open Data", 34, TEAL, 700, "left")
    c.rect(444, 222, 1156, 224, STEEL, 0.6)
    heads = ("ایستگاه‌ها", "سفر روزانه", "GTFS", "آسانسورها")
    for k in range(12):
        x, y = 444 + (k % 4) * 182, 244 + (k // 4) * 120
        _card(c, x, y, k, heads[k] if k < 4 else "")
    _mug(c, 1420, 700)
    _notebook(c, 120, 770)
    c.vignette(0.22)
    return c


def _card(c: Canvas, x: float, y: float, k: int, head: str) -> None:
    """One data set: a name and a small chart."""
    hue = (TEAL, RED, INDIGO, mix(WARM, CLAY, 0.4))[k % 4 if k < 4 else (k * 3 + 1) % 4]
    c.rect(x, y, x + 166, y + 104, pale(hue, 0.86), r=8)
    if head:
        words(c, x + 152, y + 28, head, 19, mix(hue, INK, 0.3), 700, "right")
    else:
        c.rect(x + 78, y + 14, x + 152, y + 24, hue, 0.5, r=4)
    if k % 3 == 0:
        pts = [(x + 14 + i * 17.5, y + 84 - 18 * abs(math.sin(i * 0.9 + k)) - i * 1.4) for i in range(9)]
        c.line(pts, 4, hue)
    elif k % 3 == 1:
        for i in range(8):
            c.rect(
                x + 14 + i * 18, y + 90 - 14 - 34 * abs(math.sin(i * 1.3 + k)), x + 26 + i * 18, y + 90, hue
            )
    else:
        for i in range(5):
            c.disc(x + 26 + i * 28, y + 66 + 12 * math.sin(i * 1.7 + k), 7, hue)
        c.line([(x + 26 + i * 28, y + 66 + 12 * math.sin(i * 1.7 + k)) for i in range(5)], 3, hue)


def _mug(c: Canvas, x: float, y: float) -> None:
    c.soft(ellipse(x, y + 66, 80, 18), NIGHT, 0.45, 10)
    c.line(ellipse(x + 56, y, 30, 32, -100, 100), 13, TEAL)
    c.grad(
        box(x - 58, y - 60, x + 58, y + 70, 16),
        [(0, mix(TEAL, WHITE, 0.25)), (1, mix(TEAL, NIGHT, 0.35))],
        "h",
    )
    c.disc(x, y - 56, 56, mix(TEAL, WHITE, 0.35), ry=13)
    c.disc(x, y - 54, 48, rgb("#5a3119"), ry=10)


def _notebook(c: Canvas, x: float, y: float) -> None:
    c.soft([(x - 70, y + 50), (x + 130, y + 20), (x + 160, y + 100), (x - 60, y + 130)], NIGHT, 0.4, 12)
    c.poly([(x - 80, y + 10), (x + 90, y - 20), (x + 140, y + 80), (x - 60, y + 120)], PAPER)
    for k in range(4):
        c.line([(x - 50 + k * 6, y + 24 + k * 22), (x + 90 + k * 8, y + k * 20)], 3, STEEL, 0.7)
    c.poly(capsule((x + 30, y + 96), 6, (x + 150, y + 20), 6), ORANGE)
