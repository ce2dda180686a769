"""Life in the stations: books, a lift, a drill, pupils."""

from __future__ import annotations

import random

from . import station, train
from .canvas import Canvas
from .geom import Camera, Points, box, capsule, ellipse
from .palette import (
    INDIGO,
    INK,
    LEAF,
    NIGHT,
    ORANGE,
    PAPER,
    RED,
    SKIN,
    STEEL,
    TEAL,
    WARM,
    WHITE,
    Color,
    mix,
    pale,
    rgb,
)
from .people import Figure, Person, crowd, place
from .scenes_control import words
from .scenes_station import CLAY, DENIM, OLIVE, PLUM, SLATE
from .station import Hall
from .train import Train

SPINES = (TEAL, RED, INDIGO, WARM, PLUM, OLIVE, CLAY, DENIM, rgb("#d8cdb8"), rgb("#2f6f5e"), INK)


def books(scale: int) -> Canvas:
    """qafase-ketab: shelves of books to borrow on the platform of Meydan-e Ketab."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=0.4, eye=1.6, focal=900, vx=520, vy=420)
    h = Hall(
        name="میدان کتاب",
        side=1,
        line=RED,
        wall=rgb("#dccbb0"),
        roof=rgb("#e8dcc8"),
        floor=rgb("#c4b49c"),
        wide=6.6,
        pattern=(rgb("#e5d6b8"), rgb("#d9c49b"), rgb("#efe4cc")),
    )
    station.whole(c, cam, h)
    train.draw(c, cam, Train(x=-1.9, rail=-1.0, z=15.0, color=RED, sign="شهرک سپیدار", fog=h.fog))
    crowd(c, cam, [(1.1, 13, Person("man", "walk", SLATE)), (1.8, 17, Person("woman", "walk", TEAL))])
    _shelf(c, 890, 250, 1520, 790)
    words(c, 1205, 225, "کتابخانهٔ ایستگاه؛ ببرید، بخوانید، برگردانید", 30, mix(INK, TEAL, 0.4))
    Figure(c, Person("woman", "reach", rgb("#5c4a6b"), scarf=rgb("#c9b48f"), turn=1), 800, 850, 560).draw()
    _open_book(c, 960, 410)
    Figure(c, Person("man", "carry", OLIVE, turn=-1), 1440, 870, 560).draw()
    _open_book(c, 1440, 540)
    c.vignette(0.28)
    return c


def _shelf(c: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """A case with four rows of spines."""
    wood = rgb("#8d5c36")
    c.soft(box(x0 + 10, y0 + 20, x1 + 30, y1 + 20), NIGHT, 0.5, 22)
    c.grad(box(x0, y0, x1, y1, 6), [(0, mix(wood, WHITE, 0.15)), (1, mix(wood, NIGHT, 0.25))], "h")
    dice = random.Random(1404)
    high = (y1 - y0 - 30) / 4
    for r in range(4):
        top, low = y0 + 18 + r * high, y0 + 6 + (r + 1) * high
        c.grad(box(x0 + 16, top, x1 - 16, low), [(0, mix(wood, NIGHT, 0.75)), (1, mix(wood, NIGHT, 0.5))])
        x = x0 + 20.0
        while x < x1 - 46:
            w, tall = dice.uniform(14, 34), high * dice.uniform(0.58, 0.86)
            if dice.random() < 0.07:
                x += w
                continue
            hue = mix(dice.choice(SPINES), wood, 0.12)
            c.grad(
                box(x, low - tall, x + w, low),
                [(0, mix(hue, WHITE, 0.18)), (0.5, hue), (1, mix(hue, NIGHT, 0.35))],
                "h",
            )
            c.rect(x + 3, low - tall * 0.82, x + w - 3, low - tall * 0.76, mix(hue, WHITE, 0.6), 0.8)
            c.rect(x + 3, low - tall * 0.24, x + w - 3, low - tall * 0.2, mix(hue, WHITE, 0.6), 0.6)
            x += w + 1.5
        c.rect(x0 + 10, low, x1 - 10, low + 13, mix(wood, WHITE, 0.12))


def _open_book(c: Canvas, x: float, y: float) -> None:
    c.poly(
        [(x - 40, y - 20), (x, y - 8), (x + 40, y - 20), (x + 40, y + 26), (x, y + 38), (x - 40, y + 26)],
        mix(RED, NIGHT, 0.2),
    )
    c.poly([(x - 36, y - 26), (x, y - 13), (x, y + 32), (x - 36, y + 20)], PAPER)
    c.poly([(x + 36, y - 26), (x, y - 13), (x, y + 32), (x + 36, y + 20)], mix(PAPER, STEEL, 0.2))


def lift(scale: int) -> Canvas:
    """asansor-barnameh: the glass lift between street and platform."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=-1.8, eye=1.6, focal=880, vx=980, vy=430)
    h = Hall(
        name="کتابخانهٔ مرکزی",
        wall=rgb("#ccd3cf"),
        roof=rgb("#dfe4e1"),
        floor=rgb("#bdc4c1"),
        wide=7.6,
        high=5.4,
        pattern=(pale(TEAL, 0.35), pale(TEAL, 0.55), PAPER, pale(INDIGO, 0.5)),
        fog=rgb("#f3f1e6"),
    )
    station.whole(c, cam, h)
    _shaft(c, 330, 40, 760, 770)
    crowd(
        c,
        cam,
        [
            (-1.9, 12, Person("woman", "walk", PLUM, scarf=INK)),
            (-1.3, 17, Person("man", "walk", SLATE)),
            (-2.9, 20, Person("man", "stand", OLIVE)),
        ],
    )
    wheelchair(c, 880, 800, 380)
    Figure(c, Person("woman", "stand", rgb("#7b5a72"), scarf=rgb("#d6c6a5"), turn=-1), 1120, 820, 470).draw()
    c.vignette(0.26)
    return c


