"""Chance that is the same on every machine and every Python."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws that depend on the given words alone.

    Only ``random()`` is used: its sequence for a seed is promised to stay, that of ``choice`` is not.
    """

    def __init__(self, *seed: object) -> None:
        self._next = random.Random("/".join(map(str, seed))).random

    def below(self, end: int) -> int:
        """A number from 0 to ``end`` - 1."""
        return int(self._next() * end)

    def between(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def chance(self, share: float) -> bool:
        """True in about this share of draws."""
        return self._next() < share

    def pick(self, values: Sequence[T]) -> T:
        """One of some values, all alike likely."""
        return values[self.below(len(values))]

    def pick_early(self, values: Sequence[T]) -> T:
        """One of some values, the first ones much likelier: the square of an even draw."""
        return values[int(self._next() ** 2 * len(values))]
