"""Tunnels lit by lamps: every panel takes the light of the lamps near it."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from .canvas import Canvas
from .geom import Camera, Point, Points, depths
from .palette import INK, NIGHT, STEEL, WARM, WHITE, Color, mix

Lamp = tuple[float, float, float, float, float]  # x, y, z, strength, reach
GOLD = (255, 206, 136)
MOON = (0.26, 0.5, 0.68)


@dataclass(frozen=True)
class Tunnel:
    """A bored tunnel with one track on its axis."""

    radius: float = 3.0
    middle: float = 1.85
    wall: Color = (196, 180, 158)
    light: Color = GOLD
    ambient: float = 0.06
    far: float = 70.0
    lamps: list[Lamp] = field(default_factory=list)
    end: Color | None = None
    curve: float = 0.0

    def bend(self, z: float) -> float:
        """Return how far the axis has moved aside at depth ``z``."""
        return self.curve * z * z

    def glow(self, x: float, y: float, z: float) -> float:
        """Return how bright a spot is, 0 to 1."""
        total = self.ambient
        for lx, ly, lz, power, reach in self.lamps:
            d2 = (x - lx) ** 2 + (y - ly) ** 2 + (z - lz) ** 2
            total += power / (1 + d2 / (reach * reach)) ** 1.5
        return min(1.0, total)

    def lit(self, color: Color, x: float, y: float, z: float) -> Color:
        """Return a colour as it looks at a spot."""
        b = self.glow(x, y, z)
        r, g, v = (
            round(min(255.0, k * (self.light[i] / 255 * b * 1.25 + MOON[i] * 0.3)))
            for i, k in enumerate(color)
        )
        return r, g, v

    def dusk(self, x: float, z: float) -> float:
        """Return the ``shade`` of a person who stands there."""
        return max(0.0, 0.7 - self.glow(x, 1.2, z) * 1.1)


def row(
    step: float = 7.0,
    x: float = -2.5,
    y: float = 3.2,
    first: float = 4.0,
    power: float = 0.5,
    reach: float = 2.6,
) -> list[Lamp]:
    """Return the lamps along one wall."""
    return [(x, y, first + step * i, power, reach) for i in range(9)]


def shell(c: Canvas, cam: Camera, t: Tunnel, turns: int = 30) -> None:
    """Lining, in rings of panels."""
    zs = depths(0.8, t.far, 46, 2.1)
    angles = [math.radians(-218 + 256 * i / turns) for i in range(turns + 1)]
    for far, near in zip(zs, zs[1:], strict=False):
        mid = (far + near) / 2
        for a, b in zip(angles, angles[1:], strict=False):
            spots = [(math.cos(q) * t.radius, t.middle - math.sin(q) * t.radius) for q in (a, b)]
            quad = [
                cam.at(x + t.bend(z), y, z)
                for (x, y), z in ((spots[0], far), (spots[1], far), (spots[1], near), (spots[0], near))
            ]
            c.poly(quad, t.lit(t.wall, spots[0][0], spots[0][1], mid))
    ring = [
        cam.at(math.cos(q) * t.radius + t.bend(t.far), t.middle - math.sin(q) * t.radius, t.far)
        for q in angles
    ]
    c.poly(ring, t.end or NIGHT)
    _seams(c, cam, t, angles)


def _seams(c: Canvas, cam: Camera, t: Tunnel, angles: list[float]) -> None:
    """Joints of the lining."""
    z = 1.6
    while z < 40:
        for a, b in zip(angles, angles[1:], strict=False):
            pts = [
                cam.at(math.cos(q) * t.radius + t.bend(z), t.middle - math.sin(q) * t.radius, z)
                for q in (a, b)
            ]
            c.line(
                pts, max(0.6, 3.2 / z**0.5), t.lit(mix(t.wall, NIGHT, 0.55), math.cos(a) * 2.8, 2.0, z), 0.7
            )
        z *= 1.19


def bed(c: Canvas, cam: Camera, t: Tunnel, rails: bool = True) -> None:
    """Track bed, sleepers and rails."""
    zs = depths(0.8, t.far, 46, 2.1)
    half = (t.radius**2 - t.middle**2) ** 0.5 + 0.05
    xs = [-half + half * i / 6 for i in range(13)]
    for far, near in zip(zs, zs[1:], strict=False):
        for a, b in zip(xs, xs[1:], strict=False):
            quad = [
                cam.at(a + t.bend(far), 0, far),
                cam.at(b + t.bend(far), 0, far),
                cam.at(b + t.bend(near), 0, near),
                cam.at(a + t.bend(near), 0, near),
            ]
            c.poly(quad, t.lit((140, 130, 120), (a + b) / 2, 0.0, (far + near) / 2))
    if not rails:
        return
    z = 44.0
    while z > 1.0:
        quad = [
            cam.at(x + t.bend(z), 0.05, q)
            for x, q in ((-1.15, z), (1.15, z), (1.15, z + 0.24), (-1.15, z + 0.24))
        ]
        c.poly(quad, t.lit((84, 78, 74), 0, 0, z))
        z -= 0.62
    for far, near in zip(zs, zs[1:], strict=False):
        for side in (-0.72, 0.72):
            for w, color, y in ((0.075, (40, 40, 42), 0.06), (0.04, (235, 228, 215), 0.16)):
                quad = [
                    cam.at(side - w + t.bend(far), y, far),
                    cam.at(side + w + t.bend(far), y, far),
                    cam.at(side + w + t.bend(near), y, near),
                    cam.at(side - w + t.bend(near), y, near),
                ]
                c.poly(quad, t.lit(color, side, 0.8, (far + near) / 2))


def cables(c: Canvas, cam: Camera, t: Tunnel, side: int = 1) -> None:
    """Cables on brackets along a wall."""
    zs = depths(0.9, 46, 40, 2.0)
    for k, tint in enumerate((0.2, 0.05, 0.35, 0.12)):
        y = 1.15 + k * 0.2
        x = side * ((t.radius**2 - (y - t.middle) ** 2) ** 0.5 - 0.1)
        for far, near in zip(zs, zs[1:], strict=False):
            a, b = cam.at(x + t.bend(far), y, far), cam.at(x + t.bend(near), y, near)
            c.line([a, b], min(9.0, max(1.0, 34 / near)), t.lit(mix(INK, STEEL, tint), x, y, near))


def fixtures(c: Canvas, cam: Camera, t: Tunnel) -> None:
    """The lamps themselves."""
    for x, y, z, power, _ in sorted(t.lamps, key=lambda q: -q[2]):
        if power < 0.2 or z < 1.2 or y < 2.7:
            continue
        k = cam.size(z)
        px, py = cam.at(x + t.bend(z), y, z)
        c.glow(px, py, min(520.0, k * 1.5), t.light, min(0.7, power * 0.75))
        c.glow(px, py, min(160.0, k * 0.35), WHITE, 0.9)
        c.rect(
            px - k * 0.16, py - k * 0.05, px + k * 0.16, py + k * 0.05, mix(t.light, WHITE, 0.7), r=k * 0.05
        )


def whole(c: Canvas, cam: Camera, t: Tunnel, sides: tuple[int, ...] = (1, -1)) -> None:
    """The empty tunnel."""
    shell(c, cam, t)
    bed(c, cam, t)
    for side in sides:
        cables(c, cam, t, side)
    fixtures(c, cam, t)


def sparks(
    c: Canvas,
    x: float,
    y: float,
    seed: int,
    n: int = 260,
    reach: float = 420,
    aim: tuple[float, float] = (200, 300),
    fall: float = 0.6,
) -> None:
    """A shower of sparks thrown between two directions (degrees, clockwise from the right)."""
    dice = random.Random(seed)
    for _ in range(n):
        angle = math.radians(dice.gauss((aim[0] + aim[1]) / 2, (aim[1] - aim[0]) / 4))
        start, length = dice.random() ** 1.6 * reach, dice.uniform(0.04, 0.16) * reach
        pts: Points = []
        for s in range(5):
            d = start + length * s / 4
            pts.append((x + math.cos(angle) * d, y + math.sin(angle) * d + fall * d * d / reach))
        heat = 1 - start / reach
        c.line(
            pts,
            0.8 + 2.2 * heat * dice.random(),
            mix((255, 120, 40), (255, 244, 214), heat * dice.uniform(0.5, 1.0)),
            0.35 + 0.65 * heat,
        )
    c.glow(x, y, reach * 0.95, (255, 140, 60), 0.35)
    c.glow(x, y, reach * 0.4, (255, 196, 120), 0.6)
    c.glow(x, y, reach * 0.11, WHITE, 1.0)


def beam(
    c: Canvas,
    start: Point,
    ends: tuple[Point, Point],
    color: Color = WARM,
    alpha: float = 0.22,
    blur: float = 14,
) -> None:
    """A cone of light."""
    c.soft(
        [(start[0] - 3, start[1]), (start[0] + 3, start[1]), ends[1], ends[0]], color, alpha, blur, add=True
    )


def tripod(c: Canvas, cam: Camera, x: float, z: float, tall: float = 2.2) -> None:
    """A work lamp on its stand."""
    k = cam.size(z)
    top, foot = cam.at(x, tall, z), cam.at(x, 0, z)
    for dx in (-0.35, 0.0, 0.35):
        c.line([(top[0], top[1] + k * 0.7), (foot[0] + dx * k, foot[1])], k * 0.035, mix(INK, STEEL, 0.3))
    c.line([top, (top[0], top[1] + k * 0.8)], k * 0.045, mix(INK, STEEL, 0.3))
    for dx in (-0.24, 0.24):
        c.rect(
            top[0] + (dx - 0.2) * k,
            top[1] - 0.16 * k,
            top[0] + (dx + 0.2) * k,
            top[1] + 0.14 * k,
            mix(INK, STEEL, 0.2),
            r=3,
        )
        c.rect(
            top[0] + (dx - 0.16) * k,
            top[1] - 0.12 * k,
            top[0] + (dx + 0.16) * k,
            top[1] + 0.1 * k,
            WHITE,
            r=2,
        )
        c.glow(top[0] + dx * k, top[1], k * 1.5, GOLD, 0.6)
