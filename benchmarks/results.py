"""Figures on disk: a JSON file that several runs add to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The seconds of every run of one case."""

    cpu: tuple[float, ...] = ()
    wall: tuple[float, ...] = ()

    def add(self, cpu: float, wall: float) -> Series:
        """With one more run."""
        return Series(cpu=(*self.cpu, round(cpu, 4)), wall=(*self.wall, round(wall, 4)))

    def medians(self) -> tuple[float, float]:
        """CPU and wall seconds of the run in the middle, each for itself."""
        return median(self.cpu), median(self.wall)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One size on one file system. ``cases`` by program and case; ``peaks`` in bytes; ``files`` by family."""

    date: str
    size: int
    jobs: int
    disk: str
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    cases: Mapping[str, Mapping[str, Series]]
    peaks: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    files: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """prsite alone at one size. ``peak`` in bytes."""

    size: int
    disk: str
    cases: Mapping[str, Series]
    peak: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that was measured."""

    comparisons: tuple[Comparison, ...] = ()
    growth: tuple[Growth, ...] = ()

    def with_comparison(self, new: Comparison) -> Results:
        """With a comparison in place of an older one of that size and file system."""
        kept = [c for c in self.comparisons if (c.size, c.disk) != (new.size, new.disk)]
        return replace(
            self, comparisons=tuple(sorted([*kept, new], key=lambda c: (-c.size, c.disk != "tmpfs")))
        )

    def with_growth(self, new: Growth) -> Results:
        """With the figures of a size in place of older ones."""
        kept = [g for g in self.growth if (g.size, g.disk) != (new.size, new.disk)]
        return replace(self, growth=tuple(sorted([*kept, new], key=lambda g: (g.disk, g.size))))


def load_results(path: Path) -> Results:
    """What was measured before; nothing where there is no file."""
    return msgspec.json.decode(path.read_bytes(), type=Results) if path.is_file() else Results()


def save_results(path: Path, results: Results) -> None:
    """Keep what was measured."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(results), indent=1))
