"""Pictures on the platforms."""

from __future__ import annotations

from . import station, train
from .canvas import Canvas
from .geom import Camera
from .palette import INDIGO, INK, PAPER, RED, STEEL, STONE, TEAL, WARM, WHITE, mix, pale, rgb
from .people import Person, crowd
from .station import Hall
from .train import Train

PLUM, SLATE, OLIVE = rgb("#7a3b4b"), rgb("#41526b"), rgb("#6b7050")
CLAY, DENIM = rgb("#a8623f"), rgb("#3c5a84")
FRESH = (TEAL, mix(TEAL, PAPER, 0.4), WARM, pale(INDIGO, 0.3), PAPER)


def opening(scale: int) -> Canvas:
    """khat2-goshayesh: the first train of line 2 comes into a new station."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=-1.6, eye=1.72, focal=1000, vx=690, vy=410)
    h = Hall(name="باغ موزه", pattern=FRESH)
    station.whole(c, cam, h)
    train.draw(c, cam, Train(x=1.9, rail=-1.0, z=8.4, color=INDIGO, sign="مهتاب", fog=h.fog))
    _bunting(c, cam)
    crowd(
        c,
        cam,
        [
            (-3.6, 5.0, Person("woman", "stand", PLUM, scarf=rgb("#d9c7b0"), turn=1)),
            (-2.75, 5.4, Person("man", "photo", SLATE, turn=2)),
            (-4.3, 6.6, Person("man", "talk", OLIVE, turn=1)),
            (-3.55, 7.6, Person("woman", "stand", TEAL, scarf=INK, turn=1)),
            (-2.5, 8.6, Person("woman", "photo", DENIM, scarf=PLUM, turn=2)),
            (-1.75, 9.6, Person("man", "stand", INK, turn=1)),
            (-4.4, 10.2, Person("man", "stand", CLAY, turn=1)),
            (-3.3, 11.5, Person("woman", "walk", SLATE, scarf=TEAL)),
            (-2.2, 13, Person("man", "stand", DENIM, turn=1)),
            (-1.5, 14.5, Person("woman", "stand", OLIVE, scarf=INK)),
            (-3.9, 15, Person("man", "walk", INK)),
            (-2.6, 18, Person("woman", "walk", PLUM)),
            (-1.8, 21, Person("man", "stand")),
        ],
    )
    station.hanging_sign(c, cam, "مهتاب", (-2.7, 3.0, 9.0), INDIGO, 2.4, "۲")
    c.vignette(0.28)
    return c


def _bunting(c: Canvas, cam: Camera) -> None:
    """Little flags across the hall, in the colours of the house."""
    a, b = cam.at(-5.3, 3.3, 6.5), cam.at(3.8, 3.6, 6.5)
    n = 22
    for i in range(n):
        t0, t1 = i / n, (i + 0.8) / n
        pts = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + 130 * 4 * t * (1 - t)) for t in (t0, t1)]
        c.line(pts, 1.2, INK, 0.6)
        mid = ((pts[0][0] + pts[1][0]) / 2, (pts[0][1] + pts[1][1]) / 2 + 40)
        color = (INDIGO, WARM, TEAL, PAPER, RED)[i % 5]
        c.grad([pts[0], pts[1], mid], [(0, color), (1, mix(color, WHITE, 0.25))])


def six_stations(scale: int) -> Canvas:
    """shesh-istgah: a quiet morning at Mahtab."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=2.2, eye=1.66, focal=900, vx=930, vy=420)
    h = Hall(
        name="مهتاب",
        side=1,
        wall=rgb("#cfd6d2"),
        roof=rgb("#dfe5e4"),
        floor=rgb("#bcc3c2"),
        high=5.2,
        wide=6.2,
        pattern=(INDIGO, pale(INDIGO, 0.35), pale(INDIGO, 0.6), STEEL, PAPER),
        fog=rgb("#eef3ef"),
        light=rgb("#f6fbff"),
    )
    station.whole(c, cam, h)
    train.draw(
        c, cam, Train(x=-1.9, rail=-1.0, z=-9.4, color=INDIGO, fog=h.fog, open_doors=True, cars=4, haze=0.5)
    )
    for z in (24.0, 17.0, 10.6, 6.2):
        station.bench(c, cam, h, z, 5.3)
    crowd(
        c,
        cam,
        [
            (1.4, 6.2, Person("woman", "walk", DENIM, scarf=rgb("#c9b79c"), turn=-1)),
            (2.6, 9.0, Person("man", "walk", CLAY)),
            (0.9, 10, Person("man", "stand", INK, turn=-1)),
            (1.2, 13, Person("woman", "stand", TEAL, turn=-1)),
            (3.2, 14, Person("woman", "walk", PLUM, scarf=INK)),
            (1.1, 19, Person("man", "walk", SLATE)),
            (2.5, 23, Person("woman", "walk", OLIVE)),
            (5.25, 11.4, Person("man", "sit", SLATE, turn=-1)),
        ],
    )
    station.hanging_sign(c, cam, "مهتاب", (2.4, 3.1, 8.5), INDIGO, 2.3, "۲")
    c.vignette(0.26)
    return c


