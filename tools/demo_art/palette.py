"""Colours shared by all the pictures, and the arithmetic on them."""

from __future__ import annotations

Color = tuple[int, int, int]


def rgb(code: str) -> Color:
    """Return the colour written as ``#rrggbb``."""
    code = code.lstrip("#")
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def hexa(color: Color) -> str:
    """Return ``#rrggbb`` for a colour."""
    return "#{:02x}{:02x}{:02x}".format(*color)


def mix(a: Color, b: Color, t: float) -> Color:
    """Return the colour that lies at ``t`` (0 to 1) on the way from ``a`` to ``b``."""
    t = min(1.0, max(0.0, t))
    return (round(a[0] + (b[0] - a[0]) * t), round(a[1] + (b[1] - a[1]) * t), round(a[2] + (b[2] - a[2]) * t))


def dark(color: Color, t: float) -> Color:
    """Move a colour towards the night."""
    return mix(color, NIGHT, t)


def pale(color: Color, t: float) -> Color:
    """Move a colour towards paper."""
    return mix(color, PAPER, t)


TEAL = rgb("#0B6E6E")
RED = rgb("#B4432F")
INDIGO = rgb("#2F4B9C")
PAPER = rgb("#F7F5F0")
INK = rgb("#1C2226")
WARM = rgb("#F2C879")
NIGHT = rgb("#0C1A22")
DEEP = rgb("#123440")
STEEL = rgb("#8FA3A8")
STONE = rgb("#D8D3C8")
SAND = rgb("#E6D9C0")
SKIN = rgb("#D9A883")
SKIN_DEEP = rgb("#B98560")
ORANGE = rgb("#E07B32")
LIME = rgb("#D9DE5B")
LEAF = rgb("#5E8C61")
WHITE = (255, 255, 255)
