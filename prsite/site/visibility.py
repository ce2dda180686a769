"""Whether an item is public: a pure function of its fields and one ``now``. The only place that decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from prsite.diagnostics import Diagnostic, error
from prsite.model.item import Item
from prsite.model.values import Moment


class State(StrEnum):
    """Draft → scheduled → embargoed → published → expired."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    EMBARGOED = "embargoed"
    PUBLISHED = "published"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An item's state, the key that decided it, and the instant at which it changes (None: never)."""

    state: State
    key: str = ""
    changes: datetime | None = None


_PUBLISHED = Decision(state=State.PUBLISHED)


def decide(item: Item, at: datetime) -> Decision:
    """The state of an item at an instant."""
    if item.draft:
        return Decision(state=State.DRAFT, key="draft")
    if item.publish_at and at < item.publish_at.at:
        return Decision(state=State.SCHEDULED, key="publish_at", changes=item.publish_at.at)
    if item.embargo_until and at < item.embargo_until.at:
        return Decision(state=State.EMBARGOED, key="embargo_until", changes=item.embargo_until.at)
    if item.expires:
        if at >= gone_at(item.expires):
            return Decision(state=State.EXPIRED, key="expires")
        return Decision(state=State.PUBLISHED, key="expires", changes=gone_at(item.expires))
    return _PUBLISHED


def gone_at(expires: Moment) -> datetime:
    """The first instant at which an item is no longer public: a day given alone ends with that day."""
    return expires.end + timedelta(microseconds=1) if expires.date_only else expires.at


def in_edition(item: Item, edition: str) -> bool:
    """Whether an item belongs to an edition (no ``editions``: to all)."""
    return not item.editions or edition in item.editions


def visible_items(
    items: Iterable[Item], *, edition: str, at: datetime, drafts: bool = False
) -> tuple[Item, ...]:
    """The items that exist for readers.

    A translation is never ahead of its original: while the original is hidden, so is it.
    """
    shown = (State.PUBLISHED, State.DRAFT) if drafts else (State.PUBLISHED,)
    standing = []
    hidden = set()
    for item in items:
        if in_edition(item, edition) and decide(item, at).state in shown:
            standing.append(item)
        elif not item.is_translation:
            hidden.add((item.NAME, item.id))
    return tuple(i for i in standing if not (i.is_translation and (i.NAME, i.id) in hidden))


def examine(items: Iterable[Item], *, at: datetime, editions: tuple[str, ...]) -> list[Diagnostic]:
    """Faults of the visibility keys themselves; what a translation took over is its original's fault."""
    found: list[Diagnostic] = []
    for item in items:
        for name in item.editions:
            if name not in editions and _says(item, "editions"):
                place = item.origin.place("editions")
                found.append(
                    error(
                        "unknown-edition",
                        place.path,
                        place.line,
                        edition=name,
                        known="، ".join(editions),
                    )
                )
        if item.date and item.date.at > at and not _held_back(item) and _says(item, "date"):
            place = item.origin.place("date")
            found.append(error("future-date", place.path, place.line))
        if item.expires is None:
            continue
        begins = max((m.at for m in (item.publish_at, item.embargo_until) if m), default=None)
        if begins and gone_at(item.expires) <= begins and _says(item, "expires"):
            place = item.origin.place("expires")
            found.append(error("expires-before-publication", place.path, place.line))
    return found


def _says(item: Item, key: str) -> bool:
    return key in item.origin.lines or not item.is_translation


def _held_back(item: Item) -> bool:
    return bool(item.draft or item.publish_at or item.embargo_until)


def moments_of(item: Item) -> Iterator[datetime]:
    """The instants at which something about an item may change: every decision compares with these."""
    for moment in (item.date, item.publish_at, item.embargo_until):
        if moment is not None:
            yield moment.at
    if item.expires is not None:
        yield gone_at(item.expires)


def next_change(items: Iterable[Item], at: datetime) -> datetime | None:
    """The next instant after ``at`` at which any item's state changes."""
    changes = (decide(item, at).changes for item in items)
    return min((c for c in changes if c is not None), default=None)
