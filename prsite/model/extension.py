"""Extensions: what a package can contribute to prsite, as one frozen value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from prsite.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """Kinds, generator factories (``build/inputs.py``) and checks (``extensions.py`` says what each takes).

    The built-in ones enter through the same door; a later extension's kind replaces an earlier one
    of the same name.
    """

    name: str
    kinds: tuple[type[Item], ...] = ()
    generators: tuple[Callable[..., object], ...] = ()
    checks: tuple[Callable[..., object], ...] = ()
