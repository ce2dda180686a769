"""Whether an item is public, at every boundary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from prsite.site.visibility import State, decide, examine, in_edition, next_change, visible_items
from tests.site.newsroom import NOW, moment, post

MICROSECOND = timedelta(microseconds=1)


def at(text: str) -> datetime:
    return moment(text).at


def state(item_keys: dict[str, object], when: datetime) -> State:
    return decide(post("a", **item_keys), when).state


@pytest.mark.parametrize(
    ("keys", "instant", "before", "after"),
    [
        ({"publish_at": "1405/09/02 10:00"}, "1405/09/02 10:00", State.SCHEDULED, State.PUBLISHED),
        ({"publish_at": "1405/09/02"}, "1405/09/02 00:00", State.SCHEDULED, State.PUBLISHED),
        ({"embargo_until": "1405/09/02 10:00"}, "1405/09/02 10:00", State.EMBARGOED, State.PUBLISHED),
        ({"embargo_until": "1405/09/02"}, "1405/09/02 00:00", State.EMBARGOED, State.PUBLISHED),
        ({"expires": "1405/09/02 10:00"}, "1405/09/02 10:00", State.PUBLISHED, State.EXPIRED),
        ({"expires": "1405/09/02"}, "1405/09/03 00:00", State.PUBLISHED, State.EXPIRED),
    ],
)
def test_the_instant_at_which_a_state_changes(
    keys: dict[str, object], instant: str, before: State, after: State
) -> None:
    edge = at(instant)
    assert state(keys, edge - MICROSECOND) is before
    assert state(keys, edge) is after
    assert decide(post("a", **keys), edge - MICROSECOND).changes == edge


def test_a_day_begins_in_the_sites_zone() -> None:
    assert moment("2026-03-21").at == datetime(2026, 3, 20, 20, 30, tzinfo=UTC)


def test_the_order_of_the_states() -> None:
    keys = {"publish_at": "1405/09/02", "embargo_until": "1405/09/03", "expires": "1405/09/04"}
    days = ["1405/09/01", "1405/09/02", "1405/09/03", "1405/09/04", "1405/09/05"]
    assert [state(dict(keys), at(day)) for day in days] == [
        State.SCHEDULED,
        State.EMBARGOED,
        State.PUBLISHED,
        State.PUBLISHED,
        State.EXPIRED,
    ]
    assert state({**keys, "draft": True}, at("1405/09/03")) is State.DRAFT


def test_the_key_that_decides() -> None:
    assert decide(post("a", draft=True, expires="1404/01/01"), NOW).key == "draft"
    assert decide(post("a", expires="1404/01/01"), NOW).key == "expires"
    assert decide(post("a"), NOW).key == ""
    assert decide(post("a"), NOW).changes is None


def test_editions() -> None:
    everywhere, inside = post("a"), post("b", editions=("intranet",))
    assert in_edition(everywhere, "public")
    assert in_edition(everywhere, "intranet")
    assert not in_edition(inside, "public")
    assert in_edition(inside, "intranet")


def visible(*items: object, edition: str = "public", drafts: bool = False) -> list[str]:
    found = visible_items(items, edition=edition, at=NOW, drafts=drafts)  # type: ignore[arg-type]
    return [item.key for item in found]


def test_only_what_is_published_in_the_edition_exists() -> None:
    items = (
        post("a"),
        post("b", draft=True),
        post("c", publish_at="1406/01/01"),
        post("d", embargo_until="1406/01/01"),
        post("e", expires="1404/01/01"),
        post("f", editions=("intranet",)),
    )
    assert visible(*items) == ["fa/post-a"]
    assert visible(*items, edition="intranet") == ["fa/post-a", "fa/post-f"]
    assert visible(*items, drafts=True) == ["fa/post-a", "fa/post-b"]


@pytest.mark.parametrize(
    "hiding",
    [
        {"draft": True},
        {"embargo_until": "1406/01/01"},
        {"expires": "1404/01/01"},
        {"editions": ("intranet",)},
    ],
)
def test_a_translation_is_never_ahead_of_its_original(hiding: dict[str, object]) -> None:
    original = post("a", **hiding)
    translation = post("a", lang="en", is_translation=True)
    assert visible(original, translation) == []
    assert visible(post("a"), translation) == ["fa/post-a", "en/post-a"]
    assert visible(post("a"), post("a", lang="en", is_translation=True, **hiding)) == ["fa/post-a"]


def codes(*items: object) -> list[tuple[str, str]]:
    found = examine(items, at=NOW, editions=("public", "intranet"))  # type: ignore[arg-type]
    return [(d.code, str(d.place)) for d in found]


def test_a_date_in_the_future_needs_a_reason() -> None:
    assert codes(post("a", date="1406/01/01")) == [("future-date", "content/posts/a.md:2")]
    assert codes(post("a", date="1405/09/01 09:01")) == [("future-date", "content/posts/a.md:2")]
    assert codes(post("a", date="1405/09/01 09:00")) == []
    for reason in ({"publish_at": "1406/01/01"}, {"embargo_until": "1406/01/01"}, {"draft": True}):
        assert codes(post("a", date="1406/01/01", **reason)) == []


def test_faults_that_a_translation_took_over_are_told_once() -> None:
    original = post("a", date="1406/01/01", editions=("x",))
    inherited = replace(
        post("a", lang="en", is_translation=True), date=original.date, editions=original.editions
    )
    assert [place for _, place in codes(original, inherited)] == [
        "content/posts/a.md:3",
        "content/posts/a.md:2",
    ]
    own = post("a", lang="en", is_translation=True, date="1406/01/01")
    assert [place for _, place in codes(own)] == ["content/posts/a.en.md:4"]


def test_unknown_editions_and_hopeless_spans() -> None:
    assert codes(post("a", editions=("intranett",))) == [("unknown-edition", "content/posts/a.md:2")]
    assert codes(post("a", publish_at="1406/01/02", expires="1406/01/01")) == [
        ("expires-before-publication", "content/posts/a.md:3")
    ]
    assert codes(post("a", publish_at="1406/01/01", expires="1406/01/01")) == []


def test_the_next_change() -> None:
    items = (
        post("a", publish_at="1406/01/01", embargo_until="1406/02/01"),
        post("b", expires="1405/12/29"),
        post("c", draft=True, publish_at="1405/10/01"),
    )
    assert next_change(items, NOW) == moment("1405/12/29").end + MICROSECOND
    assert next_change(items, at("1406/01/01")) == at("1406/02/01")
    assert next_change(items, at("1406/02/01")) is None
