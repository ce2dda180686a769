"""The logo as PNG, the default sharing picture and the favicon."""

from __future__ import annotations

from . import train
from .canvas import Canvas
from .geom import Camera, smooth
from .logo import NAME_EN, NAME_FA, colours, lockup, mark
from .palette import INDIGO, INK, PAPER, RED, TEAL, WARM, WHITE, mix
from .scenes_control import words
from .train import Train
from .tunnel import Tunnel, bed, fixtures, row, shell


def logo_png(scale: int) -> Canvas:
    """logo.png, transparent."""
    c = Canvas(1200, 400, WHITE, scale, "RGBA")
    palette = colours("full")
    for commands, role in lockup():
        c.glyphs(commands, palette[role])
    return c


def favicon_png(scale: int) -> Canvas:
    """favicon.png, for home screens: no round corners, the system cuts them."""
    c = Canvas(180, 180, TEAL, scale)
    palette = colours("reversed")
    for commands, role in mark(150, 15, 14, simple=True):
        c.glyphs(commands, palette[role])
    return c


def sharing(scale: int) -> Canvas:
    """og-default.png: logo and name, with a train coming out of the dark."""
    c = Canvas(1200, 630, INK, scale)
    cam = Camera(x=0.0, eye=1.6, focal=560, vx=270, vy=330)
    t = Tunnel(lamps=row(6.0, 2.5, 3.2, 3.0, 0.4), far=60)
    shell(c, cam, t)
    bed(c, cam, t)
    fixtures(c, cam, t)
    train.draw(c, cam, Train(x=0.0, rail=0.1, z=7.0, color=INDIGO, sign="نیلاوند"))
    ground = mix(TEAL, INK, 0.42)
    edge = smooth([(470, -40), (520, 160), (500, 330), (560, 520), (540, 680)], closed=False)
    for dx, color in ((-22, RED), (-11, WARM), (0, ground)):
        c.poly([*[(x + dx, y) for x, y in edge], (1240, 680), (1240, -40)], color)
    palette = colours("reversed")
    for commands, role in mark(210, 755, 74):
        c.glyphs(commands, palette[role])
    words(c, 860, 400, NAME_FA, 68, PAPER)
    words(c, 860, 466, NAME_EN.title(), 40, palette["sub"], 500)
    words(c, 860, 552, "خبرها، پرسش‌ها و پروندهٔ رسانه", 32, mix(PAPER, TEAL, 0.15), 500)
    return c
