"""Polls as their registry has them: what is read, and what is refused."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.model.polls import Poll, read_poll

TWO = [{"label": "آری", "votes": 3}, {"label": "نه", "votes": 1}]


def poll(**keys: object) -> Poll:
    found, faults = read_poll({"question": "؟", "options": TWO, **keys})
    assert faults == ()
    return found


def test_shares_of_votes() -> None:
    assert [(o.label, o.votes, o.share, o.shown) for o in poll().options] == [
        ("آری", 3, 0.75, 75.0),
        ("نه", 1, 0.25, 25.0),
    ]


def test_given_shares_stay_as_they_were_given() -> None:
    options = [{"label": "آری", "percent": 60.4, "votes": 9}, {"label": "نه", "percent": 39.6}]
    assert [(o.shown, o.votes) for o in poll(options=options).options] == [(60.4, 9), (39.6, None)]


def test_numbers_in_any_digits() -> None:
    assert poll(options=[{"label": "آری", "votes": "۱٬۲۰۰"}], respondents="۱٬۲۵۰").respondents == 1250


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("۲ آبان ۱۴۰۵", date(2026, 10, 24)),
        ("1405/08/02", date(2026, 10, 24)),
        ("2026-10-24", date(2026, 10, 24)),
        (date(1405, 8, 2), date(2026, 10, 24)),
        (date(2026, 10, 24), date(2026, 10, 24)),
        (datetime(2026, 10, 24, 8, 30), date(2026, 10, 24)),
    ],
)
def test_days_in_any_calendar(written: object, day: date) -> None:
    first = poll(**{"from": written}).first
    assert first is not None
    assert (first.first, first.precision) == (day, "day")


def test_a_year_or_month_is_a_date_too() -> None:
    first, last = poll(**{"from": 1404}).first, poll(to="آبان ۱۴۰۵").last
    assert first is not None
    assert last is not None
    assert (first.precision, last.precision) == ("year", "month")


def test_texts_are_one_line_without_what_no_page_can_hold() -> None:
    found = poll(method="تلفنی\n  و \x02حضوری\x00")
    assert found.method == "تلفنی و حضوری"
    assert poll(source="\u202emoc.elpmaxe").source == "\u202emoc.elpmaxe\u202c"


def test_a_mixture_of_votes_and_shares_is_refused() -> None:
    options = [{"label": "آری", "votes": 3}, {"label": "نه", "percent": 25}]
    found, faults = read_poll({"question": "؟", "options": options})
    assert found.options == ()
    assert [(f.kind, f.key) for f in faults] == [("malformed", "options.1.votes")]


def test_rounding_is_told_from_what_is_missing() -> None:
    assert poll(options=[{"label": str(n), "votes": 1} for n in range(7)]).is_rounded
    halves = [{"label": "آری", "percent": 50}, {"label": "نه", "percent": 40}]
    found, faults = read_poll({"question": "؟", "options": halves})
    assert not found.is_rounded
    assert [f.kind for f in faults] == ["sum"]


@pytest.mark.parametrize(
    "url",
    [
        "https://a b",
        "https:///x",
        "https://u:p@e.org/",
        "https://e.org/\u202egpj",
        "javascript:x",
        "/x",
        "e.org",
    ],
)
def test_an_address_that_no_reader_should_follow_is_refused(url: str) -> None:
    found, faults = read_poll({"question": "؟", "options": [{"label": "آری", "votes": 1}], "url": url})
    assert [(f.kind, f.key, f.wanted) for f in faults] == [("malformed", "url", "web-address")]
    assert found == Poll()


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
OPTION = st.fixed_dictionaries(
    {}, optional={"label": ANYTHING, "votes": ANYTHING, "percent": ANYTHING, "x": ANYTHING}
)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "question": ANYTHING,
            "options": ANYTHING | st.lists(OPTION, max_size=3),
            "respondents": ANYTHING,
            "from": ANYTHING,
            "to": ANYTHING,
            "several": ANYTHING,
            "method": ANYTHING,
            "url": ANYTHING,
        },
    )
)
def test_whatever_stands_there_is_read_or_refused(entry: dict[str, object]) -> None:
    found, faults = read_poll(entry)
    refused = any(fault.kind == "malformed" for fault in faults)
    assert refused == (found.options == ())
    assert all(option.share >= 0 for option in found.options)
