"""Where the time of a build went (``--profile``): the stages, then the functions of this process."""

from __future__ import annotations

import cProfile
import io
import pstats
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_FUNCTIONS = 60
"""Functions that are listed; what comes after them is of no weight."""


class Profile:
    """Measures one call. What worker processes do is theirs: with one process (``--jobs 1``) all is seen."""

    def __init__(self) -> None:
        self._profile = cProfile.Profile()

    def run(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Calls, and measures until the call is over, however it ends."""
        return self._profile.runcall(function, *args, **kwargs)

    def text(self, stages: Mapping[str, float]) -> str:
        """The report: seconds of each stage by the wall, then functions by their own time."""
        lines = [f"{name:<10}{seconds:9.3f} s" for name, seconds in stages.items()]
        lines.append(f"{'total':<10}{sum(stages.values()):9.3f} s")
        told = io.StringIO()
        try:
            stats = pstats.Stats(self._profile, stream=told)
        except TypeError:  # pstats' way to say that nothing was called
            return "\n".join(lines) + "\n"
        stats.sort_stats("tottime").print_stats(_FUNCTIONS)
        return "\n".join(lines) + "\n\n" + told.getvalue().strip() + "\n"

    def write(self, path: Path, stages: Mapping[str, float]) -> None:
        """Writes the report, making the folder that it shall be in."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text(stages), encoding="utf-8", errors="backslashreplace", newline="\n")
