"""Pictures in the open air and in the depot; the Nowruz table."""

from __future__ import annotations

import math
import random

from . import station, train
from .canvas import Canvas
from .geom import Camera, Point, box, capsule, ellipse, smooth
from .palette import (
    INDIGO,
    INK,
    NIGHT,
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
from .people import WORKER, Figure, Person, crowd, variant
from .scenes_control import words
from .scenes_rooms import hills, skyline
from .scenes_station import CLAY, DENIM, OLIVE, PLUM, SLATE
from .station import Hall
from .train import Train

FOG = rgb("#dfe3dd")


def _shed(c: Canvas, cam: Camera, half: float, high: float, far: float = 60.0) -> None:
    """A long hall with roof lights."""
    steel = rgb("#7d8a8c")
    c.sky([(0, rgb("#a8b4b4")), (1, rgb("#8d9695"))])
    section: list[Point] = [(-half, 0), (-half, high), (0, high + 2.2), (half, high), (half, 0)]
    zs = [far * (1 - i / 14) ** 1.7 + 1.0 for i in range(15)]
    for a, b in zip(zs, zs[1:], strict=False):
        for i, base in enumerate((rgb("#aeb7b4"), rgb("#8f9b9c"), rgb("#99a5a5"), rgb("#b8beb8"))):
            p, q = section[i], section[i + 1]
            tone = mix(base, FOG, min(1.0, b / far) * 0.8)
            c.poly([cam.at(*p, a), cam.at(*q, a), cam.at(*q, b), cam.at(*p, b)], tone)
            if i in (1, 2):
                u = [(p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t) for t in (0.3, 0.7)]
                c.poly(
                    [cam.at(*u[0], a), cam.at(*u[1], a), cam.at(*u[1], b * 1.04), cam.at(*u[0], b * 1.04)],
                    mix(WHITE, FOG, 0.2),
                    0.85,
                )
        for p, q in zip(section, section[1:], strict=False):
            c.line([cam.at(*p, b), cam.at(*q, b)], max(1.5, 46 / b), mix(steel, FOG, min(1.0, b / far) * 0.7))
    c.poly(cam.ring(section, far), rgb("#eef1ea"))
    c.grad(cam.floor(0, -half, half, 1.0, far), [(0, rgb("#d4d6cf")), (1, rgb("#8e918c"))])
    c.glow(cam.vx, cam.vy - 30, 560, rgb("#fff6e0"), 0.5)


def _track(c: Canvas, cam: Camera, x: float, far: float = 58.0) -> None:
    c.poly(cam.floor(0.01, x - 1.25, x + 1.25, 1.0, far), rgb("#6d716f"), 0.5)
    for s in (-0.72, 0.72):
        c.poly(cam.floor(0.05, x + s - 0.06, x + s + 0.06, 1.0, far), rgb("#4c5254"))
        c.poly(cam.floor(0.07, x + s - 0.025, x + s + 0.025, 1.0, far), rgb("#d5dad8"))


def _nightfall(c: Canvas, cam: Camera) -> None:
    """The depot at night: blue dark, and lamps under the roof."""
    c.tint(rgb("#6e84a0"))
    for x in (-5.0, 0.0, 5.0):
        for z in (40.0, 27.0, 18.0, 12.0, 8.0):
            px, py = cam.at(x, 6.6, z)
            k = cam.size(z)
            c.soft(
                [
                    (px - k * 0.3, py),
                    (px + k * 0.3, py),
                    (px + k * 2.4, py + k * 6.4),
                    (px - k * 2.4, py + k * 6.4),
                ],
                WARM,
                0.05,
                k * 0.5,
                add=True,
            )
            c.glow(px, py, k * 0.9, WARM, 0.45)
            c.rect(px - k * 0.3, py - k * 0.06, px + k * 0.3, py + k * 0.04, mix(WARM, WHITE, 0.7))
            c.glow(*cam.at(x, 0, z), k * 2.4, WARM, 0.26, ry=k * 0.6)


def depot(scale: int) -> Canvas:
    """depot: four trains at rest, at night."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=0.2, eye=2.1, focal=820, vx=800, vy=400)
    _shed(c, cam, 10.0, 7.2)
    for x in (-7.2, -2.7, 2.7, 7.2):
        _track(c, cam, x)
    for x, z, color in ((-7.2, 12.5, RED), (7.2, 15.0, INDIGO), (-2.7, 10.2, RED), (2.7, 8.6, INDIGO)):
        train.draw(c, cam, Train(x=x, rail=0.05, z=z, color=color, fog=FOG, cars=2, lamps=False, haze=0.6))
    crowd(
        c,
        cam,
        [
            (0.0, 9.5, variant(WORKER, lamp=False, turn=1, pose="talk")),
            (0.75, 9.8, variant(WORKER, lamp=False, turn=-1)),
            (-0.2, 17, variant(WORKER, lamp=False, pose="walk")),
            (-5.0, 10, variant(WORKER, lamp=False, pose="reach", flip=True)),
        ],
    )
    _nightfall(c, cam)
    c.vignette(0.36)
    return c


def new_car(scale: int) -> Canvas:
    """vagon-taze: the new train of line 2, just unloaded, under the crane."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=-1.2, eye=1.8, focal=900, vx=560, vy=470)
    _shed(c, cam, 9.4, 8.4)
    _track(c, cam, 1.9)
    _track(c, cam, -5.4)
    train.draw(c, cam, Train(x=-5.4, rail=0.05, z=15.0, color=RED, fog=FOG, cars=1, lamps=False))
    for x in (-9.0, 9.0):
        c.poly(cam.wall(x, 7.3, 7.7, 2, 50), rgb("#c9952f"))
    c.soft(cam.floor(0.03, 0.4, 3.4, 9.6, 26), NIGHT, 0.45, 16)
    beam = cam.face(10.5, -9.0, 7.0, 9.0, 7.9)
    c.grad(beam, [(0, rgb("#eebf4c")), (1, rgb("#a97a1d"))])
    c.poly(cam.face(10.4, 0.9, 6.5, 2.9, 7.2), mix(INK, STEEL, 0.3))
    c.line([cam.at(1.9, 6.6, 10.4), cam.at(1.9, 5.3, 10.4)], 5, INK)
    c.line([(x, y + 22) for x, y in ellipse(*cam.at(1.9, 5.3, 10.4), 15, 20, -60, 170)], 8, rgb("#c9952f"))
    train.draw(c, cam, Train(x=1.9, rail=0.05, z=9.4, color=INDIGO, fog=FOG, cars=2, lamps=False))
    crowd(
        c,
        cam,
        [
            (-1.9, 7.6, variant(WORKER, lamp=False, pose="point", turn=1)),
            (-2.6, 8.4, variant(WORKER, lamp=False, turn=1)),
            (4.6, 9.4, variant(WORKER, lamp=False, pose="reach", flip=True, turn=-1)),
            (-2.9, 13, Person("man", "stand", SLATE, turn=1, helmet=PAPER)),
        ],
    )
    c.vignette(0.3)
    return c


def tree(c: Canvas, x: float, y: float, tall: float, hue: Color, seed: int) -> None:
    """A tree of round tufts."""
    dice = random.Random(seed)
    c.soft(ellipse(x + tall * 0.1, y, tall * 0.3, tall * 0.05), NIGHT, 0.3, 10)
    c.poly(
        [
            (x - tall * 0.025, y),
            (x - tall * 0.012, y - tall * 0.55),
            (x + tall * 0.012, y - tall * 0.55),
            (x + tall * 0.025, y),
        ],
        rgb("#6a4a34"),
    )
    for _ in range(16):
        a, r = dice.uniform(0, 6.28), tall * 0.2 * dice.random() ** 0.5
        size = tall * dice.uniform(0.09, 0.15)
        tuft = ellipse(x + r * math.cos(a), y - tall * 0.68 + r * math.sin(a), size, size)
        tone = mix(hue, WARM if math.cos(a + 2.4) > 0 else NIGHT, 0.28 * dice.random() + 0.05)
        c.grad(tuft, [(0, mix(tone, WARM, 0.3)), (1, mix(tone, NIGHT, 0.18))], alpha=0.92)


def planting(scale: int) -> Canvas:
    """marasem-derakht: tree planting day by the depot."""
    c = Canvas(1600, 900, PAPER, scale)
    c.sky([(0, rgb("#8fbcd0")), (0.62, rgb("#f3ead2")), (1, rgb("#f3ead2"))])
    c.glow(1280, 170, 480, WARM, 0.55)
    hills(c, 0, 1600, 480, 190, rgb("#93b0b4"))
    skyline(c, 60, 800, 560, 90, rgb("#a9b8b2"), 9)
    c.grad(
        smooth([(-60, 556), (400, 530), (900, 552), (1660, 520), (1700, 960), (-100, 960)]),
        [(0, rgb("#a9bd83")), (1, rgb("#5f8450"))],
    )
    _elevated(c)
    for k, (x, y, tall) in enumerate(((90, 640, 300), (1490, 630, 330), (1330, 596, 210), (260, 600, 190))):
        tree(c, x, y, tall, rgb("#5f8f52"), k)
    for x, y, r in ((800, 806, 150), (330, 770, 90), (1230, 780, 96)):
        c.grad(ellipse(x, y, r, r * 0.22), [(0, rgb("#6d4b33")), (1, rgb("#8a6446"))])
    for x, y, tall, seed in ((800, 806, 250, 31), (330, 770, 170, 32), (1230, 780, 180, 33)):
        tree(c, x, y, tall, rgb("#78a85a"), seed)
    crew = (
        (240, 800, 300, Person("man", "bend", DENIM)),
        (450, 800, 300, Person("woman", "carry", OLIVE, scarf=INK, turn=-1)),
        (620, 850, 350, Person("woman", "bend", TEAL, scarf=rgb("#1f3a40"), turn=1)),
        (985, 850, 350, Person("man", "bend", SLATE, flip=True)),
        (1120, 810, 310, Person("man", "stand", CLAY, turn=1)),
        (1340, 815, 300, Person("woman", "bend", PLUM, scarf=INK, flip=True)),
    )
    for x, y, tall, who in crew:
        Figure(c, who, x, y, tall).draw()
    for x, y, s in ((716, 690, -1), (890, 690, 1)):
        c.line([(x + s * 34, y - 60), (x - s * 16, y + 104)], 8, rgb("#9a6a42"))
        c.poly(
            smooth([(x - s * 30, y + 96), (x - s * 2, y + 98), (x - s * 14, y + 142), (x - s * 30, y + 134)]),
            STEEL,
        )
    c.vignette(0.24)
    return c


def _elevated(c: Canvas) -> None:
    """A train of line 1 on its way behind the trees."""
    for k in range(9):
        c.grad(box(60 + k * 200, 500, 86 + k * 200, 580), [(0, rgb("#a6a79f")), (1, rgb("#c4c4b8"))])
    c.rect(0, 484, 1600, 506, rgb("#b7b8ae"))
    c.grad(box(560, 418, 1290, 482, 14), [(0, PAPER), (1, mix(PAPER, STEEL, 0.3))])
    c.rect(560, 462, 1290, 476, RED)
    for k in range(16):
        c.rect(580 + k * 44, 430, 612 + k * 44, 454, mix(NIGHT, STEEL, 0.35), r=3)


def contest(scale: int) -> Canvas:
    """farakhan-aks: a station in the viewfinder."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=-1.6, eye=1.6, focal=1000, vx=800, vy=410)
    h = Hall(
        name="آبشار",
        wall=rgb("#d3c7b2"),
        roof=rgb("#dccfb9"),
        floor=rgb("#b7a992"),
        pattern=(TEAL, pale(TEAL, 0.4), WARM, PAPER),
        fog=rgb("#f6dfb5"),
    )
    station.whole(c, cam, h)
    train.draw(c, cam, Train(x=1.9, rail=-1.0, z=11.5, color=INDIGO, sign="مهتاب", fog=h.fog))
    crowd(c, cam, [(-2.9, 10, Person("woman", "stand", PLUM, scarf=rgb("#d8c7a8"), turn=1))])
    for edge in (
        box(0, 0, 1600, 150),
        box(0, 750, 1600, 900),
        box(0, 150, 330, 750),
        box(1270, 150, 1600, 750),
    ):
        c.poly(edge, NIGHT, 0.62)
    for x, y, sx, sy in ((330, 150, 1, 1), (1270, 150, -1, 1), (330, 750, 1, -1), (1270, 750, -1, -1)):
        c.line([(x + sx * 90, y), (x, y), (x, y + sy * 90)], 7, PAPER)
    for t in (1 / 3, 2 / 3):
        c.line([(330 + 940 * t, 150), (330 + 940 * t, 750)], 1.6, PAPER, 0.45)
        c.line([(330, 150 + 600 * t), (1270, 150 + 600 * t)], 1.6, PAPER, 0.45)
    c.line([*box(600, 280, 680, 360), (600, 280)], 3, WARM)
    _hands(c)
    words(c, 1262, 122, "۱/۱۲۵", 30, PAPER, 500, "right")
    words(c, 338, 122, "سفر روزانه", 36, PAPER, 700, "left")
    return c


def _hands(c: Canvas) -> None:
    """The two hands that frame the picture."""
    for s, x in ((1, 330), (-1, 1270)):
        sleeve = [(x - s * 330, 640), (x - s * 170, 560), (x - s * 120, 760), (x - s * 330, 900)]
        c.grad(sleeve, [(0, mix(TEAL, WHITE, 0.1)), (1, mix(TEAL, NIGHT, 0.5))])
        c.grad(
            smooth(
                [
                    (x - s * 180, 560),
                    (x - s * 90, 520),
                    (x - s * 34, 580),
                    (x - s * 40, 680),
                    (x - s * 130, 760),
                ]
            ),
            [(0, SKIN), (1, mix(SKIN, NIGHT, 0.35))],
        )
        for k in range(4):
            a: Point = (x - s * 70, 550 + k * 42)
            c.poly(
                capsule(a, 24, (x + s * (34 - k * 6), 534 + k * 46), 19), mix(SKIN, NIGHT, 0.04 + 0.06 * k)
            )
