"""What a build came to, in a few lines for a person and in figures for a program."""

from __future__ import annotations

from prsite.cli.console import Console
from prsite.cli.phrases import shown
from prsite.cli.verdict import Outcome
from prsite.pipeline import Result

_SHOWN = 0.1
"""Seconds from which a stage is worth a word."""


def tell_built(console: Console, outcome: Outcome) -> None:
    """The lines after a build that published."""
    result, published = outcome.result, outcome.result.published
    if published is None:
        return
    if result.lack in ("damaged", "foreign"):
        console.mention(console.phrase(f"cache-{result.lack}"))
    preview = outcome.request.preview
    idle = not preview and changed_nothing(result)
    console.mention(
        console.phrase(
            "built-nothing" if idle else "built-preview" if preview else "built",
            pages=result.pages,
            files=result.files,
            seconds=round(outcome.seconds, 1),
        ),
        "good",
    )
    console.mention(published.folder, "place")
    if idle:
        return
    work = console.phrase(
        "built-work",
        outputs=result.outputs,
        reused=result.reused,
        bodies=result.bodies,
        copied=result.copied,
    )
    changes = console.phrase(
        "built-changes",
        written=published.written,
        unchanged=published.unchanged,
        removed=published.removed,
    )
    console.mention(work, "dim")
    console.mention(changes, "dim")
    times = _times(console, outcome)
    if times:
        console.mention(console.phrase("built-times", times=times), "dim")


def changed_nothing(result: Result) -> bool:
    """Whether a build found everything as it should be."""
    published = result.published
    made = result.outputs + result.bodies + result.copied
    return published is not None and not made + published.written + published.removed


def _times(console: Console, outcome: Outcome) -> str:
    said = [
        f"{console.phrase(f'stage-{stage}')} {shown(round(seconds, 1), console.lang)}"
        for stage, seconds in outcome.stages.items()
        if seconds >= _SHOWN
    ]
    return ("، " if console.lang == "fa" else ", ").join(said)
