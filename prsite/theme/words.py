"""``_``, ``ngettext`` and ``label``: the functions by which templates speak a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from prsite.theme.filters import Filters
from prsite.theme.messages import PLACEHOLDER, Phrasebook

_KEPT = 4096
"""How many messages are kept: more than themes have, but a template may ask for any text."""


class Words:
    """The messages of one language with values put in. Messages are text, never HTML.

    A placeholder ``{name}`` takes the argument of that name: a number is written in the language's digits,
    markup stays markup (and makes the whole markup), all else is text. A placeholder without an argument
    stays as it is.
    """

    def __init__(self, book: Phrasebook, filters: Filters) -> None:
        self._book = book
        self._filters = filters
        self._plain = lru_cache(_KEPT, typed=True)(book.gettext)

    def table(self) -> Mapping[str, Callable[..., str]]:
        """The functions by their names in templates."""
        return {"_": self.gettext, "gettext": self.gettext, "ngettext": self.ngettext, "label": self.label}

    def gettext(self, message: str, **values: Any) -> str:
        """``_("Photo: {credit}", credit=image.credit|bdi)``"""
        found = self._plain(message)
        return self._fill(found, values) if values else found

    def ngettext(self, one: str, many: str, n: int, **values: Any) -> str:
        """``ngettext("{n} item", "{n} items", count)``: the language's plural form, ``{n}`` filled in."""
        return self._fill(self._book.ngettext(one, many, n), {"n": n, **values})

    def label(self, group: object, value: object = None) -> str:
        """The word for a value of an enumeration: ``label("genre", "photo")`` asks for ``genre:photo``."""
        return self._plain(str(group) if value is None else f"{group}:{value}")

    def _fill(self, message: str, values: Mapping[str, Any]) -> str:
        if not values:
            return message
        shown = {name: self._shown(value) for name, value in values.items()}
        if any(isinstance(value, Markup) for value in shown.values()):
            parts = PLACEHOLDER.split(message)
            pieces = [_piece(i, part, shown) for i, part in enumerate(parts)]
            return Markup("").join(pieces)
        return PLACEHOLDER.sub(lambda found: shown.get(found[1], found[0]), message)

    def _shown(self, value: Any) -> str:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._filters.number(value)
        return value if isinstance(value, str) else str(value)


def _piece(index: int, part: str, shown: Mapping[str, str]) -> Markup:
    """The even parts of a split message are its text, the odd ones names of placeholders."""
    return escape(shown.get(part, f"{{{part}}}") if index % 2 else part)
