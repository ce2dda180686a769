"""The earthquake drill."""

from __future__ import annotations

import random

from . import station
from .canvas import Canvas
from .geom import Camera
from .palette import (
    INK,
    PAPER,
    RED,
    TEAL,
    WARM,
    mix,
    rgb,
)
from .people import Person, place, variant
from .scenes_station import CLAY, DENIM, OLIVE, PLUM, SLATE


def drill(scale: int) -> Canvas:
    """manovr-zelzeleh: the earthquake drill; people go up the stairs, guided by staff."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=0.0, eye=1.9, focal=880, vx=800, vy=560)
    c.sky([(0, rgb("#8d8577")), (1, rgb("#6d665b"))])
    _stairwell(c, cam)
    guide = Person("man", "point", rgb("#2f4560"), vest=True, helmet=WARM)
    folk = [
        Person("woman", "walk", PLUM, scarf=INK, turn=2),
        Person("man", "walk", DENIM, turn=2),
        Person("woman", "walk", TEAL, scarf=CLAY, turn=2),
        Person("man", "walk", OLIVE, turn=2, flip=True),
        Person("man", "walk", SLATE, turn=2),
        Person("woman", "walk", DENIM, scarf=rgb("#cbb894"), turn=2),
    ]
    dice = random.Random(905)
    climbers = [(x, k) for k in range(14, -3, -2) for x in (-1.6, -0.55, 0.6, 1.55) if dice.random() < 0.72]
    for i, (x, k) in enumerate(climbers):
        z, y = (6.2 + (k + 0.5) * 0.46, (k + 1) * 0.2) if k >= 0 else (6.0 + k * 0.42, 0.0)
        who = folk[(i * 5 + k) % 6]
        place(c, cam, who, x + dice.uniform(-0.15, 0.15), z, 1.62 if who.kind == "woman" else 1.74, y, 0.12)
    place(c, cam, variant(guide, turn=1, flip=True), 2.75, 5.6, 1.76)
    place(c, cam, variant(guide, turn=-1, kind="woman", scarf=INK), -2.8, 5.5, 1.66)
    station.hanging_sign(c, cam, "خروج اضطراری", (0.0, 3.75, 6.0), rgb("#2f7d4f"), 2.7)
    for x in (-3.3, 3.3):
        px, py = cam.at(x, 3.2, 6.4)
        c.disc(px, py, 16, rgb("#ff7a5c"))
        c.glow(px, py, 190, RED, 0.55)
    c.vignette(0.36)
    return c


def _stairwell(c: Canvas, cam: Camera) -> None:
    """Walls, steps and daylight at the top."""
    n, z0, depth, rise = 20, 6.2, 0.46, 0.2
    end, top = z0 + n * depth, n * rise
    day = cam.face(end, -2.4, top, 2.4, top + 3.4)
    c.poly(cam.face(z0, -12, 0, 12, 9), rgb("#a59b8a"))
    c.grad(cam.face(z0, -12, 0, 12, 9), [(0, rgb("#6f685d")), (0.6, rgb("#a79c8a")), (1, rgb("#bcb09b"))])
    c.grad(cam.floor(0, -12, 12, 1.2, z0), [(0, rgb("#b0a592")), (1, rgb("#6f675b"))])
    opening = [cam.at(-2.4, 0, z0), cam.at(-2.4, 3.4, z0), cam.at(2.4, 3.4, z0), cam.at(2.4, 0, z0)]
    c.poly(opening, rgb("#5f594f"))
    with c.clip(opening):
        for s in (-1, 1):
            c.grad(
                [
                    cam.at(s * 2.4, 0, z0),
                    cam.at(s * 2.4, 6, z0),
                    cam.at(s * 2.4, top + 3.4, end),
                    cam.at(s * 2.4, top, end),
                ],
                [(0, rgb("#e9dcc0")), (1, rgb("#8f8472"))],
            )
        c.poly(
            [
                cam.at(-2.4, 3.4, z0),
                cam.at(2.4, 3.4, z0),
                cam.at(2.4, top + 3.4, end),
                cam.at(-2.4, top + 3.4, end),
            ],
            rgb("#d9ceb8"),
        )
        c.grad(day, [(0, rgb("#a9cfdf")), (1, rgb("#fdf6e3"))])
        for step in range(n - 1, -1, -1):
            z, y, t = z0 + step * depth, step * rise, step / n
            c.poly(cam.floor(y + rise, -2.4, 2.4, z, z + depth), mix(rgb("#b5a98f"), rgb("#f6ecd4"), t))
            c.poly(cam.face(z, -2.4, y, 2.4, y + rise), mix(rgb("#857a68"), rgb("#cdbf9f"), t))
            c.poly(cam.face(z, -2.4, y + rise * 0.86, 2.4, y + rise), mix(WARM, INK, 0.15 * (1 - t)))
        for rail in (-2.3, 0.0, 2.3):
            c.line([cam.at(rail, 0.95, z0), cam.at(rail, top + 0.95, end)], 7, rgb("#4d5a5e"))
    c.glow((day[0][0] + day[2][0]) / 2, (day[0][1] + day[1][1]) / 2, 520, rgb("#fff1cc"), 0.75)
    c.line([opening[0], opening[1], opening[2], opening[3]], 10, rgb("#6d4a3c"))
