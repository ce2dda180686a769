"""Pictures in the tunnels, mostly at night."""

from __future__ import annotations

from . import train, tunnel
from .canvas import Canvas
from .geom import Camera, capsule, ellipse
from .palette import INK, NIGHT, ORANGE, PAPER, RED, STEEL, TEAL, WARM, WHITE, Color, mix, rgb
from .people import WORKER, Person, place, variant
from .tunnel import Tunnel, row

YELLOW = rgb("#E2A832")


def crew(c: Canvas, cam: Camera, t: Tunnel, spots: list[tuple[float, float, Person]]) -> None:
    """Stand the gang in the light of the tunnel."""
    for x, z, who in sorted(spots, key=lambda s: -s[1]):
        place(c, cam, who, x + t.bend(z), z, 1.76, shade=t.dusk(x, z) * 0.75)


def night_lead(scale: int) -> Canvas:
    """shabi-ba-gorouh-rail: the gang at work under the lamps."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=-0.3, eye=1.5, focal=1160, vx=740, vy=430)
    t = Tunnel(lamps=[*row(power=0.26), (2.0, 2.4, 9.5, 0.95, 4.6), (0.9, 0.4, 7.0, 0.5, 1.6)], curve=0.0012)
    tunnel.whole(c, cam, t)
    tunnel.tripod(c, cam, 2.1, 10.5)
    crew(
        c,
        cam,
        t,
        [
            (-1.7, 7.0, variant(WORKER, turn=1)),
            (0.25, 7.4, variant(WORKER, pose="bend", turn=1)),
            (1.55, 8.3, variant(WORKER, pose="kneel", turn=-1, flip=True)),
            (-0.5, 12, variant(WORKER, pose="carry")),
            (0.4, 17, variant(WORKER, pose="walk")),
            (-1.4, 14, variant(WORKER, turn=2)),
        ],
    )
    x, y = cam.at(0.85, 0.22, 7.0)
    tunnel.sparks(c, x, y, 41, 240, 300, (186, 300), 0.5)
    c.vignette(0.4)
    return c


def night_one(scale: int) -> Canvas:
    """shabi-1: the gang walks into the tunnel with its trolley."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=0.2, eye=1.75, focal=1120, vx=800, vy=380)
    t = Tunnel(
        lamps=[*row(6.0, 2.5, 3.1, 3.0, 0.4), *row(6.0, -2.5, 3.1, 6.0, 0.22), (0, 2.6, 5.0, 0.6, 4.5)]
    )
    tunnel.whole(c, cam, t)
    back = variant(WORKER, turn=2, pose="walk", lamp=False)
    crew(
        c,
        cam,
        t,
        [
            (-1.3, 15, back),
            (0.2, 13, variant(back, flip=True)),
            (1.3, 11.5, back),
            (-1.35, 8.6, back),
            (1.55, 7.0, variant(back, flip=True)),
        ],
    )
    _trolley(c, cam, 0.0, 8.8)
    crew(c, cam, t, [(-0.15, 7.2, variant(back, pose="carry"))])
    for x, z in ((-1.35, 8.6), (1.55, 7.0), (0.2, 13)):
        px, py = cam.at(x, 1.7, z)
        tunnel.beam(c, (px, py), ((cam.vx - 60, 430), (cam.vx + 90, 520)), alpha=0.12)
    c.vignette(0.4)
    return c


def _trolley(c: Canvas, cam: Camera, x: float, z: float) -> None:
    """A flat hand trolley with tool boxes on the rails."""
    c.soft(cam.floor(0.05, x - 0.9, x + 0.9, z - 0.4, z + 1.6), NIGHT, 0.7, 8)
    for y0, y1, x0, x1, color in ((0.62, 1.0, -0.6, -0.1, TEAL), (0.62, 0.9, 0.0, 0.55, rgb("#a8402f"))):
        c.grad(
            cam.face(z + 0.2, x + x0, y0, x + x1, y1),
            [(0, mix(color, WHITE, 0.15)), (1, mix(color, NIGHT, 0.4))],
        )
    c.poly(cam.floor(0.62, x - 0.85, x + 0.85, z, z + 1.4), mix(YELLOW, NIGHT, 0.5))
    c.grad(cam.face(z, x - 0.85, 0.42, x + 0.85, 0.62), [(0, YELLOW), (1, mix(YELLOW, NIGHT, 0.4))])
    for side in (-0.72, 0.72):
        px, py = cam.at(x + side, 0.3, z)
        c.disc(px, py, cam.size(z) * 0.17, mix(INK, STEEL, 0.2))
        c.disc(px, py, cam.size(z) * 0.07, STEEL)


