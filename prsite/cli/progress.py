"""Progress of a build on a terminal."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prsite.cli.console import Console
from prsite.pipeline import Progress, quiet

_STAGES = ("read", "bodies", "pages", "files", "publish")
_INTERVAL = 0.1


@contextmanager
def progress(console: Console) -> Iterator[Progress]:
    """What a build tells its progress to: a bar on a person's terminal, else nobody.

    The bar draws when told something, never from a thread of its own: a build forks its workers.
    """
    if console.quiet or console.json or not console.terminal or not console.coloured:
        yield quiet
        return
    # rich takes a twentieth of a second to import; only terminals need it.
    import rich.progress as bars

    columns = (bars.TextColumn("{task.description}"), bars.BarColumn(), bars.MofNCompleteColumn())
    with bars.Progress(*columns, console=console.painter(), transient=True, auto_refresh=False) as shown:
        task = shown.add_task(console.phrase("stage-read"), total=None)
        last = 0.0

        def told(stage: str, done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last < _INTERVAL and done < total:
                return
            last = now
            name = console.phrase(f"stage-{stage}") if stage in _STAGES else stage
            shown.update(task, description=name, completed=done, total=total or None, refresh=True)

        yield told
