"""The mark of Nilavand Metro: a lotus whose middle petal is a track, over the two lines."""

from __future__ import annotations

import math
from pathlib import Path

from .lettering import Command, Outline, Point, line
from .palette import INDIGO, INK, PAPER, RED, TEAL, Color, mix
from .svg import Svg

NAME_FA = "قطار شهری نیلاوند"
NAME_EN = "NILAVAND METRO"
Piece = tuple[tuple[Command, ...], str]


def _leaf(angle: float, start: float, length: float, half: float) -> list[Command]:
    """Return a pointed petal that leans by ``angle`` degrees around the foot (50, 74)."""
    a = math.radians(angle)

    def at(r: float, side: float) -> Point:
        return 50 + r * math.sin(a) + side * math.cos(a), 74 - r * math.cos(a) + side * math.sin(a)

    low, high = start + (length - start) * 0.30, start + (length - start) * 0.66
    return [
        ("M", (at(start, 0),)),
        ("C", (at(low, half), at(high, half * 1.25), at(length, 0))),
        ("C", (at(high, -half * 1.25), at(low, -half), at(start, 0))),
        ("Z", ()),
    ]


def _ripple(y: float, half: float, drop: float, thick: float) -> list[Command]:
    """Return a rail that bends like still water under the flower."""
    x0, x1 = 50 - half, 50 + half
    return [
        ("M", ((x0, y),)),
        ("C", ((x0 + half * 0.6, y + drop), (x1 - half * 0.6, y + drop), (x1, y))),
        ("L", ((x1, y + thick),)),
        ("C", ((x1 - half * 0.6, y + drop + thick), (x0 + half * 0.6, y + drop + thick), (x0, y + thick))),
        ("Z", ()),
    ]


def _slot(y: float, half: float, thick: float) -> list[Command]:
    """Return a sleeper, to be cut out of the middle petal (drawn the other way round)."""
    return [
        ("M", ((50 - half, y),)),
        ("L", ((50 + half, y),)),
        ("L", ((50 + half, y + thick),)),
        ("L", ((50 - half, y + thick),)),
        ("Z", ()),
    ]


def pieces(simple: bool = False) -> list[Piece]:
    """Return the parts of the mark in a square of 100, each with the name of its colour."""
    out: list[Piece] = []
    for angle, length, half in ((-75, 51, 10.2), (75, 51, 10.2), (-37.5, 60, 10.8), (37.5, 60, 10.8)):
        out.append((tuple(_leaf(angle, 9, length, half)), "petal"))
    middle = _leaf(0, 9, 69, 12.6)
    if not simple:
        for y, half, thick in (
            (51, 4.6, 3.2),
            (44.2, 4.7, 2.9),
            (37.8, 4.2, 2.6),
            (31.8, 3.4, 2.3),
            (26.4, 2.4, 2.0),
        ):
            middle += _slot(y, half, thick)
    out.append((tuple(middle), "petal"))
    out.append((tuple(_ripple(77, 40, 8, 4.4)), "one"))
    out.append((tuple(_ripple(87.5, 25, 6, 4.4)), "two"))
    return out


def mark(size: float, x: float, y: float, simple: bool = False) -> list[Piece]:
    """Return the mark scaled to ``size`` with its corner at ``x``, ``y``."""
    k = size / 100
    return [(Outline(cmds, 100).scaled(k).moved(x, y).commands, role) for cmds, role in pieces(simple)]


def colours(mode: str) -> dict[str, Color]:
    """Return the colours of the parts: in full colour, in one ink, or on a dark ground."""
    if mode == "mono":
        return dict.fromkeys(("petal", "one", "two", "name", "sub"), INK)
    if mode == "reversed":
        return {
            "petal": PAPER,
            "one": mix(RED, PAPER, 0.42),
            "two": mix(INDIGO, PAPER, 0.55),
            "name": PAPER,
            "sub": mix(TEAL, PAPER, 0.75),
        }
    return {"petal": TEAL, "one": RED, "two": INDIGO, "name": INK, "sub": TEAL}


def lockup() -> list[Piece]:
    """Return mark and words in 1200 by 400: the mark at the right, where Persian begins."""
    parts = mark(330, 832, 28)
    name = line(NAME_FA, 92, 700, "right").moved(788, 206)
    width = name.width - 8
    latin = _spaced(NAME_EN, 54, width).moved(786 - width, 306)
    return [*parts, (name.commands, "name"), (latin.commands, "sub")]


def _spaced(text: str, size: float, width: float) -> Outline:
    """Set Latin capitals with even spaces so that they fill ``width``."""
    letters = [line(ch, size, 500) for ch in text]
    gap = (width - sum(x.width for x in letters)) / (len(letters) - 1)
    commands: list[Command] = []
    x = 0.0
    for letter in letters:
        commands.extend(letter.moved(x, 0).commands)
        x += letter.width + gap
    return Outline(tuple(commands), width)


def draw(path: Path, mode: str) -> None:
    """Write one form of the logo."""
    titles = {
        "full": "نشان قطار شهری نیلاوند",
        "mono": "نشان تک‌رنگ قطار شهری نیلاوند",
        "reversed": "نشان قطار شهری نیلاوند بر زمینهٔ تیره",
    }
    svg = Svg(1200, 400, titles[mode])
    if mode == "reversed":
        svg.rect(0, 0, 1200, 400, mix(TEAL, INK, 0.45))
    palette = colours(mode)
    for commands, role in lockup():
        svg.fill(commands, palette[role])
    svg.save(path)


def favicon(path: Path) -> None:
    """Write the favicon: the simple mark on the accent colour."""
    svg = Svg(64, 64, "قطار شهری نیلاوند")
    svg.rect(0, 0, 64, 64, TEAL, r=13)
    palette = colours("reversed")
    for commands, role in mark(56, 4, 3.5, simple=True):
        svg.fill(commands, palette[role])
    svg.save(path)