def night_two(scale: int) -> Canvas:
    """shabi-2: sparks at the rail, close."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=-0.9, eye=0.85, focal=900, vx=560, vy=330)
    t = Tunnel(lamps=[*row(power=0.2), (0.7, 0.5, 4.2, 0.9, 1.7), (-2, 2.6, 11, 0.35, 3)], curve=0.001)
    tunnel.whole(c, cam, t)
    crew(c, cam, t, [(-1.6, 9, variant(WORKER, turn=1)), (-0.6, 12, variant(WORKER, turn=2, lamp=False))])
    crew(c, cam, t, [(1.05, 4.3, variant(WORKER, pose="kneel", turn=-1, flip=True))])
    x, y = cam.at(0.66, 0.28, 4.15)
    c.rect(x - 14, y - 62, x + 86, y - 16, YELLOW, r=10)
    c.rect(x + 60, y - 76, x + 130, y - 58, mix(INK, STEEL, 0.3), r=8)
    c.disc(x + 4, y - 14, 30, mix(INK, STEEL, 0.45))
    c.disc(x + 4, y - 14, 12, STEEL)
    tunnel.sparks(c, x - 6, y + 10, 7, 520, 640, (176, 262), 0.42)
    c.vignette(0.45)
    return c


def night_three(scale: int) -> Canvas:
    """shabi-3: the new rail goes along the track, at one man's word."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=-1.3, eye=1.6, focal=1000, vx=430, vy=340)
    t = Tunnel(lamps=[*row(power=0.24), (0.6, 2.2, 7.5, 0.9, 3.4), (1.6, 2.4, 14, 0.5, 3.4)])
    tunnel.whole(c, cam, t)
    hold = variant(WORKER, pose="bend", turn=1)
    for k, z in enumerate((16.0, 13.4, 11.2, 9.2, 7.4, 5.8)):
        place(
            c,
            cam,
            variant(hold, flip=k % 2 == 0),
            1.62 if k % 2 == 0 else 0.62,
            z,
            1.76,
            shade=t.dusk(1.0, z) * 0.6,
        )
    for y, w, color in ((0.5, 0.07, (70, 66, 62)), (0.62, 0.045, (250, 240, 222))):
        c.poly(cam.floor(y, 1.12 - w, 1.12 + w, 4.4, 21), color)
    c.poly(cam.wall(1.05, 0.5, 0.62, 4.4, 21), rgb("#8d857a"))
    c.poly(cam.face(4.4, 1.05, 0.5, 1.19, 0.62), rgb("#c9bfae"))
    for z in (16.0, 13.4, 11.2, 9.2, 7.4, 5.8):
        c.rect(*cam.at(1.03, 0.78, z), *cam.at(1.21, 0.56, z), ORANGE, r=3)
    crew(c, cam, t, [(-1.3, 7.2, variant(WORKER, pose="point", turn=1, helmet=WARM))])
    c.vignette(0.42)
    return c


