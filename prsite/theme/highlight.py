"""The colours of code, from the theme's own palette instead of a ready style.

Pygments' class names are its published short names (``pygments.token.STANDARD_TYPES``), grouped here so that
a stylesheet needs neither Pygments nor two hundred rules.
"""

from __future__ import annotations

import math

from prsite.theme.colours import AA, Scheme, readable

SCOPE = ".highlight"
"""The class of the element around highlighted code."""

GROUPS: dict[str, tuple[tuple[str, ...], float]] = {
    "comment": (("c", "ch", "cm", "cp", "cpf", "c1", "cs"), -1.0),
    "keyword": (("k", "kc", "kd", "kn", "kp", "kr", "kt", "ow", "nt"), 300.0),
    "string": (
        ("s", "sa", "sb", "sc", "dl", "sd", "s2", "se", "sh", "si", "sx", "sr", "s1", "ss", "ld"),
        145.0,
    ),
    "number": (("m", "mb", "mf", "mh", "mi", "mo", "il", "l"), 55.0),
    "name": (("nf", "fm", "nc", "nd", "ne", "nn", "na", "nl", "py"), 250.0),
    "builtin": (("nb", "bp", "no", "nv", "vc", "vg", "vi", "vm"), 200.0),
    "deleted": (("gd", "gr", "err"), 25.0),
    "inserted": (("gi",), 145.0),
}
"""Class names and hue (degrees in OKLCH; negative: grey) of each group of tokens."""

_BOLD = ("gh", "gu", "gs")
_SOFT = ("ge",)


def code_rules() -> str:
    """The rules that colour the classes by variables."""
    rules = [
        ",".join(f"{SCOPE} .{name}" for name in names) + f"{{color:var(--code-{group})}}"
        for group, (names, _) in GROUPS.items()
    ]
    rules.append(",".join(f"{SCOPE} .{name}" for name in (*_BOLD, *_SOFT)) + "{font-weight:700}")
    rules.append(f"{SCOPE} .hll{{background:var(--accent-soft);display:block}}")
    return "".join(rules)


def code_colours(scheme: Scheme, ground: str) -> dict[str, str]:
    """The variables of a scheme: readable (AA) on paper and on the ground that code stands on."""
    colours = {}
    for group, (_, degrees) in GROUPS.items():
        start = (0.6, 0.0 if degrees < 0 else 0.12, math.radians(degrees))
        colours[f"code-{group}"] = readable(start, (scheme.paper, ground), AA, scheme)
    return colours