def _shaft(c: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """Glass shaft, lit cabin, doors half open."""
    mid = (x0 + x1) / 2
    c.soft(box(x0 + 10, y1 - 20, x1 + 60, y1 + 26), NIGHT, 0.4, 16)
    c.poly(box(x0, y0, x1, y1), rgb("#bcd6d6"), 0.62)
    c.grad(box(x0 + 40, 240, x1 - 40, y1), [(0, mix(WARM, WHITE, 0.75)), (1, mix(WARM, PAPER, 0.35))])
    c.grad(box(x0 + 40, 640, x1 - 40, y1), [(0, rgb("#b9a98c")), (1, rgb("#cdbf9f"))])
    c.glow(mid, 300, 250, mix(WARM, WHITE, 0.5), 0.5)
    c.line([(x0 + 56, 560), (x1 - 56, 560)], 7, mix(STEEL, WHITE, 0.4))
    for a, b in ((x0 + 40, x0 + 118), (x1 - 118, x1 - 40)):
        c.poly(box(a, 250, b, y1), rgb("#a9c6c9"), 0.75)
        c.poly([(a + 10, y1), (a + 40, 250), (a + 58, 250), (a + 28, y1)], WHITE, 0.35)
        c.line([(a, 250), (a, y1)], 4, rgb("#5c7377"))
        c.line([(b, 250), (b, y1)], 4, rgb("#5c7377"))
    frame = rgb("#3c5257")
    for x in (x0, x0 + 30, x1 - 30, x1):
        c.rect(x - 7, y0 - 40, x + 7, y1, frame)
    for y in (y0 - 30, 225):
        c.rect(x0 - 7, y, x1 + 7, y + 18, frame)
    c.rect(mid - 66, 150, mid + 66, 216, TEAL, r=8)
    for dx, up in ((-30, True), (30, False)):
        tip = 164 if up else 202
        c.poly(
            [(mid + dx, tip), (mid + dx - 17, 196 if up else 170), (mid + dx + 17, 196 if up else 170)], PAPER
        )
    c.rect(x1 + 26, 500, x1 + 62, 590, frame, r=8)
    for y in (524, 564):
        c.disc(x1 + 44, y, 11, WARM)
        c.glow(x1 + 44, y, 30, WARM, 0.6)


def wheelchair(c: Canvas, x: float, y: float, tall: float) -> None:
    """A passenger in a wheelchair, rolling to the left."""
    r = tall * 0.27
    c.soft(ellipse(x, y, tall * 0.42, tall * 0.05), NIGHT, 0.45, 10)
    seat = Person("man", "stand", TEAL, legs=rgb("#3c4658"), turn=-1)
    for a, b, ra, rb, color in (
        ((0.0, 0.44), (-0.3, 0.45), 0.075, 0.06, seat.legs),
        ((-0.3, 0.45), (-0.36, 0.14), 0.058, 0.042, seat.legs),
    ):
        _limb(c, x, y, tall, (a, b), (ra, rb), color)
    _limb(c, x, y, tall, ((0.02, 0.92), (0.04, 0.48)), (0.115, 0.115), TEAL)
    for d, color in ((r, rgb("#27333a")), (r * 0.88, rgb("#dfe2dd"))):
        c.line([*ellipse(x + tall * 0.05, y - r, d, d)], tall * 0.028, color)
    for k in range(12):
        spoke = ellipse(x + tall * 0.05, y - r, r, r, k * 30, k * 30 + 1, 1)[0]
        c.line([(x + tall * 0.05, y - r), spoke], 1.6, rgb("#7d8a8e"))
    c.line(
        [
            (x + tall * 0.2, y - tall * 0.82),
            (x + tall * 0.15, y - tall * 0.42),
            (x - tall * 0.28, y - tall * 0.38),
            (x - tall * 0.36, y - tall * 0.07),
            (x - tall * 0.46, y - tall * 0.07),
        ],
        tall * 0.03,
        rgb("#3a474e"),
    )
    c.disc(x - tall * 0.28, y - tall * 0.065, tall * 0.065, rgb("#27333a"))
    c.disc(x - tall * 0.28, y - tall * 0.065, tall * 0.03, rgb("#dfe2dd"))
    _limb(c, x, y, tall, ((0.03, 0.88), (0.1, 0.62)), (0.058, 0.048), mix(TEAL, NIGHT, 0.15))
    _limb(c, x, y, tall, ((0.1, 0.62), (-0.02, 0.5)), (0.048, 0.036), mix(TEAL, NIGHT, 0.1))
    c.disc(x - tall * 0.03, y - tall * 0.49, tall * 0.04, SKIN)
    c.disc(x - 2, y - tall * 1.14, tall * 0.085, rgb("#2b2422"), ry=tall * 0.105)
    c.grad(
        ellipse(x - tall * 0.022, y - tall * 1.12, tall * 0.072, tall * 0.09),
        [(0, SKIN), (1, mix(SKIN, NIGHT, 0.2))],
        "h",
    )
    c.poly(ellipse(x - 3, y - tall * 1.165, tall * 0.084, tall * 0.07, 180, 360), rgb("#2b2422"))


def _limb(
    c: Canvas,
    x: float,
    y: float,
    u: float,
    ends: tuple[tuple[float, float], tuple[float, float]],
    radii: tuple[float, float],
    color: Color,
) -> None:
    (ax, ay), (bx, by) = ends
    pts: Points = capsule((x + ax * u, y - ay * u), radii[0] * u, (x + bx * u, y - by * u), radii[1] * u)
    c.grad(pts, [(0, mix(color, WHITE, 0.12)), (1, mix(color, NIGHT, 0.25))], "h")


def pupils(scale: int) -> Canvas:
    """daneshamouzan: a class on the platform with its guide."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=2.1, eye=1.55, focal=940, vx=1010, vy=400)
    h = Hall(
        name="باغ نارنج",
        side=1,
        line=RED,
        wall=rgb("#d4d8cf"),
        roof=rgb("#e4e5dc"),
        floor=rgb("#c2c5bb"),
        wide=6.4,
        pattern=(LEAF, pale(LEAF, 0.4), ORANGE, PAPER, WARM),
        fog=rgb("#f5efdc"),
    )
    station.whole(c, cam, h)
    train.draw(c, cam, Train(x=-1.9, rail=-1.0, z=9.0, color=RED, sign="دشت نیلوفر", fog=h.fog))
    dice = random.Random(7)
    coats = (rgb("#e9c33b"), rgb("#f0cd4f"), rgb("#e0b52f"))
    bags = (RED, WARM, TEAL, INDIGO, ORANGE, LEAF)
    spots = [
        (1.3, 6.2),
        (2.0, 5.6),
        (2.75, 6.1),
        (1.65, 7.2),
        (2.4, 7.3),
        (3.2, 7.0),
        (1.2, 8.3),
        (2.0, 8.5),
        (2.9, 8.6),
    ]
    place(c, cam, Person("woman", "point", TEAL, scarf=rgb("#22343c"), turn=1, flip=True), 1.15, 10.0, 1.64)
    place(c, cam, Person("man", "stand", CLAY, turn=-1), 3.6, 9.4, 1.74)
    for k, (x, z) in enumerate(sorted(spots, key=lambda s: -s[1])):
        girl = k % 2 == 0
        kid = Person(
            "woman" if girl else "man",
            "reach" if k == 4 else "stand",
            dice.choice(coats),
            scarf=PAPER,
            turn=2,
            bag=bags[k % 6],
        )
        place(c, cam, kid, x, z, 1.22 + 0.06 * dice.random())
    station.hanging_sign(c, cam, "باغ نارنج", (2.6, 3.0, 9.5), RED, 2.4, "۱")
    c.vignette(0.26)
    return c
