"""A small builder of SVG files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from .lettering import Command, Outline, Point, line
from .palette import Color, hexa


def num(value: float) -> str:
    """Write a number shortly."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def path_data(commands: Iterable[Command]) -> str:
    """Write drawing commands as the ``d`` of a path, in short relative tenths of a unit."""
    parts: list[str] = []
    pen = start = (0, 0)
    last = ""
    for op, pts in commands:
        ends = [(round(x * 10), round(y * 10)) for x, y in pts]
        if op == "Z":
            parts.append("z")
            pen, last = start, ""
            continue
        values = [v for x, y in ends for v in (x - pen[0], y - pen[1])]
        letter = op.lower()
        if op == "L" and 0 in values:
            letter, values = ("h", values[:1]) if values[1] == 0 else ("v", values[1:])
        words = [num(v / 10) for v in values]
        glued = "".join(
            w if w[0] == "-" or (i == 0 and letter != last) else " " + w for i, w in enumerate(words)
        )
        parts.append(glued if letter == last else letter + glued)
        pen, last = ends[-1], letter
        if op == "M":
            start, last = pen, "l"
    return "".join(parts)


def rounded(pts: Sequence[Point], radius: float) -> str:
    """Write an open polyline whose corners are rounded."""
    data = f"M{num(pts[0][0])} {num(pts[0][1])}"
    for before, corner, after in zip(pts, pts[1:], pts[2:], strict=False):
        a, b = _towards(corner, before, radius), _towards(corner, after, radius)
        data += f"L{num(a[0])} {num(a[1])}Q{num(corner[0])} {num(corner[1])} {num(b[0])} {num(b[1])}"
    return data + f"L{num(pts[-1][0])} {num(pts[-1][1])}"


def _towards(start: Point, end: Point, distance: float) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    k = min(distance, length / 2) / length
    return start[0] + dx * k, start[1] + dy * k


class Svg:
    """Collects elements and writes the file."""

    def __init__(self, width: int, height: int, title: str) -> None:
        """Start a picture of this size."""
        self.width, self.height, self.title = width, height, title
        self.items: list[str] = []

    def add(self, tag: str, **attributes: str | float | Color) -> None:
        """Add one element; underscores in names become hyphens, colours become hex."""
        words = []
        for name, value in attributes.items():
            text = (
                hexa(value) if isinstance(value, tuple) else value if isinstance(value, str) else num(value)
            )
            words.append(f' {name.rstrip("_").replace("_", "-")}="{escape(text)}"')
        self.items.append(f"<{tag}{''.join(words)}/>")

    def rect(
        self, x: float, y: float, w: float, h: float, fill: Color, r: float = 0, **more: str | float
    ) -> None:
        """Add a rectangle."""
        extra: dict[str, str | float] = {"rx": r} if r else {}
        self.add("rect", x=x, y=y, width=w, height=h, **extra, fill=fill, **more)

    def circle(self, x: float, y: float, r: float, fill: Color, **more: str | float | Color) -> None:
        """Add a disc."""
        self.add("circle", cx=x, cy=y, r=r, fill=fill, **more)

    def stroke(self, data: str, color: Color, width: float, **more: str | float) -> None:
        """Add a stroked path."""
        self.add("path", d=data, fill="none", stroke=color, stroke_width=width, **more)

    def fill(self, commands: Iterable[Command], color: Color, **more: str | float) -> None:
        """Add a filled path."""
        self.add("path", d=path_data(commands), fill=color, **more)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        color: Color,
        weight: int = 500,
        anchor: str = "right",
    ) -> Outline:
        """Add a line of text as outlines, its base line at ``y``."""
        outline = line(text, size, weight, anchor).moved(x, y)
        self.fill(outline.commands, color)
        return outline

    def save(self, path: Path) -> None:
        """Write the file."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {self.width} {self.height}"'
            f' width="{self.width}" height="{self.height}">'
        )
        body = "\n".join([head, f"<title>{escape(self.title)}</title>", *self.items, "</svg>", ""])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8", newline="\n")
