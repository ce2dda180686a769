"""The trains of Nilavand in perspective."""

from __future__ import annotations

from dataclasses import dataclass

from .canvas import Canvas
from .geom import Camera, Point, Points, smooth
from .lettering import line
from .logo import pieces
from .palette import INK, NIGHT, PAPER, STEEL, WARM, WHITE, Color, mix

HALF = [
    (1.24, 0.34),
    (1.36, 0.62),
    (1.42, 1.2),
    (1.41, 2.85),
    (1.3, 3.24),
    (0.95, 3.5),
    (0.4, 3.62),
    (0.0, 3.64),
]
PROFILE: Points = [*HALF, *[(-x, y) for x, y in reversed(HALF[:-1])]]
CAR = 17.6


@dataclass(frozen=True)
class Train:
    """Where a train stands and what it wears."""

    x: float
    rail: float
    z: float
    color: Color
    sign: str = ""
    cars: int = 4
    body: Color = PAPER
    fog: Color = NIGHT
    haze: float = 0.75
    reach: float = 60.0
    open_doors: bool = False
    lamps: bool = True

    def tone(self, color: Color, z: float) -> Color:
        """Fade a colour with the distance."""
        return mix(color, self.fog, min(1.0, max(0.0, (z - self.z) / self.reach)) * self.haze)


def on_wall(
    cam: Camera,
    x: float,
    y: float,
    z: float,
    text: str,
    size: float,
    right: bool,
    weight: int = 700,
) -> list[tuple[str, tuple[Point, ...]]]:
    """Return text on a wall that runs along the view, at our ``right`` or left."""
    sign = -1 if right else 1
    out = line(text, size, weight, "middle")
    return [(op, tuple(cam.at(x, y - py, z + sign * px) for px, py in pts)) for op, pts in out.commands]


def _side(c: Canvas, cam: Camera, t: Train) -> None:
    s = -1 if cam.x < t.x else 1
    x = t.x + s * 1.42
    for k in range(t.cars - 1, -1, -1):
        near = max(t.z + k * (CAR + 0.5), 0.6)
        far = t.z + k * (CAR + 0.5) + CAR
        if far <= near:
            continue
        _shell(c, cam, t, x, s, near, far)
        _openings(c, cam, t, x, t.z + k * (CAR + 0.5), near)


def _band(
    c: Canvas, cam: Camera, t: Train, x: float, span: tuple[float, float, float, float], color: Color
) -> None:
    """Fill a part of the side, fading along its length."""
    y0, y1, near, far = span
    quad = cam.wall(x, t.rail + y0, t.rail + y1, near, far)
    a, b = quad[0][0], quad[2][0]
    stops = [(0.0, t.tone(color, near)), (1.0, t.tone(color, far))]
    if a > b:
        stops = [(0.0, t.tone(color, far)), (1.0, t.tone(color, near))]
    c.grad(quad, stops, "h")


def _shell(c: Canvas, cam: Camera, t: Train, x: float, s: int, near: float, far: float) -> None:
    for (xa, ya), (xb, yb), tint in (
        (HALF[5], HALF[6], 0.45),
        (HALF[4], HALF[5], 0.25),
        (HALF[3], HALF[4], 0.1),
    ):
        a = [cam.at(t.x + s * xa, t.rail + ya, near), cam.at(t.x + s * xb, t.rail + yb, near)]
        b = [cam.at(t.x + s * xb, t.rail + yb, far), cam.at(t.x + s * xa, t.rail + ya, far)]
        c.poly(a + b, t.tone(mix(t.body, INK, tint), (near + far) / 2))
    _band(c, cam, t, x, (0.15, 0.62, near, far), mix(INK, STEEL, 0.1))
    _band(c, cam, t, x, (0.45, 2.9, near, far), mix(t.body, STEEL, 0.12))
    _band(c, cam, t, x, (2.55, 2.9, near, far), mix(t.body, WHITE, 0.5))
    _band(c, cam, t, x, (0.62, 1.12, near, far), t.color)
    _band(c, cam, t, x, (1.18, 1.24, near, far), mix(t.color, t.body, 0.4))


def _openings(c: Canvas, cam: Camera, t: Train, x: float, start: float, near: float) -> None:
    """Windows between four doors."""
    pitch = CAR / 4
    for k in range(3, -1, -1):
        z = start + k * pitch
        for a, b, door in (
            (z + 2.95, z + 4.35, False),
            (z + 1.35, z + 2.75, True),
            (z + 0.1, z + 1.15, False),
        ):
            if b <= near + 0.05:
                continue
            _pane(c, cam, t, x, max(a, near), b, door)


def _pane(c: Canvas, cam: Camera, t: Train, x: float, a: float, b: float, door: bool) -> None:
    lit, glass = mix(WARM, WHITE, 0.45), mix(NIGHT, STEEL, 0.25)
    if door:
        if t.open_doors:
            _band(c, cam, t, x, (1.05, 2.85, a, b), lit)
            _band(c, cam, t, x, (1.05, 1.5, a, b), mix(lit, INK, 0.2))
            return
        _band(c, cam, t, x, (0.62, 2.88, a, b), mix(t.color, t.body, 0.12))
        _band(c, cam, t, x, (1.5, 2.7, a + 0.16, b - 0.78), glass)
        _band(c, cam, t, x, (1.5, 2.7, a + 0.78, b - 0.16), glass)
        _band(c, cam, t, x, (1.85, 2.62, a + 0.2, b - 0.82), mix(lit, t.color, 0.25))
        _band(c, cam, t, x, (1.85, 2.62, a + 0.82, b - 0.2), mix(lit, t.color, 0.25))
        return
    _band(c, cam, t, x, (1.55, 2.62, a, b), glass)
    if b - a > 0.3:
        _band(c, cam, t, x, (1.68, 2.52, a + 0.08, b - 0.08), lit)
        _band(c, cam, t, x, (1.68, 1.95, a + 0.08, b - 0.08), mix(lit, INK, 0.28))