def night_four(scale: int) -> Canvas:
    """shabi-4: the track is ready and the first train comes with the dawn."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=0.0, eye=1.65, focal=1120, vx=820, vy=420)
    t = Tunnel(
        lamps=[*row(power=0.14), (0, 2.2, 24, 1.0, 6.5), (0, 2.2, 17, 0.6, 5.5), (0, 1.2, 11, 0.24, 5)],
        far=24,
        light=rgb("#f3c9a0"),
        end=rgb("#f4d9b4"),
    )
    tunnel.whole(c, cam, t)
    _portal(c, cam, t)
    train.draw(c, cam, train.Train(x=0.0, rail=0.1, z=19.0, color=RED, sign="دشت نیلوفر", cars=1))
    for side in (-0.72, 0.72):
        c.soft(cam.floor(0.17, side - 0.05, side + 0.05, 1.0, 19), rgb("#ffe6bd"), 0.75, 2, add=True)
    c.glow(cam.vx, cam.vy - 20, 520, rgb("#f6cfa0"), 0.35)
    c.vignette(0.42)
    return c


def _portal(c: Canvas, cam: Camera, t: Tunnel) -> None:
    """Hills and sky beyond the end of the tunnel."""
    x, y = cam.at(0, t.middle, t.far)
    r = cam.size(t.far) * t.radius * 0.985
    with c.clip(ellipse(x, y, r, r)):
        c.grad(
            ellipse(x, y, r, r),
            [(0, rgb("#8fb0c0")), (0.4, rgb("#f0cfae")), (0.62, rgb("#f7e3bf")), (1, rgb("#f7e3bf"))],
        )
        c.poly(
            [
                (x - r, y + 30),
                (x - r * 0.5, y - 18),
                (x - 10, y + 18),
                (x + r * 0.5, y - 34),
                (x + r, y + 14),
                (x + r, y + r),
                (x - r, y + r),
            ],
            rgb("#7d98a0"),
        )
        c.poly(
            [(x - r, y + 44), (x, y + 30), (x + r, y + 40), (x + r, y + r), (x - r, y + r)], rgb("#5d7a72")
        )
        c.poly(cam.floor(0, -2.4, 2.4, t.far - 0.1, 200), rgb("#8d8578"))
        for side in (-0.72, 0.72):
            c.poly(cam.floor(0.1, side - 0.05, side + 0.05, t.far - 0.1, 200), PAPER)


def work_car(c: Canvas, cam: Camera, x: float, z: float, color: Color) -> None:
    """The front of a track machine with its flat wagon behind."""
    for near, far in ((z + 13, z + 26), (z, z + 12)):
        quad = cam.wall(x - 1.25, 0.7, 2.9 if near == z else 1.3, near, far)
        c.grad(quad, [(0, mix(color, NIGHT, 0.72)), (1, mix(color, NIGHT, 0.3))], "h")
        c.poly(cam.wall(x - 1.25, 0.3, 0.7, near, far), NIGHT)
        if near == z:
            for i in range(4):
                c.poly(
                    cam.wall(x - 1.26, 1.7, 2.5, near + 1 + i * 2.7, near + 2.7 + i * 2.7),
                    mix(NIGHT, WARM, 0.35),
                )
            c.poly(cam.wall(x - 1.26, 1.0, 1.12, near, far), mix(INK, color, 0.2))
    c.soft(cam.floor(0.05, x - 1.2, x + 1.2, z - 0.8, z), NIGHT, 0.8, 10)
    front = [
        cam.at(x + u, v, z)
        for u, v in ((-1.25, 0.5), (-1.25, 2.6), (-1.0, 3.0), (1.0, 3.0), (1.25, 2.6), (1.25, 0.5))
    ]
    c.grad(front, [(0, mix(color, WHITE, 0.15)), (1, mix(color, NIGHT, 0.25))])
    for u0, u1 in ((-1.05, -0.06), (0.06, 1.05)):
        c.grad(
            cam.face(z, x + u0, 1.75, x + u1, 2.7), [(0, mix(NIGHT, STEEL, 0.2)), (1, mix(NIGHT, WARM, 0.3))]
        )
    with c.clip(cam.face(z, x - 1.25, 0.5, x + 1.25, 0.85)):
        for stripe in range(9):
            u = x - 1.5 + stripe * 0.36
            low, high = (
                (cam.at(u, 0.5, z), cam.at(u + 0.18, 0.5, z)),
                (cam.at(u + 0.42, 0.85, z), cam.at(u + 0.24, 0.85, z)),
            )
            c.poly([*low, *high], INK)
    c.poly(cam.face(z, x - 1.0, 0.18, x + 1.0, 0.5), NIGHT)
    for side in (-0.85, 0.85):
        px, py = cam.at(x + side, 1.25, z)
        k = cam.size(z)
        c.disc(px, py, k * 0.15, WHITE)
        c.glow(px, py, k * 1.3, tunnel.GOLD, 0.7)
        c.disc(*cam.at(x + side, 3.08, z), k * 0.08, ORANGE)
        c.glow(*cam.at(x + side, 3.08, z), k * 0.5, ORANGE, 0.7)


def grinding(scale: int) -> Canvas:
    """sohan-kari-rail: the grinding machine comes on with sparks at both wheels."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=0.75, eye=0.9, focal=950, vx=900, vy=440)
    t = Tunnel(
        radius=3.2,
        lamps=[*row(8.0, -2.7, 3.3, 5.0, 0.2, 2.4), (-0.7, 0.3, 7, 0.75, 1.9), (0.7, 0.3, 7, 0.75, 1.9)],
    )
    tunnel.whole(c, cam, t)
    work_car(c, cam, 0.0, 8.2, YELLOW)
    for side, seed in ((-0.72, 11), (0.72, 12)):
        x, y = cam.at(side, 0.22, 7.6)
        c.poly(capsule((x, y - 34), 20, (x, y - 6), 16), mix(INK, STEEL, 0.35))
        for aim in ((150, 215), (325, 390)):
            tunnel.sparks(c, x, y, seed + aim[0], 210, 400, aim, 0.55)
        tunnel.sparks(c, x, y, seed, 160, 300, (50, 130), 0.25)
        tunnel.beam(c, (x, y), ((x - 260, 900), (x + 260, 900)), (255, 150, 70), 0.12, 30)
    c.vignette(0.45)
    return c
