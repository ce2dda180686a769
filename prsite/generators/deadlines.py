"""Deadlines of tenders, auctions and calls as calendar files (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast

from prsite.generators.entries import tag_uri
from prsite.generators.items import has_deadline
from prsite.generators.lines import escape_text, fold_line
from prsite.generators.names import inserted
from prsite.generators.shell import Shell
from prsite.kinds.notice import Notice
from prsite.model.card import Card
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.model.urls import output_path
from prsite.model.values import Moment
from prsite.site.site import Site

_DEADLINES = (
    ("documents_until", "Documents until"),
    ("bids_until", "Bids until"),
    ("opening", "Opening of bids"),
    ("valid_until", "Valid until"),
)
_LAST = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """``<notice>/deadline.ics`` for every notice that has a deadline."""

    shell: Shell
    name: str = "deadlines"

    def plan(self, site: Site) -> Iterator[Output]:
        """One file a notice."""
        for key, item in site.items.items():
            if has_deadline(item):
                url = f"{site.cards[key].url}deadline.ics"
                yield Output(
                    path=output_path(url),
                    url=url,
                    generator=self.name,
                    key=(key,),
                    lang=item.lang,
                    source=item.origin.place("slug"),
                )

    def render(self, output: Output, view: View) -> bytes:
        """The calendar of one notice, in UTC so that no zone needs describing."""
        notice = cast(Notice, view.item(output.key[0]))
        card = cast(Card, view.card(output.key[0]))
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//prsite//newsroom//EN", "METHOD:PUBLISH"]
        for name, label in _DEADLINES:
            moment = cast(Moment | None, getattr(notice, name))
            if moment is not None:
                title = f"{view.text(label, notice.lang)}: {inserted(notice.title, notice.lang)}"
                lines += self._event(name, title, moment, notice, card)
        lines.append("END:VCALENDAR")
        return "".join(fold_line(line) for line in lines).encode("utf-8")

    def _event(self, name: str, title: str, moment: Moment, notice: Notice, card: Card) -> list[str]:
        identity = tag_uri(card, self.shell.config)
        return [
            "BEGIN:VEVENT",
            f"UID:{escape_text(identity)}#{name}",
            f"DTSTAMP:{_utc((notice.date or moment).at)}",
            *_when(name, moment),
            f"SUMMARY:{escape_text(title)}",
            f"DESCRIPTION:{escape_text(notice.summary)}",
            f"URL:{self.shell.absolute(card.url)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]


def _when(name: str, moment: Moment) -> list[str]:
    """The last half hour stands for a deadline, a day given alone ending at midnight; an opening begins.

    Always instants: many calendars show a day without a time on the wrong date in another zone.
    """
    ends = moment.end + timedelta(microseconds=1) if moment.date_only else moment.at
    if name != "opening":
        return [f"DTSTART:{_utc(ends - _LAST)}", f"DTEND:{_utc(ends)}"]
    return [f"DTSTART:{_utc(moment.at)}", *([f"DTEND:{_utc(ends)}"] if moment.date_only else [])]


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
