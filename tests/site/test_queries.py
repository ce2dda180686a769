"""Which cards, which neighbours, which related items; and the same answers as a slow reading gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prsite.model.card import Query
from prsite.site.queries import RELATED, count, matching, neighbours, related, select
from prsite.site.site import Site
from tests.site.newsroom import page, post, release, site


def keys(made: Site, **asked: object) -> list[str]:
    return [card.id for card in select(made, Query(**{"lang": "fa", **asked}))]  # type: ignore[arg-type]


NEWS = (
    post("a", date="1404/12/20", tags=("آب",)),
    post("b", date="1405/01/10", tags=("آب", "برق")),
    release("c", date="1405/01/11", tags=("آب",)),
    page("about", tags=("آب",)),
)


def test_queries() -> None:
    made = site(*NEWS)
    assert keys(made) == ["release-c", "post-b", "post-a", "page-about"]
    assert keys(made, dated=True) == ["release-c", "post-b", "post-a"]
    assert keys(made, kinds=("post",)) == ["post-b", "post-a"]
    assert keys(made, kinds=("post", "release")) == ["release-c", "post-b", "post-a"]
    assert keys(made, taxonomy="tags", term="برق") == ["post-b"]
    assert keys(made, taxonomy="tags", term="آب", kinds=("release",)) == ["release-c"]
    assert keys(made, taxonomy="tags", term="گاز") == []
    assert keys(made, year=1405) == ["release-c", "post-b"]
    assert keys(made, year=1404, month=12) == ["post-a"]
    assert keys(made, year=1405, kinds=("post",)) == ["post-b"]
    assert keys(made, lang="en") == []


def test_parts_of_an_answer() -> None:
    made = site(*NEWS)
    assert keys(made, offset=1, limit=2) == ["post-b", "post-a"]
    assert keys(made, offset=3) == ["page-about"]
    assert keys(made, offset=9, limit=2) == []
    assert len(list(matching(made, Query(lang="fa", offset=2, limit=1)))) == 4


def test_counts_are_those_of_the_keys() -> None:
    made = site(*NEWS)
    asked: tuple[dict[str, object], ...] = (
        {},
        {"dated": True},
        {"kinds": ("post",)},
        {"kinds": ("post", "page")},
        {"taxonomy": "tags", "term": "آب"},
        {"taxonomy": "tags", "term": "آب", "kinds": ("post",)},
        {"taxonomy": "tags", "term": "گاز"},
        {"year": 1405, "kinds": ("post",)},
        {"year": 1404, "month": 12},
    )
    counts = [count(made, Query(**{"lang": "fa", **more})) for more in asked]  # type: ignore[arg-type]
    assert counts == [len(keys(made, **more)) for more in asked] == [4, 3, 2, 3, 4, 2, 0, 1, 1]


def test_neighbours_are_of_the_same_kind() -> None:
    made = site(*NEWS)
    older, newer = neighbours(made, "fa/post-b")
    assert (older and older.id, newer) == ("post-a", None)
    older, newer = neighbours(made, "fa/post-a")
    assert (older, newer and newer.id) == (None, "post-b")
    assert neighbours(made, "fa/release-c") == (None, None)


def test_an_items_own_list_comes_first() -> None:
    made = site(
        post("a", tags=("آب",), related=("page-about", "post-a", "post-b", "page-about", "post-hidden")),
        post("b"),
        post("c", tags=("آب",)),
        page("about"),
        post("hidden", draft=True),
    )
    assert [c.id for c in related(made, "fa/post-a")] == ["page-about", "post-b", "post-c"]


def test_what_shares_more_tags_comes_first_then_what_is_newer() -> None:
    made = site(
        post("x", date="1405/01/05", tags=("آب", "برق")),
        post("far", date="1405/01/01", tags=("آب", "برق")),
        post("new", date="1405/01/09", tags=("آب",)),
        post("old", date="1405/01/02", tags=("برق",)),
        page("about", tags=("آب", "برق")),
    )
    assert [c.id for c in related(made, "fa/post-x")] == ["post-far", "post-new", "post-old"]


def test_at_most_four_of_the_nearest() -> None:
    made = site(*(post(f"p{n:02}", date=f"1405/01/{n:02}", tags=("آب",)) for n in range(1, 30)))
    found = [c.id for c in related(made, "fa/post-p15")]
    assert len(found) == RELATED
    assert set(found) <= {f"post-p{n}" for n in range(10, 21)}


@given(st.lists(st.tuples(st.integers(1, 28), st.sampled_from(["post", "release"])), max_size=12))
def test_bisection_finds_what_a_walk_finds(dates: list[tuple[int, str]]) -> None:
    made = site(
        *(
            (post if kind == "post" else release)(f"{kind}{n}", date=f"1405/01/{day:02}", tags=("آب",))
            for n, (day, kind) in enumerate(dates)
        )
    )
    for key, item in made.items.items():
        same = [k for k in made.order["fa"] if made.items[k].NAME == item.NAME]
        place = same.index(key)
        older, newer = neighbours(made, key)
        assert (older.key if older else None) == (same[place + 1] if place + 1 < len(same) else None)
        assert (newer.key if newer else None) == (same[place - 1] if place else None)
        tagged = made.terms["tags", "fa"]["آب"][1]
        assert list(tagged) == sorted(tagged, key=made.rank.__getitem__)
