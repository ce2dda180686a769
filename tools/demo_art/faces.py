"""Faces, scarves and shoulders for the portraits: simplified and calm."""

from __future__ import annotations

from dataclasses import dataclass

from .canvas import Canvas
from .geom import Point, Points, box, ellipse, smooth
from .palette import NIGHT, PAPER, WARM, WHITE, Color, mix, rgb

ROSE = rgb("#b5594a")
UMBER = rgb("#5f3326")


@dataclass(frozen=True)
class Face:
    """Colours and traits of a face."""

    skin: Color
    hair: Color
    brow: float = 1.0
    wide: float = 104.0
    smile: float = 6.0


def _mirror(pts: list[Point], x: float = 400.0) -> list[Point]:
    """Close a half outline with its mirror image."""
    return [*pts, *[(2 * x - px, py) for px, py in reversed(pts) if px != x]]


def backdrop(c: Canvas, top: Color, low: Color, stripe: Color) -> None:
    """A quiet wall with the sweep of a line and light from the left."""
    c.sky([(0, top), (1, low)])
    for r, tint in ((560, 0.10), (470, 0.14), (380, 0.2)):
        c.poly(ellipse(400, 430, r, r), mix(low, WHITE, 0.5), tint)
    for k, color in enumerate((stripe, mix(stripe, PAPER, 0.5))):
        y = 690 + k * 26
        path = smooth(
            [(-20, y + 60), (180, y + 40), (420, y - 40), (640, y - 190), (830, y - 260)], closed=False
        )
        c.poly([*path, *[(x, py + 13) for x, py in reversed(path)]], color, 0.55)
    c.glow(150, 160, 560, mix(WARM, WHITE, 0.5), 0.28)


def shoulders(c: Canvas, color: Color, slope: float = 0.0) -> Points:
    """The upper body; returns its outline for what lies on it."""
    pts = smooth(
        _mirror([(400, 640), (330, 668), (235, 712 + slope), (150, 762 + slope), (104, 860), (84, 1100)])[:]
    )
    c.soft([(x + 14, y + 10) for x, y in pts], NIGHT, 0.25, 26)
    c.grad(pts, [(0, mix(color, WHITE, 0.14)), (0.55, color), (1, mix(color, NIGHT, 0.34))], "h")
    return pts


def neck(c: Canvas, face: Face, low: float = 690) -> None:
    """Neck with the shadow of the chin."""
    pts = smooth(
        [(345, 480), (455, 480), (456, 600), (492, low - 20), (400, low + 40), (308, low - 20), (344, 600)]
    )
    c.grad(pts, [(0, mix(face.skin, UMBER, 0.12)), (1, mix(face.skin, UMBER, 0.4))], "h")
    with c.clip(pts):
        c.soft(ellipse(408, 540, 96, 78), mix(face.skin, UMBER, 0.8), 0.75, 16)


def head(c: Canvas, face: Face) -> Points:
    """The oval of the face with soft planes of light."""
    w = face.wide
    pts = smooth(
        _mirror(
            [
                (400, 250),
                (400 - w * 0.62, 268),
                (400 - w * 0.96, 330),
                (400 - w, 410),
                (400 - w * 0.86, 490),
                (400 - w * 0.5, 552),
                (400 - w * 0.2, 574),
            ]
        )
    )
    skin = face.skin
    c.grad(pts, [(0, mix(skin, WHITE, 0.1)), (0.55, skin), (1, mix(skin, rgb("#7a4632"), 0.42))], "h")
    with c.clip(pts):
        c.soft(
            [(430, 250), (520, 250), (520, 600), (400, 600), (462, 520), (470, 400), (448, 330)],
            mix(skin, UMBER, 0.6),
            0.35,
            22,
        )
        c.soft(ellipse(400, 590, 70, 30), mix(skin, UMBER, 0.6), 0.3, 14)
        for x in (340, 458):
            c.glow(x, 466, 46, ROSE, 0.22, add=False)
            c.soft(ellipse(x + 1, 388, 34, 15), mix(skin, UMBER, 0.6), 0.3, 8)
        c.glow(352, 330, 90, WHITE, 0.2)
    return pts


