"""Deadlines as calendar files."""

from __future__ import annotations

from pathlib import Path

from tests.sites.newsroom import Newsroom, item


def calendar(tmp_path: Path, **keys: str) -> list[str]:
    """The unfolded lines of a notice's calendar; none where it has no file."""
    notice = item("متن.", title="مناقصهٔ ریل، نوبت یکم", date="2026-02-04", type="tender", id="n", **keys)
    made = Newsroom(tmp_path, theme="plain").write({"content/notices/n.md": notice}).publish()
    data = made.get("notices/1404/n/deadline.ics", b"").decode()
    return data.replace("\r\n ", "").split("\r\n") if data else []


def test_an_instant_is_the_end_of_half_an_hour(tmp_path: Path) -> None:
    lines = calendar(tmp_path, bids_until="2026-03-10 14:00")
    assert lines[:4] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//prsite//newsroom//EN", "METHOD:PUBLISH"]
    assert "UID:tag:x.example\\,2026:n#bids_until" in lines
    assert "DTSTART:20260310T100000Z" in lines
    assert "DTEND:20260310T103000Z" in lines
    assert "DTSTAMP:20260203T203000Z" in lines
    assert "SUMMARY:مهلت تحویل پیشنهادها: مناقصهٔ ریل، نوبت یکم" in lines
    assert "URL:https://x.example/notices/1404/n/" in lines
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_a_day_lasts_until_midnight_and_an_opening_begins(tmp_path: Path) -> None:
    lines = calendar(
        tmp_path, valid_until="۱۴۰۵/۰۱/۲۰", opening="2026-03-11 10:00", documents_until="2026-03-01"
    )
    assert "DTSTART:20260409T200000Z" in lines
    assert "DTEND:20260409T203000Z" in lines
    assert "DTSTART:20260311T063000Z" in lines
    assert len([line for line in lines if line.startswith("DTEND")]) == 2
    assert lines.count("BEGIN:VEVENT") == 3


def test_without_a_deadline_there_is_no_file(tmp_path: Path) -> None:
    assert calendar(tmp_path, documents_until="2026-03-01") == []
