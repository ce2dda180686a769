"""Polls: a question that was put to people, and what they answered, as ``content/data/polls.toml`` has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from prsite.i18n.bidi import closed
from prsite.i18n.digits import parse_number
from prsite.i18n.instants import PartialDate
from prsite.i18n.parsing import parse_partial
from prsite.model.registry import Entry, text_of
from prsite.model.urls import is_web_address

KEYS = ("question", "options", "respondents", "from", "to", "method", "source", "url", "several")
OPTION_KEYS = ("label", "votes", "percent")

_LARGEST = 10**12
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer that could be chosen. ``share`` is of one; ``votes`` None where only shares are known."""

    label: str
    share: float
    votes: int | None = None

    @property
    def shown(self) -> float:
        """The share in percent as readers see it: with one decimal."""
        return round(self.share * 100, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A poll in one language.

    ``respondents`` is how many answered, 0 where that is unknown; ``first`` and ``last`` are the days
    between which they were asked. ``several`` tells that each could choose more than one answer.
    """

    question: str = ""
    options: tuple[Option, ...] = ()
    respondents: int = 0
    first: PartialDate | None = None
    last: PartialDate | None = None
    method: str = ""
    source: str = ""
    url: str = ""
    several: bool = False

    @property
    def total(self) -> float:
        """What the shares, as readers see them, add up to in percent."""
        return round(sum(option.shown for option in self.options), 1)

    @property
    def is_rounded(self) -> bool:
        """Whether rounding alone may explain that they do not add up to a hundred."""
        return abs(self.total - 100) <= 0.5 * len(self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class PollFault:
    """What is wrong with a poll: at which key (``options.2.votes``, options from 0), and how.

    ``kind`` malformed: a value is missing ("") or is no ``wanted``; unknown: the key means nothing; sum: the
    shares add up to ``value``; respondents: ``value`` votes of fewer people.
    """

    kind: Literal["malformed", "unknown", "sum", "respondents"]
    key: str
    wanted: str = ""
    value: str = ""


@dataclass(slots=True)
class _Reader:
    entry: Entry
    found: list[PollFault] = field(default_factory=list)

    def wrong(self, key: str, wanted: str, value: object = "") -> None:
        shown = "" if isinstance(value, Mapping | list | tuple) else str(value)[:60]
        self.found.append(PollFault(kind="malformed", key=key, wanted=wanted, value=shown))

    def text(self, entry: Entry, name: str, key: str, *, required: bool = False) -> str:
        value = entry.get(name, "")
        if isinstance(value, Mapping | list):
            self.wrong(key, "text", value)
            return ""
        words = closed(" ".join(_CONTROL.sub("", text_of(entry, name)).split()))
        if required and not words:
            self.wrong(key, "text")
        return words

    def link(self, name: str) -> str:
        """A whole address of the web."""
        address = self.text(self.entry, name, name)
        if address and not is_web_address(text_of(self.entry, name).strip()):
            self.wrong(name, "web-address", address)
            return ""
        return address

    def number(self, value: object, key: str, wanted: str = "number") -> float | None:
        """A number of zero or more; numbers in quotes may have any digits."""
        read = parse_number(value) if isinstance(value, str) else value
        if isinstance(read, bool) or not isinstance(read, int | float) or not 0 <= read <= _LARGEST:
            self.wrong(key, wanted, value)
            return None
        if wanted == "integer" and read != int(read):
            self.wrong(key, wanted, value)
            return None
        return read

    def day(self, name: str) -> PartialDate | None:
        value = self.entry.get(name, "")
        if value == "":
            return None
        written = value.date() if isinstance(value, datetime) else value
        read = parse_partial(str(written)) if isinstance(written, date | str | int) else None
        if read is None:
            self.wrong(name, "date", value)
        return read


def read_poll(entry: Entry) -> tuple[Poll, tuple[PollFault, ...]]:
    """A poll of a localised entry, and its faults; where one forbids to show it, it has no options."""
    reader = _Reader(entry)
    reader.found += [PollFault(kind="unknown", key=key) for key in entry if key not in KEYS]
    question = reader.text(entry, "question", "question", required=True)
    counted = reader.number(entry["respondents"], "respondents", "integer") if "respondents" in entry else 0
    several = entry.get("several", False)
    if not isinstance(several, bool):
        reader.wrong("several", "boolean", several)
    first, last = reader.day("from"), reader.day("to")
    if first and last and last.last < first.first:
        reader.wrong("to", "date", entry["to"])
    votes = _votes(reader)
    poll = Poll(
        question=question,
        options=_options(votes, int(counted or 0), several is True, reader),
        respondents=int(counted or 0),
        first=first,
        last=last,
        method=reader.text(entry, "method", "method"),
        source=reader.text(entry, "source", "source"),
        url=reader.link("url"),
        several=several is True,
    )
    if not any(fault.kind == "malformed" for fault in reader.found):
        reader.found += _sums(poll)
        return poll, tuple(reader.found)
    return Poll(), tuple(reader.found)


_Given = tuple[str, int | None, float | None]
"""An option as it was written: label, votes, percent."""


def _votes(reader: _Reader) -> list[_Given]:
    written = reader.entry.get("options")
    if not isinstance(written, list) or not written:
        reader.wrong("options", "list", written or "")
        return []
    given: list[_Given] = []
    for number, option in enumerate(written):
        at = f"options.{number}"
        if not isinstance(option, Mapping):
            reader.wrong(at, "table", option)
            continue
        reader.found += [
            PollFault(kind="unknown", key=f"{at}.{key}") for key in option if key not in OPTION_KEYS
        ]
        label = reader.text(option, "label", f"{at}.label", required=True)
        votes = reader.number(option["votes"], f"{at}.votes", "integer") if "votes" in option else None
        percent = reader.number(option["percent"], f"{at}.percent") if "percent" in option else None
        if percent is not None and percent > 100:
            reader.wrong(f"{at}.percent", "number", option["percent"])
        if "votes" not in option and "percent" not in option:
            reader.wrong(f"{at}.votes", "integer")
        given.append((label, None if votes is None else int(votes), percent))
    return given


def _options(given: list[_Given], respondents: int, several: bool, reader: _Reader) -> tuple[Option, ...]:
    """The options with their shares: those that were given, else of the votes; where each person could choose
    more than one answer, of the people."""
    if given and all(percent is not None for _, _, percent in given):
        return tuple(
            Option(label=label, votes=votes, share=(percent or 0) / 100) for label, votes, percent in given
        )
    for number, (_, votes, percent) in enumerate(given):
        if votes is None and percent is not None:  # the others have no share to compare it with
            reader.wrong(f"options.{number}.votes", "integer")
    whole = respondents if several else sum(votes or 0 for _, votes, _ in given)
    if given and several and not respondents:
        reader.wrong("respondents", "integer")
    return tuple(
        Option(label=label, votes=votes, share=(votes or 0) / whole if whole else 0.0)
        for label, votes, _ in given
    )


def _sums(poll: Poll) -> list[PollFault]:
    """What does not add up though each number is one."""
    found = []
    votes = [option.votes or 0 for option in poll.options]
    most = max(votes, default=0) if poll.several else sum(votes)
    if poll.respondents and most > poll.respondents:
        found.append(PollFault(kind="respondents", key="respondents", value=str(most)))
    if not poll.several and poll.total and not poll.is_rounded:
        found.append(PollFault(kind="sum", key="options", value=f"{poll.total:g}"))
    return found
