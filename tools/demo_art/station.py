"""Underground platforms in perspective."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from .canvas import Canvas
from .geom import Camera, Points, depths, lerp
from .lettering import line
from .palette import INDIGO, INK, LIME, NIGHT, PAPER, STEEL, STONE, WARM, WHITE, Color, mix
from .train import on_wall

FAR = 62.0
PIT = -1.15


@dataclass(frozen=True)
class Hall:
    """A platform at one side (``side`` -1: at the left) of a track under a vault."""

    wall: Color = STONE
    floor: Color = mix(STONE, STEEL, 0.35)
    roof: Color = mix(PAPER, STEEL, 0.25)
    line: Color = INDIGO
    fog: Color = mix(WARM, PAPER, 0.6)
    name: str = ""
    light: Color = mix(WARM, WHITE, 0.55)
    dim: float = 0.0
    side: int = -1
    wide: float = 5.4
    high: float = 4.7
    pattern: tuple[Color, ...] = field(default=())

    def tone(self, color: Color, z: float) -> Color:
        """Fade into the light at the end of the hall, or into the night when it is ``dim``."""
        seen = mix(color, self.fog, min(1.0, z / FAR) ** 0.9 * 0.62)
        return mix(seen, NIGHT, self.dim)

    def x(self, value: float) -> float:
        """Return a coordinate measured from the platform's edge towards the platform."""
        return value * self.side


def profile(h: Hall) -> Points:
    """Return the section of walls and vault, from the platform's wall over to the far one."""
    a, b = (h.x(h.wide), 2.4), (h.x(-4.0), 2.2)
    mid, half = (a[0] + b[0]) / 2, (b[0] - a[0]) / 2
    arc = [
        (mid - half * math.cos(math.radians(i)), 2.3 + (h.high - 2.3) * math.sin(math.radians(i)))
        for i in range(0, 181, 6)
    ]
    return [(a[0], 0.0), *arc, (b[0], PIT)]


def shell(c: Canvas, cam: Camera, h: Hall) -> None:
    """Walls and vault."""
    section = profile(h)
    zs = depths(0.7, FAR, 34, 2.2)
    for far, near in zip(zs, zs[1:], strict=False):
        a, b = cam.ring(section, far), cam.ring(section, near)
        for i in range(len(section) - 1):
            wall = i == 0 or i >= len(section) - 2
            up = math.sin(math.pi * min(1.0, i / (len(section) - 2)))
            base = mix(h.wall, INK, 0.06) if wall else mix(mix(h.roof, INK, 0.5), h.roof, up)
            c.poly([a[i], a[i + 1], b[i + 1], b[i]], h.tone(base, near))
    c.poly(cam.ring(section, FAR), h.tone(mix(NIGHT, h.fog, 0.25), FAR * 0.5))


def ribs(c: Canvas, cam: Camera, h: Hall, step: float = 4.0) -> None:
    """Arches that give the vault its rhythm."""
    section = profile(h)[1:-1]
    z = FAR - 4
    while z > 1.5:
        a, b = cam.ring(section, z + 0.5), cam.ring(section, z)
        for i in range(len(section) - 1):
            c.poly([a[i], a[i + 1], b[i + 1], b[i]], h.tone(mix(h.roof, WHITE, 0.55), z), 0.55)
        z -= step


def ground(c: Canvas, cam: Camera, h: Hall) -> None:
    """Platform with its tiles and warning strip; track pit."""
    _level(c, cam, h, 0.0, (h.x(0), h.x(h.wide)), h.floor)
    for k in range(1, 5):
        c.line(
            [cam.at(h.x(k * 1.15), 0, 0.8), cam.at(h.x(k * 1.15), 0, FAR)], 1.0, mix(h.floor, INK, 0.3), 0.35
        )
    z = 1.6
    while z < 40:
        c.line(
            [cam.at(h.x(0), 0, z), cam.at(h.x(h.wide), 0, z)],
            1.0,
            mix(h.floor, INK, 0.3),
            0.35 * (1 - z / 44),
        )
        z *= 1.16
    _level(c, cam, h, PIT, (h.x(-4.0), h.x(0)), mix(INK, STEEL, 0.28))
    for z in depths(1.2, 44, 46, 1.7):
        c.poly(cam.floor(PIT + 0.06, h.x(-0.7), h.x(-3.1), z, z + 0.26), h.tone(mix(INK, STEEL, 0.12), z))
    for x in (-1.18, -2.62):
        c.poly(cam.floor(PIT + 0.16, h.x(x - 0.04), h.x(x + 0.04), 0.8, FAR), h.tone(STEEL, 12))
    c.poly(cam.wall(h.x(0), PIT, 0, 0.7, FAR), h.tone(mix(INK, STEEL, 0.2), 6))
    c.poly(cam.floor(0.005, h.x(0), h.x(0.12), 0.7, FAR), h.tone(PAPER, 8))
    c.poly(cam.floor(0.005, h.x(0.5), h.x(0.86), 0.7, FAR), h.tone(mix(LIME, WARM, 0.65), 6))


def _level(c: Canvas, cam: Camera, h: Hall, y: float, xs: tuple[float, float], color: Color) -> None:
    quad = cam.floor(y, xs[0], xs[1], 0.6, FAR)
    top, bottom = quad[2][1], quad[0][1]
    stops = [
        (
            i / 10,
            h.tone(
                color, cam.focal * (cam.eye - y) / max(1.0, lerp((0, top), (0, bottom), i / 10)[1] - cam.vy)
            ),
        )
        for i in range(11)
    ]
    c.grad(quad, stops, span=(top, bottom))


