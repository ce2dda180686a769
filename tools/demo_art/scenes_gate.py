"""The fare gate."""

from __future__ import annotations

from .canvas import Canvas
from .geom import Camera, box, capsule, ellipse, smooth
from .logo import mark
from .palette import (
    INK,
    NIGHT,
    PAPER,
    RED,
    SKIN,
    TEAL,
    WARM,
    WHITE,
    mix,
    rgb,
)
from .people import Figure, Person
from .scenes_control import words
from .scenes_station import OLIVE, PLUM, SLATE


def gate(scale: int) -> Canvas:
    """boha-bilit: a card on the reader of a fare gate."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=-0.2, eye=1.5, focal=900, vx=820, vy=330)
    c.sky([(0, rgb("#e7e4da")), (0.38, rgb("#f3efe4")), (1, rgb("#cfc8b9"))])
    c.grad(cam.floor(0, -9, 9, 1.2, 40), [(0, rgb("#e6dfd0")), (1, rgb("#b8ad9a"))])
    for x in (-4.6, -2.3, 0.0, 2.3, 4.6):
        c.line([cam.at(x, 0, 1.2), cam.at(x, 0, 40)], 1.4, INK, 0.12)
    for z in (14.0, 9.0):
        for x in (-5.4, 5.6):
            c.grad(
                cam.face(z, x - 0.35, 0, x + 0.35, 9.0),
                [(0, rgb("#b9b2a4")), (0.4, WHITE), (1, rgb("#a39b8c"))],
                "h",
            )
    for x, z, who in (
        (-2.7, 11, Person("man", "walk", SLATE, turn=2)),
        (0.2, 12, Person("woman", "walk", PLUM, scarf=INK, turn=2)),
        (2.6, 10, Person("man", "walk", OLIVE)),
    ):
        px, py = cam.at(x, 0, z)
        Figure(c, who, px, py, cam.size(z) * 1.7).draw()
    for x in (-3.9, -1.5, 0.9, 3.3):
        _gate_box(c, cam, x, 5.6)
    _reader(c)
    c.vignette(0.26)
    return c


def _gate_box(c: Canvas, cam: Camera, x: float, z: float) -> None:
    """One cabinet of the gate line with its glass leaf."""
    c.soft(cam.floor(0.01, x - 0.3, x + 0.7, z - 0.1, z + 1.8), NIGHT, 0.35, 10)
    side = 0.22 if x < cam.x else -0.22
    c.poly(cam.wall(x + side, 0, 1.05, z, z + 1.7), rgb("#7e898c"))
    c.poly(cam.floor(1.05, x - 0.22, x + 0.22, z, z + 1.7), rgb("#dfe4e3"))
    c.grad(cam.face(z, x - 0.22, 0, x + 0.22, 1.05), [(0, rgb("#f4f5f2")), (1, rgb("#a9b3b5"))])
    c.poly(cam.face(z, x - 0.22, 0.72, x + 0.22, 0.98), TEAL)
    px, py = cam.at(x, 0.85, z)
    c.poly(
        [
            (px - 16, py - 3),
            (px, py - 16),
            (px + 16, py - 3),
            (px + 7, py - 3),
            (px + 7, py + 15),
            (px - 7, py + 15),
            (px - 7, py - 3),
        ],
        PAPER,
    )
    leaf = cam.face(z + 0.9, x + 0.22, 0.25, x + 1.15, 1.3)
    c.poly(leaf, rgb("#a8d0cf"), 0.4)
    c.line([*leaf, leaf[0]], 2, WHITE, 0.6)


def _reader(c: Canvas) -> None:
    """The near gate with its lit ring; a hand holds the card."""
    c.soft([(930, 560), (1600, 520), (1600, 900), (900, 900)], NIGHT, 0.4, 30)
    c.grad(box(930, 540, 1700, 980, 40), [(0, WHITE), (1, rgb("#8d989b"))])
    c.grad(box(930, 872, 1700, 980), [(0, rgb("#9aa5a8")), (1, rgb("#6d797d"))])
    c.grad(box(976, 580, 1540, 846, 30), [(0, rgb("#23343b")), (1, rgb("#101b20"))])
    c.poly([(1360, 580), (1500, 580), (1330, 846), (1190, 846)], WHITE, 0.05)
    c.glow(1180, 700, 250, TEAL, 0.7)
    c.line(ellipse(1180, 712, 110, 92), 10, mix(TEAL, WHITE, 0.5))
    words(c, 1400, 680, "۴٬۲۰۰", 52, WARM)
    words(c, 1400, 740, "تومان", 36, PAPER, 500)
    _card_hand(c, 1010, 560)


def _card_hand(c: Canvas, x: float, y: float) -> None:
    """The travel card between thumb and fingers."""
    sleeve = rgb("#6c4a60")
    c.grad(
        [(x - 560, y + 400), (x - 420, y + 400), (x - 150, y + 160), (x - 236, y + 40), (x - 640, y + 250)],
        [(0, mix(sleeve, WHITE, 0.15)), (1, mix(sleeve, NIGHT, 0.3))],
    )
    for k, (dx, dy) in enumerate(((0, 0), (-6, 42), (-22, 80))):
        c.poly(
            capsule((x - 190, y + 60 + dy * 0.8), 34, (x - 20 + dx, y + 78 + dy), 24),
            mix(SKIN, NIGHT, 0.16 + 0.05 * k),
        )
    c.soft([(x - 130, y + 30), (x + 190, y + 20), (x + 200, y + 200), (x - 90, y + 190)], NIGHT, 0.5, 14)
    card = [(x - 150, y - 30), (x + 140, y - 66), (x + 164, y + 112), (x - 126, y + 150)]
    c.grad(card, [(0, mix(TEAL, WHITE, 0.12)), (1, mix(TEAL, NIGHT, 0.25))])
    c.poly(
        smooth(
            [
                (x - 140, y + 110),
                (x - 20, y + 70),
                (x + 60, y + 20),
                (x + 150, y + 6),
                (x + 155, y + 34),
                (x + 66, y + 48),
                (x - 10, y + 98),
                (x - 136, y + 138),
            ]
        ),
        RED,
    )
    for commands, _ in mark(82, x + 34, y - 44, simple=True):
        c.glyphs(commands, PAPER)
    c.grad(
        smooth(
            [
                (x - 330, y + 60),
                (x - 210, y - 6),
                (x - 150, y + 30),
                (x - 140, y + 120),
                (x - 210, y + 200),
                (x - 320, y + 230),
            ]
        ),
        [(0, mix(SKIN, WHITE, 0.1)), (1, mix(SKIN, NIGHT, 0.2))],
    )
    c.grad(capsule((x - 210, y + 36), 34, (x - 84, y + 40), 24), [(0, mix(SKIN, WHITE, 0.14)), (1, SKIN)])
    c.poly(capsule((x - 84, y + 36), 10, (x - 70, y + 38), 10), mix(SKIN, WHITE, 0.45))
