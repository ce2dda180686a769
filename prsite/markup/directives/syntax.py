"""How a directive is written: ``::: name key="value" key=«value» key=value``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from prsite.i18n.folding import nearest
from prsite.markup.conversion import Conversion

OPENING = re.compile(r"(?P<indent>[ ]*):{3,}[ ]*(?P<name>[^\W\d][\w-]*)(?P<rest>(?:[ ].*)?)$")
CLOSING = re.compile(r"[ ]*:{3,}[ ]*$")

_ATTRIBUTE = re.compile(
    r"""\s*(?P<key>[\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|«([^»]*)»|“([^”]*)”|([^\s"'«»“”]+))(?=\s|$)"""
)

Holding = Literal["nothing", "caption", "content"]
"""Whether a directive must be closed (content), may be (caption), or never is (nothing)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a directive accepts. ``inline`` names the values that are Markdown themselves."""

    name: str
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    inline: tuple[str, ...] = ()
    holds: Holding = "nothing"

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key it knows."""
        return self.required + self.optional


def read_values(text: str, name: str, line: int, conversion: Conversion) -> dict[str, str]:
    """The values after a directive's name; what cannot be read as ``key="value"`` is reported."""
    values: dict[str, str] = {}
    at = 0
    while found := _ATTRIBUTE.match(text, at):
        values[found["key"].lower()] = next(v for v in found.groups()[1:] if v is not None).strip()
        at = found.end()
    if rest := text[at:].strip():
        conversion.error("directive-syntax", line, directive=name, text=rest[:60])
    return values


def check_values(form: Form, values: dict[str, str], line: int, conversion: Conversion) -> None:
    """Report keys that the directive does not know, and required ones that are missing or empty."""
    for key in list(values):
        if key not in form.keys:
            near = nearest(key, form.keys)
            if near:
                conversion.error("directive-key-near", line, directive=form.name, key=key, near=near)
            else:
                known = "، ".join(f"`{k}`" for k in form.keys)
                conversion.error("directive-key", line, directive=form.name, key=key, known=known)
            del values[key]
    for key in form.required:
        if not values.get(key):
            conversion.error("directive-value-missing", line, directive=form.name, key=key)
