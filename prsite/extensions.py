"""Finding extensions and merging them with the built-in one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, cast

from prsite.build.inputs import Factory
from prsite.build.points import entry_points
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic
from prsite.kinds.registry import Kinds, collect
from prsite.model.extension import Extension
from prsite.model.item import Item
from prsite.model.registry import Registries


class Check(Protocol):
    """Looks at all items of a site, hidden ones included, before anything is rendered."""

    def __call__(
        self, items: tuple[Item, ...], registries: Registries, config: Config, /
    ) -> Iterable[Diagnostic]:
        """What is wrong."""


def installed() -> tuple[Extension, ...]:
    """The extensions of installed packages (entry points ``prsite.extensions``), by name."""
    return tuple(e for p in entry_points() if isinstance(e := p.load(), Extension))


def kinds_of(extensions: tuple[Extension, ...]) -> Kinds:
    """Every kind, a later extension's replacing an earlier one of the same name."""
    return collect(kind for extension in extensions for kind in extension.kinds)


def factories_of(extensions: tuple[Extension, ...]) -> tuple[Factory, ...]:
    """Every generator factory. The model cannot name what they take: settings and theme lie above it."""
    return tuple(cast(Factory, f) for extension in extensions for f in extension.generators)


def checks_of(extensions: tuple[Extension, ...]) -> tuple[Check, ...]:
    """Every check."""
    return tuple(cast(Check, c) for extension in extensions for c in extension.checks)
