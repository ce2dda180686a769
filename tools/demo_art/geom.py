"""Curves, simple shapes and a pinhole camera."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Points = list[Point]


def smooth(pts: Sequence[Point], closed: bool = True, steps: int = 10) -> Points:
    """Return a Catmull-Rom curve through the points."""
    n = len(pts)
    out: Points = []
    for i in range(n if closed else n - 1):
        ids = [(i + k) % n if closed else min(max(i + k, 0), n - 1) for k in (-1, 0, 1, 2)]
        a, b, c, d = (pts[k] for k in ids)
        for s in range(steps):
            t = s / steps
            out.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    if not closed:
        out.append(pts[-1])
    return out


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def ellipse(x: float, y: float, rx: float, ry: float, a0: float = 0, a1: float = 360, n: int = 48) -> Points:
    """Return points of an ellipse or of its arc (degrees, clockwise on the screen)."""
    step = (a1 - a0) / n
    angles = [math.radians(a0 + i * step) for i in range(n + 1)]
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]


def box(x0: float, y0: float, x1: float, y1: float, r: float = 0) -> Points:
    """Return a rectangle, with round corners if ``r``."""
    if not r:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    r = min(r, abs(x1 - x0) / 2, abs(y1 - y0) / 2)
    return [
        *ellipse(x1 - r, y0 + r, r, r, -90, 0, 8),
        *ellipse(x1 - r, y1 - r, r, r, 0, 90, 8),
        *ellipse(x0 + r, y1 - r, r, r, 90, 180, 8),
        *ellipse(x0 + r, y0 + r, r, r, 180, 270, 8),
    ]


def capsule(a: Point, ra: float, b: Point, rb: float) -> Points:
    """Return a limb: two discs joined by their tangents."""
    angle = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
    return [
        *ellipse(a[0], a[1], ra, ra, angle + 90, angle + 270, 12),
        *ellipse(b[0], b[1], rb, rb, angle - 90, angle + 90, 12),
    ]


def lerp(a: Point, b: Point, t: float) -> Point:
    """Return the point at ``t`` between two points."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


@dataclass(frozen=True)
class Camera:
    """Looks along +z; metres in, logical pixels out."""

    x: float = 0.0
    eye: float = 1.6
    focal: float = 900.0
    vx: float = 800.0
    vy: float = 430.0

    def at(self, x: float, y: float, z: float) -> Point:
        """Project a point (y grows upwards)."""
        z = max(z, 0.05)
        return self.vx + self.focal * (x - self.x) / z, self.vy - self.focal * (y - self.eye) / z

    def size(self, z: float) -> float:
        """Return how many pixels a metre takes at depth ``z``."""
        return self.focal / max(z, 0.05)

    def wall(self, x: float, y0: float, y1: float, z0: float, z1: float) -> Points:
        """Return a quad of a plane that runs along the view (constant x)."""
        return [self.at(x, y0, z0), self.at(x, y1, z0), self.at(x, y1, z1), self.at(x, y0, z1)]

    def floor(self, y: float, x0: float, x1: float, z0: float, z1: float) -> Points:
        """Return a level quad."""
        return [self.at(x0, y, z0), self.at(x1, y, z0), self.at(x1, y, z1), self.at(x0, y, z1)]

    def face(self, z: float, x0: float, y0: float, x1: float, y1: float) -> Points:
        """Return a quad that faces us."""
        return [self.at(x0, y0, z), self.at(x1, y0, z), self.at(x1, y1, z), self.at(x0, y1, z)]

    def ring(self, profile: Sequence[Point], z: float) -> Points:
        """Return a cross-section at depth ``z``."""
        return [self.at(x, y, z) for x, y in profile]


def depths(near: float, far: float, n: int, power: float = 1.0) -> list[float]:
    """Return ``n`` + 1 depths from far to near, denser close to us when ``power`` > 1."""
    return [near + (far - near) * (1 - i / n) ** power for i in range(n + 1)]
