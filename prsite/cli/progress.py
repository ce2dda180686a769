"""Progress of a build: a bar for each wave on a terminal, and how long each stage took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prsite.cli.console import Console
from prsite.pipeline import Progress, quiet

if TYPE_CHECKING:
    import rich.progress

STAGES = ("read", "texts", "bodies", "pages", "files", "publish")
"""What a build tells of, in this order. Texts that are made together with their pages count as these."""
_INTERVAL = 0.1


@dataclass(slots=True)
class Timed:
    """Passes progress on, and adds up the seconds of each stage from its first word to its last.

    What lies between stages (settings, looking around, planning) is in none of them.
    """

    told: Progress = quiet
    seconds: dict[str, float] = field(default_factory=dict)
    _stage: str = ""
    _since: float = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Takes note of a step, and tells of it."""
        now = time.perf_counter()
        if self._stage:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = ("" if done >= total else stage), now
        self.seconds.setdefault(stage, 0.0)
        self.told(stage, done, total)


@contextmanager
def progress(console: Console) -> Iterator[Progress]:
    """What a build tells its progress to: bars on a person's terminal, else nobody."""
    if console.quiet or console.json or not console.terminal or not console.coloured:
        yield quiet
        return
    with ExitStack() as stack:
        yield _Bars(console, stack)


class _Bars:
    """A bar for each stage that is told of, all drawn only when something is told: a build that finds
    nothing to do draws none, and no thread runs while a build forks its workers. A stage that begins again
    at 0 goes on with its bar."""

    def __init__(self, console: Console, stack: ExitStack) -> None:
        self._console = console
        self._stack = stack
        self._shown: rich.progress.Progress | None = None
        self._bars: dict[str, rich.progress.TaskID] = {}
        self._totals: dict[str, int] = {}
        self._before: dict[str, int] = {}
        self._last = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last < _INTERVAL and 0 < done < total:
            return
        self._last = now
        shown = self._shown = self._shown or self._begin()
        if stage not in self._bars:
            name = self._console.phrase(f"stage-{stage}") if stage in STAGES else stage
            self._bars[stage] = shown.add_task(name, total=None, count="")
        elif done == 0:
            self._before[stage] = self._totals[stage]
        before = self._before.get(stage, 0)
        ready, whole = before + done, before + total
        self._totals[stage] = whole
        count = f"{ready}/{whole}" if whole > 1 else ""
        shown.update(self._bars[stage], completed=ready, total=whole or None, count=count, refresh=True)

    def _begin(self) -> rich.progress.Progress:
        # rich takes a twentieth of a second to import; only a terminal that has something to show needs it.
        import rich.console
        import rich.progress as bars

        columns = (
            bars.TextColumn("{task.description}"),
            bars.BarColumn(),
            bars.TextColumn("{task.fields[count]}"),
        )
        console = rich.console.Console(stderr=True, highlight=False, markup=False, emoji=False)
        made = bars.Progress(*columns, console=console, transient=True, auto_refresh=False)
        return self._stack.enter_context(made)
