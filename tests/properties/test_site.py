"""The promise: what is hidden leaves no trace in the site; time moves visibility one way only."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from prsite.model.item import Item
from prsite.model.values import Moment
from prsite.site.site import Site
from prsite.site.visibility import State, decide, next_change, visible_items
from tests.site.newsroom import NOW, TEHRAN, assembled, clipping, page, person, post, question, release

ORDER = [State.SCHEDULED, State.EMBARGOED, State.PUBLISHED, State.EXPIRED]
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda at: at.replace(tzinfo=TEHRAN)
)
MOMENTS = st.one_of(
    st.none(),
    st.builds(Moment, INSTANTS),
    st.dates(datetime(2026, 1, 1).date(), datetime(2027, 12, 31).date()).map(
        lambda day: Moment(datetime(day.year, day.month, day.day, tzinfo=TEHRAN), True)
    ),
)
TIMES = st.fixed_dictionaries({"publish_at": MOMENTS, "embargo_until": MOMENTS, "expires": MOMENTS})


@given(TIMES, INSTANTS, INSTANTS)
def test_states_follow_one_another_in_time(times: dict[str, Any], one: datetime, other: datetime) -> None:
    item = post("a", **times)
    early, late = sorted((one, other))
    assert ORDER.index(decide(item, early).state) <= ORDER.index(decide(item, late).state)


@given(TIMES, INSTANTS)
def test_nothing_changes_before_the_next_change(times: dict[str, Any], now: datetime) -> None:
    item = post("a", **times)
    state, change = decide(item, now).state, next_change([item], now)
    if change is None:
        assert decide(item, now + timedelta(days=10_000)).state is state
        return
    assert change > now
    assert decide(item, change - timedelta(microseconds=1)).state is state
    assert decide(item, change).state is not state


@given(TIMES, INSTANTS, st.booleans(), st.booleans())
def test_drafts_and_other_editions_are_never_public(
    times: dict[str, Any], now: datetime, draft: bool, inside: bool
) -> None:
    item = post("a", draft=draft, editions=("intranet",) if inside else (), **times)
    seen = bool(visible_items([item], edition="public", at=now))
    assert not (seen and (draft or inside))
    if times["embargo_until"] is not None and now < times["embargo_until"].at:
        assert not seen


TAGS = st.lists(st.sampled_from(["آب", "برق", "روابط‌عمومی", "روابط عمومی", "هیئت", "هیأت"]), max_size=3).map(
    tuple
)
HIDING: list[dict[str, Any]] = [
    {"draft": True},
    {"publish_at": "1406/01/01"},
    {"embargo_until": "1406/01/01"},
    {"expires": "1404/09/01"},
    {"editions": ("intranet",)},
]
MAKERS: list[Any] = [post, release, clipping, question, page, person]


@st.composite
def items(draw: st.DrawFn) -> tuple[Item, ...]:
    """Items of all kinds, some hidden, some with translations, none in another's place."""
    made: list[Item] = []
    for n in range(draw(st.integers(0, 6))):
        make = draw(st.sampled_from(MAKERS))
        values: dict[str, Any] = {"tags": draw(TAGS), "authors": draw(TAGS), "title": f"عنوان {n}"}
        values["related"] = tuple(draw(st.lists(st.sampled_from(["post-i0", "person-i1", "x"]), max_size=2)))
        if make in (post, release, clipping):
            day = draw(st.integers(1, 28))
            values["date"] = f"1404/08/{day:02}"
        if make is post:
            values["series"] = draw(st.sampled_from(["", "پشت صحنه"]))
        if draw(st.booleans()):
            values |= draw(st.sampled_from(HIDING))
        made.append(make(f"i{n}", **values))
        if draw(st.booleans()):
            made.append(make(f"i{n}", **{**values, "lang": "en", "is_translation": True}))
    return tuple(made)


def contents(made: Site) -> dict[str, Any]:
    """Everything that a page can be made from."""
    hidden = ("taken", "hidden", "absent")
    return {name: getattr(made, name) for name in Site.__dataclass_fields__ if name not in hidden}


def sequence(made: Site) -> list[Any]:
    """The orders in which pages meet the contents."""
    terms = [(pair, list(held)) for pair, held in made.terms.items()]
    return [list(made.items), list(made.cards), list(made.order), list(made.months), terms]


@given(items())
def test_a_site_with_hidden_items_is_the_site_without_them(given_items: tuple[Item, ...]) -> None:
    more = "[editions.intranet]\n"
    whole = assembled(*given_items, more=more)
    assert whole.diagnostics == ()
    shown = visible_items(given_items, edition="public", at=NOW)
    without = assembled(*shown, more=more)
    assert contents(whole.value) == contents(without.value)
    assert sequence(whole.value) == sequence(without.value)
    assert without.value.taken == ()
    kept_back = {item.origin.path for item in given_items} - {item.origin.path for item in shown}
    assert kept_back <= whole.value.hidden
    assert len(whole.value.taken) == len(kept_back)


@given(items(), st.randoms(use_true_random=False))
def test_the_order_of_reading_makes_no_difference(given_items: tuple[Item, ...], random: Any) -> None:
    originals = [i for i in given_items if not i.is_translation]
    shuffled = [*originals, *(i for i in given_items if i.is_translation)]
    random.shuffle(shuffled)
    more = "[editions.intranet]\n"
    assert contents(assembled(*shuffled, more=more).value) == contents(
        assembled(*given_items, more=more).value
    )