def features(c: Canvas, face: Face) -> None:
    """Brows, lids, nose and mouth, no more than needed."""
    shade = mix(face.skin, rgb("#4a241a"), 0.55)
    for s in (-1, 1):
        x = 400 + s * 48
        brow = smooth(
            [
                (x - s * 24, 362),
                (x - s * 4, 353),
                (x + s * 20, 354),
                (x + s * 34, 365),
                (x + s * 18, 360),
                (x - s * 4, 360 + 3 * face.brow),
                (x - s * 24, 362 + 8 * face.brow),
            ]
        )
        c.poly(brow, face.hair, 0.88)
        eye = smooth(
            [
                (x - s * 21, 397),
                (x - s * 8, 387),
                (x + s * 8, 386),
                (x + s * 23, 395),
                (x + s * 8, 402),
                (x - s * 8, 403),
            ]
        )
        c.poly(eye, mix(PAPER, face.skin, 0.4))
        with c.clip(eye):
            c.disc(x + 1, 393, 10.5, rgb("#3b2a22"))
            c.disc(x + 1, 393, 5.5, NIGHT)
            c.disc(x - 3, 389.5, 2.4, WHITE)
            c.soft(box(x - 30, 376, x + 30, 389), NIGHT, 0.35, 3)
        c.line(
            smooth([(x - s * 21, 397), (x - s * 8, 387), (x + s * 8, 386), (x + s * 25, 396)], closed=False),
            3.6,
            mix(NIGHT, face.hair, 0.5),
        )
        c.line(smooth([(x - s * 17, 380), (x, 375), (x + s * 22, 382)], closed=False), 1.6, shade, 0.55)
    c.soft([(404, 390), (415, 392), (426, 466), (402, 472)], shade, 0.34, 6)
    c.soft([(392, 400), (399, 400), (399, 458), (390, 458)], WHITE, 0.28, 5)
    c.line(
        smooth([(381, 462), (389, 470), (400, 473), (412, 470), (420, 461)], closed=False), 2.6, shade, 0.75
    )
    _mouth(c, face, shade)


def _mouth(c: Canvas, face: Face, shade: Color) -> None:
    k = face.smile
    lips = mix(face.skin, ROSE, 0.55)
    c.poly(
        smooth(
            [
                (365, 512 - k),
                (388, 506),
                (400, 509),
                (412, 506),
                (437, 512 - k),
                (414, 520),
                (400, 521),
                (386, 520),
            ]
        ),
        mix(lips, shade, 0.25),
    )
    c.poly(
        smooth([(370, 514 - k * 0.6), (400, 519), (432, 514 - k * 0.6), (416, 529), (400, 532), (386, 529)]),
        lips,
    )
    c.line(
        smooth([(363, 511 - k), (384, 517), (400, 518), (416, 517), (439, 511 - k)], closed=False),
        2.4,
        shade,
        0.85,
    )
    c.soft(ellipse(400, 545, 22, 5), shade, 0.35, 5)


def scarf(c: Canvas, color: Color, face: Face) -> None:
    """The scarf behind and around the head, before the face is drawn."""
    outer = smooth(
        _mirror(
            [
                (400, 196),
                (322, 210),
                (266, 268),
                (246, 356),
                (248, 450),
                (262, 540),
                (250, 630),
                (212, 712),
                (196, 790),
                (290, 860),
            ]
        )
    )
    c.soft([(x + 16, y + 12) for x, y in outer], NIGHT, 0.35, 22)
    c.grad(outer, [(0, mix(color, WHITE, 0.22)), (0.5, color), (1, mix(color, NIGHT, 0.42))], "h")
    with c.clip(outer):
        for x0, x1, y in ((300, 276, 300), (318, 296, 280)):
            c.line(
                smooth([(400, y - 66), (x0, y), (x1, y + 130), (x1 + 8, y + 280)], closed=False),
                7,
                mix(color, NIGHT, 0.25),
                0.3,
            )
        c.soft([(470, 240), (560, 300), (570, 640), (500, 600), (515, 420)], mix(color, NIGHT, 0.6), 0.5, 16)
        c.soft(ellipse(400, 420, face.wide + 14, 176), mix(color, NIGHT, 0.75), 0.65, 10)


def scarf_front(c: Canvas, color: Color, face: Face) -> None:
    """The edge over the forehead and the fold under the chin."""
    edge = _mirror([(400, 228), (346, 240), (304, 286), (292, 346), (308, 344), (342, 304), (384, 288)])
    c.poly(smooth(edge), face.hair)
    band = smooth(
        _mirror(
            [
                (400, 246),
                (350, 254),
                (311, 286),
                (295, 340),
                (292, 420),
                (303, 500),
                (330, 556),
                (318, 580),
                (276, 510),
                (266, 400),
                (276, 300),
                (318, 232),
                (400, 206),
            ]
        )
    )
    c.grad(
        band,
        [(0, mix(color, WHITE, 0.26)), (0.5, mix(color, WHITE, 0.05)), (1, mix(color, NIGHT, 0.38))],
        "h",
    )
    fold = smooth(
        [
            (296, 530),
            (336, 572),
            (400, 600),
            (464, 574),
            (508, 520),
            (534, 580),
            (566, 690),
            (520, 780),
            (420, 812),
            (300, 770),
            (232, 700),
            (262, 600),
        ]
    )
    c.grad(fold, [(0, mix(color, WHITE, 0.2)), (0.5, color), (1, mix(color, NIGHT, 0.36))], "h")
    with c.clip(fold):
        for pts in (
            [(296, 545), (380, 640), (520, 640)],
            [(270, 620), (380, 712), (560, 650)],
            [(250, 690), (390, 778), (560, 700)],
        ):
            c.soft(
                [*smooth(pts, closed=False), *[(x, y + 26) for x, y in reversed(smooth(pts, closed=False))]],
                mix(color, NIGHT, 0.7),
                0.5,
                9,
            )
            c.line(smooth([(x, y - 6) for x, y in pts], closed=False), 4, mix(color, WHITE, 0.4), 0.35)
        c.soft(ellipse(404, 570, 92, 30), mix(color, NIGHT, 0.8), 0.6, 10)


