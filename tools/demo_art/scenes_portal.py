"""Night work at the mouth of a tunnel, and the visit to it."""

from __future__ import annotations

import random

from . import tunnel
from .canvas import Canvas
from .geom import Camera, ellipse, smooth
from .palette import INK, NIGHT, ORANGE, PAPER, TEAL, WHITE, mix, rgb
from .people import WORKER, Person, place, variant
from .scenes_track import YELLOW, crew
from .tunnel import Tunnel, row


def night_work(scale: int) -> Canvas:
    """kar-shabaneh: one in the morning at the mouth of the unfinished tunnel."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=-0.6, eye=1.7, focal=900, vx=760, vy=575)
    c.sky([(0, rgb("#0b1c30")), (0.6, rgb("#24405a")), (1, rgb("#1b2c38"))])
    dice = random.Random(100)
    for _ in range(90):
        c.disc(
            dice.uniform(0, 1600), dice.uniform(0, 300), dice.uniform(0.6, 1.9), PAPER, dice.uniform(0.3, 0.9)
        )
    c.poly(
        smooth(
            [(-60, 420), (250, 250), (560, 130), (900, 50), (1250, 150), (1660, 330), (1700, 900), (-60, 900)]
        ),
        rgb("#16262e"),
    )
    t = Tunnel(
        radius=3.4,
        middle=2.1,
        lamps=[*row(5.5, -2.7, 3.7, 12.0, 0.5, 2.8), (1.5, 3, 10, 0.8, 4.5)],
        far=60,
        curve=0.0012,
    )
    _mouth(c, cam, t)
    c.grad(cam.floor(0, -40, 40, 1.2, 9.0), [(0, rgb("#77695a")), (1, rgb("#2c2a2a"))])
    for side in (-0.72, 0.72):
        c.poly(cam.floor(0.1, side - 0.05, side + 0.05, 4.6, 30), rgb("#b9ab94"))
    for x, z in ((-4.6, 8.2), (4.3, 8.0)):
        _flood(c, cam, x, z)
    spots = [
        (-1.9, 7.0, variant(WORKER, pose="point", turn=1)),
        (-1.1, 7.4, variant(WORKER, turn=-1)),
        (1.7, 6.6, variant(WORKER, pose="carry", turn=-1)),
        (0.5, 7.9, variant(WORKER, pose="bend", turn=1)),
        (2.6, 7.6, variant(WORKER, turn=-1, pose="reach", flip=True)),
        (0.0, 14, variant(WORKER, turn=2, pose="walk", lamp=False)),
        (-3.1, 6.2, variant(WORKER, pose="kneel", turn=1)),
    ]
    for x, z, who in sorted(spots, key=lambda s: -s[1]):
        place(c, cam, who, x, z, 1.76, shade=0.08)
    c.vignette(0.42)
    return c


def _mouth(c: Canvas, cam: Camera, t: Tunnel) -> None:
    """The concrete front, the ring and what is seen inside."""
    z = 9.0
    wall = [
        cam.at(-9, 0, z),
        cam.at(-9, 3.6, z),
        cam.at(-4.2, 6.2, z),
        cam.at(4.2, 6.2, z),
        cam.at(9, 3.6, z),
        cam.at(9, 0, z),
    ]
    c.grad(wall, [(0, rgb("#2d3d48")), (0.45, rgb("#5f6058")), (1, rgb("#958468"))])
    for k in range(-7, 8):
        c.line(
            [cam.at(k * 1.1, 0, z), cam.at(k * 1.1, 6.2 - max(0.0, abs(k * 1.1) - 4.2) * 0.54, z)],
            1.6,
            INK,
            0.25,
        )
    x, y = cam.at(0, t.middle, z)
    r = cam.size(z) * t.radius
    c.disc(x, y, r * 1.1, rgb("#c2b194"))
    with c.clip(ellipse(x, y, r, r)):
        c.disc(x, y, r, NIGHT)
        tunnel.whole(c, cam, t, (1,))


def _flood(c: Canvas, cam: Camera, x: float, z: float) -> None:
    """A flood light on a mast, turned to the work."""
    k = cam.size(z)
    top, foot = cam.at(x, 4.6, z), cam.at(x, 0, z)
    c.line([foot, top], k * 0.07, rgb("#4b5357"))
    aim = 1 if x < 0 else -1
    c.soft(
        [(top[0] - 10, top[1]), (top[0] + 10, top[1]), (top[0] + aim * 660, 900), (top[0] + aim * 60, 900)],
        tunnel.GOLD,
        0.2,
        34,
        add=True,
    )
    for dx in (-0.34, 0.34):
        c.rect(
            top[0] + (dx - 0.3) * k,
            top[1] - 0.25 * k,
            top[0] + (dx + 0.3) * k,
            top[1] + 0.2 * k,
            rgb("#30383c"),
            r=4,
        )
        c.rect(
            top[0] + (dx - 0.24) * k,
            top[1] - 0.19 * k,
            top[0] + (dx + 0.24) * k,
            top[1] + 0.14 * k,
            WHITE,
            r=3,
        )
    c.glow(top[0], top[1], k * 2.6, tunnel.GOLD, 0.7)


def east_tunnel(scale: int) -> Canvas:
    """tonel-sharghi: the eastern tunnel under construction, with visitors."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=-0.4, eye=1.7, focal=1080, vx=760, vy=450)
    lamps = [*row(5.5, -2.9, 3.9, 3.2, 0.5, 3.0), *row(5.5, 2.9, 3.9, 6.0, 0.36, 2.8)]
    t = Tunnel(radius=3.7, middle=2.3, lamps=lamps, wall=rgb("#cfcac0"), curve=0.0011, light=rgb("#ffe2b0"))
    tunnel.shell(c, cam, t, 34)
    tunnel.bed(c, cam, t)
    _duct(c, cam, t)
    tunnel.fixtures(c, cam, t)
    guest = Person(vest=True, helmet=PAPER, coat=rgb("#51606b"))
    crew(
        c,
        cam,
        t,
        [
            (-1.2, 6.8, variant(guest, turn=1, helmet=TEAL, pose="point")),
            (0.2, 7.4, variant(guest, turn=-1, pose="photo")),
            (
                1.0,
                7.0,
                variant(guest, kind="woman", vest=False, coat=ORANGE, scarf=INK, turn=-1, pose="talk"),
            ),
            (1.75, 8.2, variant(guest, turn=-1)),
            (-0.5, 10, variant(guest, turn=0)),
            (0.9, 15, variant(WORKER, pose="carry")),
            (-1.5, 19, variant(WORKER, pose="walk")),
        ],
    )
    c.vignette(0.36)
    return c


def _duct(c: Canvas, cam: Camera, t: Tunnel) -> None:
    """The yellow duct that brings air to the face."""
    z = 46.0
    while z > 1.2:
        x, y = cam.at(0.9 + t.bend(z), 5.0, z)
        r = cam.size(z) * 0.62
        color = t.lit(YELLOW, 0.9, 4.6, z)
        c.grad(
            ellipse(x, y, r, r), [(0, mix(color, NIGHT, 0.45)), (0.6, color), (1, mix(color, WHITE, 0.15))]
        )
        z *= 0.955
    c.disc(x, y, r * 0.9, mix(YELLOW, NIGHT, 0.75))