def _nose(c: Canvas, cam: Camera, t: Train) -> None:
    """The bent sheet between the side and the face."""
    back = cam.ring([(t.x + u, t.rail + v) for u, v in PROFILE], t.z)
    front = cam.ring([(t.x + u * 0.94, t.rail + 0.1 + v * 0.955) for u, v in PROFILE], t.z - 0.55)
    for i in range(len(PROFILE) - 1):
        u, v = PROFILE[i]
        base = mix(INK, STEEL, 0.1) if v < 0.6 else t.color if v < 1.15 else t.body
        shade = 0.12 if v > 3 else 0.3 if (u < 0) == (cam.x > t.x) else 0.16
        c.poly([back[i], back[i + 1], front[i + 1], front[i]], mix(base, INK, shade))
    c.grad(front, [(0, mix(t.body, WHITE, 0.7)), (0.5, t.body), (1, mix(t.body, STEEL, 0.5))])


def _face(c: Canvas, cam: Camera, t: Train) -> None:
    """Glass, lights, sign and the mark on the front."""
    z = t.z - 0.55

    def at(u: float, v: float) -> Point:
        return cam.at(t.x + u, t.rail + v, z)

    def shape(pts: list[Point], steps: int = 6) -> Points:
        full = [*pts, *[(-u, v) for u, v in reversed(pts)]]
        return [at(u, v) for u, v in smooth(full, steps=steps)]

    bib = shape([(0.2, 0.5), (1.0, 0.52), (1.22, 0.75), (1.3, 1.3), (1.24, 1.52), (0.6, 1.42), (0.15, 1.38)])
    c.grad(bib, [(0, mix(t.color, WHITE, 0.12)), (1, mix(t.color, INK, 0.28))])
    glass = shape(
        [
            (0.15, 1.5),
            (0.7, 1.54),
            (1.16, 1.68),
            (1.24, 2.1),
            (1.16, 2.9),
            (0.9, 3.22),
            (0.4, 3.32),
            (0.1, 3.33),
        ]
    )
    c.grad(glass, [(0, mix(NIGHT, STEEL, 0.12)), (0.35, NIGHT), (1, mix(NIGHT, STEEL, 0.35))])
    shine = [at(-0.95, 2.85), at(-0.45, 2.9), at(-0.75, 1.75), at(-1.08, 1.8)]
    c.poly(shine, STEEL, 0.22)
    c.poly([at(-0.36, 2.9), at(-0.24, 2.9), at(-0.56, 1.7), at(-0.66, 1.72)], STEEL, 0.16)
    if t.lamps:
        c.poly(
            smooth(
                [
                    at(0.32, 1.56),
                    at(0.32, 1.9),
                    at(0.45, 2.05),
                    at(0.52, 2.25),
                    at(0.64, 2.25),
                    at(0.71, 2.05),
                    at(0.86, 1.9),
                    at(0.88, 1.57),
                ]
            ),
            mix(NIGHT, WARM, 0.22),
        )
    _sign(c, cam, t, z)
    for side in (-1, 1):
        lamp = [at(side * 0.72, 1.16), at(side * 1.12, 1.28), at(side * 1.17, 1.44), at(side * 0.78, 1.3)]
        c.poly(lamp, mix(WHITE, WARM, 0.2))
        c.poly(
            [at(side * 0.72, 1.0), at(side * 1.1, 1.1), at(side * 1.1, 1.17), at(side * 0.72, 1.07)],
            mix(t.color, INK, 0.5),
        )
    for commands, _ in pieces():
        small = [
            (op, tuple(at((px - 50) * 0.0052, 1.24 - (py - 50) * 0.0052) for px, py in pts))
            for op, pts in commands
        ]
        c.glyphs(small, t.body)
    c.poly([at(-0.9, 0.34), at(0.9, 0.34), at(0.8, 0.1), at(-0.8, 0.1)], mix(INK, NIGHT, 0.5))


def _sign(c: Canvas, cam: Camera, t: Train, z: float) -> None:
    c.poly(cam.face(z, t.x - 0.72, t.rail + 2.9, t.x + 0.72, t.rail + 3.2), (10, 14, 16))
    if t.sign:
        word = line(t.sign, 0.21, 700, "middle")
        spot = [
            (op, tuple(cam.at(t.x + px, t.rail + 2.985 - py, z) for px, py in pts))
            for op, pts in word.commands
        ]
        c.glyphs(spot, mix(WARM, (255, 190, 60), 0.5))


def draw(c: Canvas, cam: Camera, t: Train) -> None:
    """Draw the train, its far end first."""
    shadow = cam.floor(t.rail + 0.05, t.x - 1.25, t.x + 1.25, max(t.z - 0.45, 0.7), t.z + 50)
    c.soft(shadow, NIGHT, 0.75, 9)
    _side(c, cam, t)
    if t.z < 1.6:
        return
    _nose(c, cam, t)
    _face(c, cam, t)
    if t.lamps:
        k = cam.size(t.z)
        for side in (-1, 1):
            x, y = cam.at(t.x + side * 0.95, t.rail + 1.3, t.z - 0.6)
            c.glow(x, y, k * 1.0, mix(WHITE, WARM, 0.4), 0.42)
            c.glow(x, y, k * 0.35, WHITE, 0.9)