def lapels(c: Canvas, color: Color, body: Points, shirt: Color) -> None:
    """Shirt and the lapels of a jacket."""
    with c.clip(body):
        c.poly([(316, 650), (484, 650), (430, 1100), (370, 1100)], shirt)
        c.soft([(420, 700), (484, 650), (440, 1100), (410, 1100)], mix(shirt, NIGHT, 0.5), 0.4, 10)
        for s in (-1, 1):
            pts = [
                (400 + s * 92, 642),
                (400 + s * 140, 690),
                (400 + s * 150, 780),
                (400 + s * 118, 800),
                (400 + s * 22, 1100),
                (400 + s * 6, 1000),
            ]
            c.soft([(x + 5, y + 8) for x, y in pts], NIGHT, 0.4, 8)
            c.poly(pts, mix(color, WHITE, 0.12 if s < 0 else 0.02))


def collar(c: Canvas, shirt: Color) -> None:
    """The two wings of a shirt collar."""
    for s in (-1, 1):
        pts = [(400 + s * 62, 604), (400 + s * 96, 660), (400 + s * 58, 736), (400 + s * 4, 690)]
        c.soft([(x, y + 8) for x, y in pts], NIGHT, 0.4, 7)
        c.poly(pts, mix(shirt, WHITE, 0.3) if s < 0 else mix(shirt, NIGHT, 0.1))


def ears(c: Canvas, face: Face) -> None:
    """Ears at the sides of a head without a scarf."""
    for s in (-1, 1):
        pts = smooth(
            [
                (400 + s * (face.wide - 8), 372),
                (400 + s * (face.wide + 19), 372),
                (400 + s * (face.wide + 17), 430),
                (400 + s * (face.wide - 6), 458),
            ]
        )
        c.poly(pts, mix(face.skin, rgb("#7a4632"), 0.18 if s < 0 else 0.42))


def beard(c: Canvas, face: Face, outline: Points, thick: float = 1.0) -> None:
    """A short trimmed beard."""
    with c.clip(outline):
        pts = smooth(
            _mirror(
                [
                    (400, 600),
                    (290, 600),
                    (286, 400),
                    (301, 424),
                    (318, 486),
                    (346, 512 - 8 * thick),
                    (372, 494),
                    (400, 490),
                ]
            )
        )
        c.soft(pts, face.hair, 0.9, 5)
    c.poly(
        smooth(
            [(362, 514 - face.smile), (400, 508), (438, 514 - face.smile), (422, 530), (400, 535), (378, 530)]
        ),
        mix(face.skin, face.hair, 0.15),
    )
    _mouth(c, face, mix(face.skin, rgb("#4a241a"), 0.6))


def curls(c: Canvas, face: Face) -> None:
    """Hair behind the head."""
    pts = smooth(_mirror([(400, 186), (336, 196), (286, 238), (268, 300), (276, 366), (300, 420)]))
    c.grad(pts, [(0, mix(face.hair, WHITE, 0.16)), (1, face.hair)], "h")


def fringe(c: Canvas, face: Face) -> None:
    """Hair over the forehead."""
    pts = smooth(
        [
            (292, 372),
            (284, 300),
            (304, 232),
            (360, 196),
            (440, 192),
            (500, 232),
            (518, 300),
            (508, 372),
            (496, 318),
            (470, 290),
            (420, 300),
            (372, 282),
            (322, 306),
            (304, 330),
        ]
    )
    c.grad(pts, [(0, mix(face.hair, WHITE, 0.2)), (0.6, face.hair), (1, mix(face.hair, NIGHT, 0.4))], "h")
    with c.clip(pts):
        for k in range(7):
            x = 300 + k * 30
            c.soft(
                smooth([(x, 300), (x + 4, 256), (x + 30, 222), (x + 60, 210), (x + 34, 234), (x + 12, 262)]),
                mix(face.hair, WHITE, 0.4),
                0.5,
                3,
            )
