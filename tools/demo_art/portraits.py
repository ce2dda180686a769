"""Portraits of the four people: calm simplified figures, faces only suggested."""

from __future__ import annotations

from .canvas import Canvas
from .faces import (
    Face,
    backdrop,
    beard,
    collar,
    curls,
    ears,
    features,
    fringe,
    head,
    lapels,
    neck,
    scarf,
    scarf_front,
    shoulders,
)
from .geom import Points, box, capsule, smooth
from .logo import mark
from .palette import INDIGO, INK, NIGHT, PAPER, RED, TEAL, WARM, WHITE, Color, mix, rgb


def chief(scale: int) -> Canvas:
    """negar-pourazinfar, chief executive."""
    c = Canvas(800, 1000, PAPER, scale)
    face = Face(rgb("#deb08c"), rgb("#2b201d"))
    backdrop(c, rgb("#bfd0cd"), rgb("#dfe3da"), TEAL)
    body = shoulders(c, rgb("#20343c"))
    lapels(c, rgb("#20343c"), body, rgb("#e9e2d4"))
    scarf(c, TEAL, face)
    neck(c, face)
    head(c, face)
    features(c, face)
    scarf_front(c, TEAL, face)
    _pin(c, 548, 850)
    c.vignette(0.2)
    return c


def _pin(c: Canvas, x: float, y: float) -> None:
    """The mark of the house on the lapel."""
    c.disc(x, y, 17, WARM)
    for commands, _ in mark(25, x - 12.5, y - 13, simple=True):
        c.glyphs(commands, rgb("#20343c"))


def speaker(scale: int) -> Canvas:
    """shiva-rastad, spokesperson."""
    c = Canvas(800, 1000, PAPER, scale)
    face = Face(rgb("#e0b08a"), rgb("#5a3a2a"), 0.6, 107, 11)
    backdrop(c, rgb("#e3cfbd"), rgb("#efe6d8"), RED)
    body = shoulders(c, rgb("#8d7a66"), 6)
    lapels(c, rgb("#8d7a66"), body, INK)
    cloth = rgb("#9c4a3a")
    scarf(c, cloth, face)
    neck(c, face)
    head(c, face)
    features(c, face)
    _glasses(c, rgb("#7a5a2a"), 30, 3)
    scarf_front(c, cloth, face)
    c.vignette(0.2)
    return c


def safety(scale: int) -> Canvas:
    """behrad-sepehrayin, director of safety, in helmet and vest."""
    c = Canvas(800, 1000, PAPER, scale)
    backdrop(c, rgb("#b9c3d3"), rgb("#dde1e4"), INDIGO)
    director(c)
    c.vignette(0.2)
    return c


def director(c: Canvas, site: bool = True) -> None:
    """Behrad Sepehrayin, dressed for the ``site`` or for the office."""
    face = Face(rgb("#cf9b76"), rgb("#5b5753"), 1.6, 110, 4)
    with c.within(0, -44):
        body = shoulders(c, rgb("#2d3c55"))
        lapels(c, rgb("#2d3c55"), body, rgb("#dfe6ee"))
        if site:
            _vest(c, body)
    if not site:
        curls(c, face)
    with c.within(0, -44):
        neck(c, face)
        collar(c, rgb("#dfe6ee"))
    ears(c, face)
    outline = head(c, face)
    features(c, face)
    beard(c, face, outline)
    _glasses(c)
    if site:
        _helmet(c, outline)
    else:
        fringe(c, face)


def _vest(c: Canvas, body: Points) -> None:
    with c.clip(body):
        for s in (-1, 1):
            side = [
                (400 + s * 120, 640),
                (400 + s * 236, 700),
                (400 + s * 262, 1100),
                (400 + s * 52, 1100),
                (400 + s * 128, 830),
            ]
            c.soft([(x, y + 8) for x, y in side], NIGHT, 0.4, 8)
            hue = rgb("#df7a34") if s < 0 else rgb("#bd5f28")
            c.grad(side, [(0, mix(hue, WHITE, 0.12)), (1, mix(hue, NIGHT, 0.15))])
            c.line(
                [(400 + s * 176, 660), (400 + s * 186, 1100)], 30, rgb("#e4e4c6") if s < 0 else rgb("#bfc1a8")
            )
            c.line(
                [(400 + s * 60, 960), (400 + s * 270, 950)], 34, rgb("#e4e4c6") if s < 0 else rgb("#bfc1a8")
            )


