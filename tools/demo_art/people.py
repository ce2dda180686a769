"""Simplified, dignified figures made of limbs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .canvas import Canvas
from .geom import Camera, Point, Points, capsule, ellipse, smooth
from .palette import INK, LIME, NIGHT, ORANGE, PAPER, SKIN, TEAL, WHITE, Color, mix
from .poses import POSES

HAIR = (38, 30, 28)


@dataclass(frozen=True)
class Person:
    """How somebody is dressed and stands; ``turn`` is -1, 0, 1 or 2 (back to us)."""

    kind: str = "man"
    pose: str = "stand"
    coat: Color = TEAL
    legs: Color = mix(INK, (60, 70, 90), 0.5)
    scarf: Color = INK
    skin: Color = SKIN
    turn: int = 0
    helmet: Color | None = None
    vest: bool = False
    bag: Color | None = None
    lamp: bool = False
    flip: bool = False


WORKER = Person(coat=mix(INK, (40, 70, 110), 0.6), vest=True, helmet=PAPER, lamp=True)
Joints = dict[str, Point]


class Figure:
    """Places one person on the canvas, ``unit`` pixels tall."""

    def __init__(self, c: Canvas, who: Person, x: float, y: float, unit: float, shade: float = 0.0) -> None:
        """Find the joints of the pose."""
        self.c, self.who, self.u, self.shade = c, who, unit, shade
        s = -1 if who.flip else 1
        self.j: Joints = {k: (x + s * px * unit, y - py * unit) for k, (px, py) in POSES[who.pose].items()}
        self.s = s
        self.x, self.y = x, y

    def tone(self, color: Color, extra: float = 0.0) -> Color:
        """Return a colour in this figure's light."""
        return mix(color, NIGHT, min(0.96, self.shade + extra))

    def limb(self, a: str, b: str, ra: float, rb: float, color: Color) -> None:
        """Draw one limb with a lit and a shaded side."""
        pts = capsule(self.j[a], ra * self.u, self.j[b], rb * self.u)
        self.c.grad(pts, [(0, mix(color, WHITE, 0.06)), (1, mix(color, NIGHT, 0.2))], "h")

    def near(self, joint: str, dx: float, dy: float) -> Point:
        """Return a point beside a joint, in units."""
        return self.j[joint][0] + self.s * dx * self.u, self.j[joint][1] - dy * self.u

    def draw(self) -> None:
        """Draw the whole figure."""
        spread = 0.2 * self.u
        self.c.soft(ellipse(self.x, self.y, spread, spread * 0.22), NIGHT, 0.45, max(2.0, self.u * 0.02))
        legs, coat = self.tone(self.who.legs), self.tone(self.who.coat)
        for a, b, f in (("pl", "kl", "fl"), ("pr", "kr", "fr")):
            self.limb(a, b, 0.052, 0.042, legs)
            self.limb(b, f, 0.042, 0.03, legs)
            toe = (self.j[f][0] + self.s * 0.02 * self.u, self.j[f][1] + 0.004 * self.u)
            self.c.poly(
                capsule(self.j[f], 0.026 * self.u, toe, 0.022 * self.u), self.tone(mix(INK, NIGHT, 0.5))
            )
        if self.who.turn == 2 and self.who.bag is None:
            self.arms(coat)
            self.torso(coat)
        else:
            self.torso(coat)
            self.arms(coat)
        if self.who.bag:
            self.backpack(self.tone(self.who.bag))
        self.head()

    def arms(self, coat: Color) -> None:
        """Sleeves and hands."""
        for s, e, h in (("sl", "el", "hl"), ("sr", "er", "hr")):
            self.c.poly(ellipse(*self.j[h], 0.024 * self.u, 0.026 * self.u), self.tone(self.who.skin))
            self.c.poly(capsule(self.j[s], 0.044 * self.u, self.j[e], 0.04 * self.u), mix(coat, NIGHT, 0.32))
            self.limb(s, e, 0.039, 0.034, mix(coat, WHITE, 0.04))
            self.limb(e, h, 0.034, 0.025, mix(coat, WHITE, 0.06))

    def torso(self, coat: Color) -> None:
        """Jacket, long coat or overall, with the vest of those who work on the track."""
        j, u = self.j, self.u
        bent = abs(j["neck"][0] - (j["pl"][0] + j["pr"][0]) / 2) > 0.09 * u
        if bent:
            pts: Points = capsule(
                ((j["sl"][0] + j["sr"][0]) / 2, (j["sl"][1] + j["sr"][1]) / 2),
                0.09 * u,
                ((j["pl"][0] + j["pr"][0]) / 2, (j["pl"][1] + j["pr"][1]) / 2),
                0.085 * u,
            )
        elif self.who.kind == "woman" and self.who.pose != "sit":
            pts = smooth(
                [
                    self.near("neck", -0.05, 0.0),
                    self.near("sl", -0.03, 0.025),
                    self.near("sl", 0.0, -0.12),
                    self.near("pl", -0.045, 0.06),
                    self.near("kl", -0.075, 0.06),
                    self.near("kr", 0.075, 0.06),
                    self.near("pr", 0.045, 0.06),
                    self.near("sr", 0.0, -0.12),
                    self.near("sr", 0.03, 0.025),
                    self.near("neck", 0.05, 0.0),
                ],
                steps=6,
            )
        else:
            pts = smooth(
                [
                    self.near("neck", -0.045, 0.0),
                    self.near("sl", -0.025, 0.028),
                    self.near("sl", -0.008, -0.14),
                    self.near("pl", -0.05, -0.02),
                    self.near("pr", 0.05, -0.02),
                    self.near("sr", 0.008, -0.14),
                    self.near("sr", 0.025, 0.028),
                    self.near("neck", 0.045, 0.0),
                ],
                steps=6,
            )
        self.c.grad(pts, [(0, mix(coat, WHITE, 0.1)), (0.5, coat), (1, mix(coat, NIGHT, 0.3))], "h")
        if self.who.vest:
            self.vest(pts, bent)
        elif self.who.kind == "man" and self.who.turn != 2 and not bent:
            collar = [
                self.near("neck", -0.034, -0.005),
                self.near("neck", 0.034, -0.005),
                self.near("neck", 0.0, -0.12),
            ]
            self.c.poly(collar, self.tone(mix(PAPER, coat, 0.15)))

    def vest(self, pts: Points, bent: bool) -> None:
        """A bright vest with reflecting bands."""
        j, u = self.j, self.u
        a = ((j["sl"][0] + j["sr"][0]) / 2, (j["sl"][1] + j["sr"][1]) / 2)
        b = ((j["pl"][0] + j["pr"][0]) / 2, (j["pl"][1] + j["pr"][1]) / 2)
        mid = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        ys = [p[1] for p in pts]
        hue = self.tone(ORANGE)
        keep: Points = [(mid[0] + (px - mid[0]) * 0.93, mid[1] + (py - mid[1]) * 0.95) for px, py in pts]
        self.c.grad(keep, [(0, mix(hue, WHITE, 0.12)), (1, mix(hue, NIGHT, 0.3))], "h")
        for t in (0.45, 0.72):
            px, py = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
            half = 0.085 * u if bent else 0.105 * u
            tilt = (b[0] - a[0]) / max(1.0, b[1] - a[1]) if bent else 0.0
            k = half / (1 + tilt * tilt) ** 0.5
            self.c.line([(px - k, py + k * tilt), (px + k, py - k * tilt)], 0.026 * u, self.tone(LIME, -0.2))
        if not bent and min(ys) < a[1]:
            for side in (-0.055, 0.055):
                self.c.line(
                    [(a[0] + side * u, a[1] - 0.02 * u), (a[0] + side * u, a[1] + 0.13 * u)],
                    0.02 * u,
                    self.tone(LIME, -0.2),
                )

    def backpack(self, color: Color) -> None:
        """A school bag."""
        x, y = self.j["neck"]
        if self.who.turn == 2:
            pts = smooth(
                [
                    (x - 0.08 * self.u, y + 0.05 * self.u),
                    (x + 0.08 * self.u, y + 0.05 * self.u),
                    (x + 0.095 * self.u, y + 0.27 * self.u),
                    (x - 0.095 * self.u, y + 0.27 * self.u),
                ],
                steps=6,
            )
            self.c.grad(pts, [(0, mix(color, WHITE, 0.15)), (1, mix(color, NIGHT, 0.25))])
            self.c.line(
                [(x - 0.06 * self.u, y + 0.17 * self.u), (x + 0.06 * self.u, y + 0.17 * self.u)],
                0.012 * self.u,
                mix(color, NIGHT, 0.4),
            )
        else:
            for side in (-0.07, 0.07):
                self.c.line(
                    [(x + side * self.u, y + 0.02 * self.u), (x + side * self.u * 1.1, y + 0.2 * self.u)],
                    0.022 * self.u,
                    color,
                )

    def head(self) -> None:
        """Head with hair, scarf or helmet."""
        x, y = self.j["head"]
        u, turn = self.u, self.who.turn
        skin, shift = self.tone(self.who.skin), (0 if turn == 2 else turn) * 0.014 * u * self.s
        self.c.poly(capsule(self.j["neck"], 0.03 * u, (x, y), 0.03 * u), mix(skin, NIGHT, 0.25))
        if self.who.kind == "woman":
            self.scarf(x, y, skin, shift)
            return
        hair = self.tone(HAIR)
        self.c.poly(ellipse(x, y, 0.047 * u, 0.061 * u), hair)
        if turn != 2:
            self.c.grad(
                ellipse(x + shift, y + 0.009 * u, 0.042 * u, 0.053 * u),
                [(0, skin), (1, mix(skin, NIGHT, 0.18))],
                "h",
            )
            self.c.poly(ellipse(x + shift * 0.5, y - 0.022 * u, 0.047 * u, 0.042 * u, 180, 360), hair)
        if self.who.helmet:
            self.helmet(x, y, self.tone(self.who.helmet))

    def helmet(self, x: float, y: float, color: Color) -> None:
        """A safety helmet, with its lamp."""
        u = self.u
        dome = ellipse(x, y - 0.014 * u, 0.058 * u, 0.06 * u, 180, 360)
        self.c.grad(dome, [(0, mix(color, WHITE, 0.3)), (1, mix(color, NIGHT, 0.3))], "h")
        self.c.poly(
            capsule(
                (x - 0.06 * u, y - 0.014 * u), 0.008 * u, (x + 0.068 * u * self.s, y - 0.012 * u), 0.008 * u
            ),
            mix(color, NIGHT, 0.2),
        )
        if self.who.lamp and self.who.turn != 2:
            px = x + 0.03 * u * self.s * (1 if self.who.turn else 0)
            self.c.poly(ellipse(px, y - 0.04 * u, 0.014 * u, 0.014 * u), PAPER)
            self.c.glow(px, y - 0.04 * u, 0.16 * u, (255, 240, 205), 0.7)

    def scarf(self, x: float, y: float, skin: Color, shift: float) -> None:
        """A headscarf that falls on the shoulders."""
        u, color = self.u, self.tone(self.who.scarf)
        fall = smooth(
            [
                (x, y - 0.068 * u),
                (x + 0.045 * u, y - 0.05 * u),
                (x + 0.058 * u, y),
                (x + 0.06 * u, y + 0.06 * u),
                (x + 0.1 * u, y + 0.125 * u),
                (x, y + 0.175 * u),
                (x - 0.1 * u, y + 0.125 * u),
                (x - 0.06 * u, y + 0.06 * u),
                (x - 0.058 * u, y),
                (x - 0.045 * u, y - 0.05 * u),
            ],
            steps=6,
        )
        self.c.grad(fall, [(0, mix(color, WHITE, 0.14)), (0.55, color), (1, mix(color, NIGHT, 0.3))], "h")
        if self.who.turn != 2:
            self.c.grad(
                ellipse(x + shift, y + 0.006 * u, 0.037 * u, 0.05 * u),
                [(0, skin), (1, mix(skin, NIGHT, 0.16))],
                "h",
            )
            self.c.poly(
                ellipse(x + shift * 0.6, y - 0.034 * u, 0.04 * u, 0.022 * u, 180, 360),
                mix(color, WHITE, 0.05),
            )
        if self.who.helmet:
            self.helmet(x, y - 0.01 * u, self.tone(self.who.helmet))


def place(
    c: Canvas,
    cam: Camera,
    who: Person,
    x: float,
    z: float,
    tall: float = 1.7,
    y: float = 0.0,
    shade: float = 0.0,
) -> None:
    """Stand a person in the world."""
    px, py = cam.at(x, y, z)
    Figure(c, who, px, py, cam.size(z) * tall, shade).draw()


def crowd(c: Canvas, cam: Camera, spots: list[tuple[float, float, Person]], shade: float = 0.0) -> None:
    """Stand several people, the farthest first."""
    for x, z, who in sorted(spots, key=lambda s: -s[1]):
        place(c, cam, who, x, z, 1.62 if who.kind == "woman" else 1.74, shade=shade)


def variant(who: Person, **changes: object) -> Person:
    """Return the person with something changed."""
    return replace(who, **changes)  # type: ignore[arg-type]
