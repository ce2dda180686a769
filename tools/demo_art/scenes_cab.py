"""The driver's place."""

from __future__ import annotations

import math

from . import tunnel
from .canvas import Canvas
from .geom import Camera, capsule, ellipse, smooth
from .palette import NIGHT, PAPER, RED, STEEL, TEAL, WARM, WHITE, mix, rgb
from .scenes_control import screen
from .tunnel import Tunnel, row


def cab(scale: int) -> Canvas:
    """rahbar-khat1: the driver's place, the tunnel ahead."""
    c = Canvas(1600, 900, NIGHT, scale)
    cam = Camera(x=0.35, eye=2.3, focal=780, vx=800, vy=360)
    t = Tunnel(lamps=[*row(6.0, -2.5, 3.2, 5.0, 0.45), (0, 1.5, 8, 0.55, 5)], curve=0.0016)
    tunnel.whole(c, cam, t)
    for side in (-0.8, 0.8):
        tunnel.beam(
            c, (cam.vx + side * 160, 640), ((cam.vx - 200, 440), (cam.vx + 240, 440)), tunnel.GOLD, 0.1, 40
        )
    frame = rgb("#16222a")
    for pts in (
        [(0, 0), (1600, 0), (1600, 70), (0, 70)],
        [(0, 0), (150, 0), (70, 900), (0, 900)],
        [(1600, 0), (1450, 0), (1530, 900), (1600, 900)],
    ):
        c.grad(pts, [(0, mix(frame, STEEL, 0.1)), (1, frame)])
    desk_top = smooth(
        [(0, 690), (300, 640), (800, 622), (1300, 640), (1600, 690), (1600, 960), (800, 980), (0, 960)]
    )
    c.soft([(x, y - 10) for x, y in desk_top], NIGHT, 0.7, 16)
    c.grad(desk_top, [(0, rgb("#34474f")), (0.5, rgb("#1d2b32")), (1, rgb("#10191e"))], span=(622, 900))
    _dials(c)
    _driver(c)
    c.vignette(0.4)
    return c


def _dials(c: Canvas) -> None:
    for x, value in ((330, 210), (520, 300)):
        c.disc(x, 750, 78, rgb("#0a1318"))
        c.disc(x, 750, 70, rgb("#16262e"))
        for k in range(11):
            a = math.radians(140 + 26 * k)
            c.line(
                [
                    (x + math.cos(a) * 56, 750 + math.sin(a) * 56),
                    (x + math.cos(a) * 66, 750 + math.sin(a) * 66),
                ],
                3,
                PAPER,
                0.8,
            )
        a = math.radians(value)
        c.line([(x, 750), (x + math.cos(a) * 54, 750 + math.sin(a) * 54)], 4, WARM)
        c.disc(x, 750, 8, WARM)
    screen(c, 640, 690, 900, 830, "plan")
    for k, hue in enumerate((TEAL, WARM, RED)):
        c.disc(1400 + k * 54, 760, 17, mix(hue, WHITE, 0.2))
        c.glow(1400 + k * 54, 760, 50, hue, 0.6)


def _driver(c: Canvas) -> None:
    """Seen from behind, at the right; the hand rests on the controller."""
    coat = rgb("#3d5563")
    body = smooth(
        [
            (1000, 960),
            (1010, 720),
            (1060, 600),
            (1150, 560),
            (1250, 566),
            (1330, 620),
            (1372, 760),
            (1390, 960),
        ]
    )
    c.soft([(x - 10, y) for x, y in body], NIGHT, 0.6, 20)
    c.grad(body, [(0, mix(coat, WARM, 0.3)), (0.3, coat), (1, mix(coat, NIGHT, 0.6))], "h")
    c.poly(capsule((1180, 520), 46, (1184, 580), 52), rgb("#a87957"))
    head = smooth(
        [
            (1180, 330),
            (1250, 352),
            (1276, 430),
            (1258, 512),
            (1196, 556),
            (1128, 530),
            (1098, 446),
            (1116, 360),
        ]
    )
    c.grad(head, [(0, rgb("#6b5547")), (0.25, rgb("#3a2e29")), (1, rgb("#171412"))], "h")
    c.poly(smooth([(1094, 420), (1082, 440), (1090, 478), (1108, 484)]), rgb("#c48f69"))
    cap = smooth([(1098, 400), (1100, 330), (1180, 296), (1262, 326), (1276, 404), (1190, 384)])
    c.grad(cap, [(0, mix(TEAL, WHITE, 0.12)), (0.4, TEAL), (1, mix(TEAL, NIGHT, 0.6))], "h")
    arm = capsule((1060, 660), 52, (980, 790), 36)
    c.grad(arm, [(0, mix(coat, WARM, 0.25)), (1, mix(coat, NIGHT, 0.3))])
    c.rect(950, 740, 972, 850, rgb("#0a1318"), r=8)
    c.disc(962, 742, 28, rgb("#25333a"))
    c.poly(ellipse(966, 760, 38, 30), rgb("#cf9b76"))
