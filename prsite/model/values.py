"""Small frozen values that front matter holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from prsite.i18n.instants import PartialDate, end_of_day


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An aware instant, and whether its author gave only the day.

    ``until`` is the last instant of such a day, in the zone in which its author wrote it.
    """

    WRITTEN_AS_TEXT: ClassVar[bool] = True

    at: datetime
    date_only: bool = False
    until: datetime | None = field(default=None, compare=False, repr=False)

    @property
    def end(self) -> datetime:
        """The last instant it covers: a day given alone ends with that day."""
        if not self.date_only:
            return self.at
        return self.until or end_of_day(self.at)


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file of the site that an item names: project-relative POSIX path."""

    WRITTEN_AS_TEXT: ClassVar[bool] = True

    path: str

    def __str__(self) -> str:
        return self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture and what must stand with it. ``focus`` is a CSS object-position."""

    file: FileRef
    alt: str = ""
    caption: str = ""
    credit: str = ""
    licence: str = ""
    focus: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """An open correction (اصلاحیه): when, and what was put right."""

    date: Moment
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence that may be quoted; ``person`` is a person's id or a plain name."""

    text: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file offered with a release."""

    file: FileRef
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of the fact sheet. ``as_of`` may be a year or a month."""

    name: str
    value: str
    unit: str = ""
    as_of: PartialDate | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandColor:
    """A colour of the brand, as ``#rrggbb``."""

    name: str
    hex: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A downloadable logo or photo of the press kit."""

    file: FileRef
    caption: str = ""
    credit: str = ""
    licence: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplates:
    """The organisation described in three lengths."""

    short: str = ""
    medium: str = ""
    long: str = ""
