"""The kinds of a site, by name and by section folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from prsite.model.item import Item


@dataclass(frozen=True, slots=True)
class Kinds:
    """All kinds known to a build, in the order they were contributed."""

    all: tuple[type[Item], ...]

    def by_name(self, name: str) -> type[Item] | None:
        """The kind called ``name``."""
        return next((k for k in self.all if name == k.NAME), None)

    def by_section(self, section: str) -> type[Item] | None:
        """The kind whose sources lie in ``content/<section>/``."""
        return next((k for k in self.all if section == k.SECTION), None)

    @property
    def names(self) -> tuple[str, ...]:
        """Every kind's name."""
        return tuple(k.NAME for k in self.all)

    @property
    def sections(self) -> tuple[str, ...]:
        """Every kind's folder."""
        return tuple(k.SECTION for k in self.all)


def collect(kinds: Iterable[type[Item]]) -> Kinds:
    """A registry of kinds; a later one of the same name replaces an earlier."""
    by_name: dict[str, type[Item]] = {}
    for kind in kinds:
        by_name[kind.NAME] = kind
    return Kinds(tuple(by_name.values()))