def _glasses(c: Canvas, color: Color = INK, round_: float = 20, width: float = 4) -> None:
    for s in (-1, 1):
        x = 400 + s * 49
        frame = box(x - 39, 368, x + 39, 420, round_)
        c.poly(frame, WHITE, 0.12)
        c.line([*frame, frame[0]], width, color, 0.9)
        c.line([(x + s * 38, 388), (400 + s * 112, 380)], width, color, 0.9)
    c.line(smooth([(390, 388), (400, 383), (410, 388)], closed=False), width, color, 0.9)


def _helmet(c: Canvas, outline: Points) -> None:
    with c.clip(outline):
        c.soft(box(280, 240, 520, 352), rgb("#4a241a"), 0.55, 14)
    dome = smooth(
        [
            (262, 318),
            (266, 240),
            (312, 176),
            (400, 150),
            (488, 176),
            (534, 240),
            (538, 318),
            (470, 304),
            (400, 300),
            (330, 304),
        ]
    )
    c.grad(dome, [(0, WHITE), (0.5, rgb("#efeee9")), (1, rgb("#a9b0b5"))], "h")
    with c.clip(dome):
        c.soft([(380, 140), (420, 140), (428, 310), (372, 310)], rgb("#9aa3a8"), 0.5, 5)
        c.soft([(384, 140), (410, 140), (414, 310), (378, 310)], WHITE, 0.9, 4)
        c.glow(318, 216, 70, WHITE, 0.8)
    brim = smooth(
        [(240, 322), (300, 292), (400, 284), (500, 292), (560, 322), (500, 330), (400, 324), (300, 330)]
    )
    c.soft([(x, y + 10) for x, y in brim], NIGHT, 0.4, 8)
    c.grad(brim, [(0, WHITE), (1, rgb("#b4babd"))], "h")
    for commands, role in mark(66, 367, 206, simple=True):
        c.glyphs(commands, {"petal": TEAL, "one": RED, "two": INDIGO}[role])


def photographer(scale: int) -> Canvas:
    """arash-kiandasht, photographer, with his camera."""
    c = Canvas(800, 1000, PAPER, scale)
    face = Face(rgb("#c99270"), rgb("#241b18"), 1.4, 106, 8)
    backdrop(c, rgb("#d8c9a6"), rgb("#ece4d0"), rgb("#c08a3a"))
    shirt = rgb("#4d5a4c")
    with c.within(0, -44):
        body = shoulders(c, shirt, 4)
        with c.clip(body):
            c.poly([(400, 700), (404, 1100), (396, 1100)], mix(shirt, NIGHT, 0.5))
            for s in (-1, 1):
                strap = [(400 + s * 86, 650), (400 + s * 120, 760), (400 + s * 92, 900)]
                c.line(strap, 19, rgb("#2a2622"))
                c.line(strap, 4, rgb("#8a6a42"), 0.8)
    curls(c, face)
    with c.within(0, -44):
        neck(c, face)
        collar(c, mix(shirt, WHITE, 0.06))
    ears(c, face)
    outline = head(c, face)
    features(c, face)
    beard(c, face, outline, 1.4)
    fringe(c, face)
    _camera(c)
    c.vignette(0.2)
    return c


def _camera(c: Canvas) -> None:
    c.soft(box(276, 868, 540, 1010, 20), NIGHT, 0.5, 18)
    c.rect(352, 836, 452, 880, rgb("#2b3034"), r=14)
    c.grad(box(270, 858, 530, 1006, 20), [(0, rgb("#454c51")), (1, rgb("#1b2024"))])
    c.rect(270, 876, 530, 886, rgb("#59626a"), 0.7)
    for r, color in ((74, rgb("#14181b")), (62, rgb("#343c42")), (52, rgb("#101417")), (38, rgb("#1d3340"))):
        c.disc(400, 946, r, color)
    c.glow(388, 930, 40, rgb("#6fa8b5"), 0.7)
    c.disc(386, 928, 8, WHITE, 0.7)
    c.disc(496, 904, 9, RED)
    for s, x in ((-1, 262), (1, 538)):
        for k in range(3):
            c.poly(
                capsule((x + s * 6, 920 + k * 30), 18, (x - s * 26, 916 + k * 30), 14),
                mix(rgb("#c99270"), NIGHT, 0.06 + 0.16 * (s > 0) + 0.04 * k),
            )