def bagh_muzeh(scale: int) -> Canvas:
    """station-baghmuzeh: the hall with garden tiles, empty before the first day."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=-2.0, eye=1.7, focal=820, vx=760, vy=440)
    garden = (rgb("#2f6f5e"), rgb("#5f9a7e"), rgb("#d8b25c"), rgb("#c8644a"), rgb("#efe6d2"), TEAL)
    h = Hall(
        name="باغ موزه",
        pattern=garden,
        wall=rgb("#dccfb6"),
        roof=rgb("#eee6d6"),
        floor=rgb("#cbbfa9"),
        high=5.6,
        wide=6.4,
    )
    station.whole(c, cam, h)
    station.mosaic(c, cam, h, -3.96, 2, 8)
    for z in (26.0, 18.0, 11.0):
        station.bench(c, cam, h, z, 5.4)
    station.bench(c, cam, h, 5.2, 5.4)
    station.hanging_sign(c, cam, "باغ موزه", (-2.6, 3.4, 8.0), INDIGO, 2.4, "۲")
    crowd(
        c,
        cam,
        [
            (-3.4, 16, Person("man", "stand", SLATE, turn=2)),
            (-2.9, 16.2, Person("woman", "point", PLUM, scarf=INK)),
        ],
    )
    c.vignette(0.3)
    return c


def train_one(scale: int) -> Canvas:
    """train-line1: a train of line 1 at the platform."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=-1.3, eye=1.5, focal=1080, vx=520, vy=430)
    h = Hall(
        name="بازار کهن",
        line=RED,
        wall=rgb("#d9c3a5"),
        roof=rgb("#d6c9b4"),
        floor=rgb("#b9ab98"),
        pattern=(RED, mix(RED, PAPER, 0.45), rgb("#c99a5b"), rgb("#e7d7bb"), rgb("#8a3a2b")),
        fog=rgb("#f3ddb8"),
    )
    station.whole(c, cam, h)
    train.draw(c, cam, Train(x=1.9, rail=-1.0, z=6.2, color=RED, sign="دشت نیلوفر", fog=h.fog))
    crowd(
        c,
        cam,
        [
            (-2.6, 12, Person("man", "stand", SLATE, turn=1)),
            (-3.4, 16, Person("woman", "stand", TEAL, turn=1)),
        ],
    )
    c.vignette(0.3)
    return c


def train_two(scale: int) -> Canvas:
    """train-line2: a train of line 2, seen from the other side."""
    c = Canvas(1600, 900, PAPER, scale)
    cam = Camera(x=1.3, eye=1.5, focal=1080, vx=1080, vy=430)
    h = Hall(
        name="دروازهٔ خاور",
        side=1,
        wall=rgb("#c3ccd2"),
        roof=rgb("#d3dade"),
        floor=rgb("#a9b3b8"),
        pattern=(INDIGO, pale(INDIGO, 0.3), pale(INDIGO, 0.6), STONE, TEAL),
        fog=rgb("#e6eef2"),
        light=rgb("#f4f8ff"),
    )
    station.whole(c, cam, h)
    train.draw(c, cam, Train(x=-1.9, rail=-1.0, z=6.2, color=INDIGO, sign="کوهپایه", fog=h.fog))
    crowd(
        c,
        cam,
        [
            (2.8, 11, Person("woman", "stand", PLUM, scarf=INK, turn=-1)),
            (3.5, 15, Person("man", "walk", OLIVE)),
        ],
    )
    c.vignette(0.3)
    return c