def lights(
    c: Canvas, cam: Camera, h: Hall, xs: tuple[float, ...] = (2.2, -2.2), y: float | None = None
) -> None:
    """Rows of lamps under the vault and their shine."""
    top = h.high - 0.75 if y is None else y
    for x in xs:
        z = 50.0
        while z > 1.4:
            c.poly(
                cam.floor(top, h.x(x - 0.14), h.x(x + 0.14), z, z + 2.1),
                mix(mix(h.light, WHITE, 0.8), NIGHT, h.dim * 0.3),
            )
            px, py = cam.at(h.x(x), top, z + 1)
            k = cam.size(z + 1)
            c.glow(px, py, min(k * 1.9, 620), h.light, 0.15 * (1 - h.dim * 0.5))
            if x > 0:
                fx, fy = cam.at(h.x(x), 0, z + 1)
                c.glow(fx, fy, min(k * 1.5, 700), h.light, 0.16, ry=min(k * 0.4, 220))
            z -= 3.4
    c.glow(cam.vx, cam.vy, 420, h.fog, 0.28 * (1 - h.dim))


def name_band(
    c: Canvas, cam: Camera, h: Hall, stops: tuple[float, ...] = (7.5, 16.0, 27.0), x: float = -3.97
) -> None:
    """The line's colour along the far wall, with the station's name."""
    right = h.x(x) > cam.x
    zs = depths(1.0, FAR, 10, 2)
    for far, near in zip(zs, zs[1:], strict=False):
        c.poly(cam.wall(h.x(x), 1.15, 1.75, near, far), h.tone(h.line, near))
        c.poly(cam.wall(h.x(x), 1.05, 1.11, near, far), h.tone(mix(h.line, WHITE, 0.5), near))
    for z in stops:
        if h.name:
            c.glyphs(on_wall(cam, h.x(x), 1.31, z, h.name, 0.44, right), h.tone(PAPER, z * 0.6))


def mosaic(c: Canvas, cam: Camera, h: Hall, x: float, rows: int = 5, seed: int = 3) -> None:
    """Panels of glazed tiles along a wall, in the hall's own colours."""
    zs = depths(2.0, 46, 26, 1.6)
    for i, (far, near) in enumerate(zip(zs, zs[1:], strict=False)):
        for r in range(rows):
            pick = h.pattern[(i * 7 + r * 5 + (i * r) % 3 + seed) % len(h.pattern)]
            y = 0.4 + r * 0.42
            tone = h.tone(pick, near)
            c.poly(cam.wall(h.x(x), y, y + 0.4, near + (far - near) * 0.04, far), tone)
            a, b, d = cam.at(h.x(x), y, near), cam.at(h.x(x), y + 0.4, near), cam.at(h.x(x), y, far)
            c.poly([a, b, d], mix(tone, WHITE, 0.16), 0.6)


def hanging_sign(
    c: Canvas,
    cam: Camera,
    text: str,
    spot: tuple[float, float, float],
    color: Color,
    wide: float = 2.6,
    number: str = "",
) -> None:
    """A board that hangs from the roof and faces us."""
    x, y, z = spot
    for side in (-0.36, 0.36):
        c.line([cam.at(x + wide * side, y + 0.3, z), cam.at(x + wide * side, y + 1.4, z)], 2, INK, 0.7)
    c.soft(cam.face(z, x - wide / 2, y - 0.36, x + wide / 2, y + 0.28), NIGHT, 0.35, 8)
    c.poly(cam.face(z, x - wide / 2, y - 0.3, x + wide / 2, y + 0.3), color)
    c.poly(cam.face(z, x - wide / 2, y - 0.3, x + wide / 2, y - 0.24), mix(color, WHITE, 0.5))
    if number:
        px, py = cam.at(x + wide / 2 - 0.36, y + 0.02, z)
        c.disc(px, py, cam.size(z) * 0.2, PAPER)
        flat(c, cam, number, (x + wide / 2 - 0.36, y - 0.09, z), 0.3, color)
        x -= 0.24
    flat(c, cam, text, (x, y - 0.08, z), 0.3, PAPER)


def flat(
    c: Canvas, cam: Camera, text: str, spot: Point3, size: float, color: Color, weight: int = 700
) -> None:
    """Write text that faces us, centred on a spot."""
    word = line(text, size, weight, "middle")
    c.glyphs(
        [
            (op, tuple(cam.at(spot[0] + px, spot[1] - py, spot[2]) for px, py in pts))
            for op, pts in word.commands
        ],
        color,
    )


Point3 = tuple[float, float, float]


def bench(c: Canvas, cam: Camera, h: Hall, z: float, x: float = 4.6) -> None:
    """A bench by the wall."""
    c.soft(cam.floor(0.01, h.x(x - 0.5), h.x(x + 0.4), z - 0.2, z + 2.1), NIGHT, 0.4, 6)
    wood = h.tone(mix(WARM, (120, 70, 40), 0.6), z)
    for k in (0.15, 1.7):
        c.poly(cam.wall(h.x(x - 0.3), 0, 0.42, z + k, z + k + 0.12), mix(INK, STEEL, 0.3))
    c.poly(cam.floor(0.46, h.x(x - 0.34), h.x(x + 0.3), z, z + 1.95), wood)
    c.poly(cam.wall(h.x(x - 0.34), 0.4, 0.46, z, z + 1.95), mix(wood, INK, 0.35))


def whole(c: Canvas, cam: Camera, h: Hall) -> None:
    """The empty hall."""
    shell(c, cam, h)
    ribs(c, cam, h)
    ground(c, cam, h)
    if h.pattern:
        mosaic(c, cam, h, h.wide - 0.02)
    name_band(c, cam, h)
    lights(c, cam, h)
