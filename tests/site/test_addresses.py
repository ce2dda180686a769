"""Who owns which address; hidden items count."""

from __future__ import annotations

import unicodedata

import pytest

from prsite.model.item import Item
from prsite.site.addresses import claim_addresses
from tests.site.newsroom import page, post, question, release, settings


def faults(*items: Item) -> list[tuple[str, str, list[str]]]:
    found = claim_addresses(items, settings()).found
    return [(d.code, str(d.place), [str(p) for p in d.also]) for d in found]


def test_every_item_has_its_own() -> None:
    items = (post("a"), post("b"), page("a"), release("c", aliases=("/old/", "old2", "/رسانه/")))
    claims = claim_addresses(items, settings())
    assert claims.found == []
    assert claims.items == items


@pytest.mark.parametrize(
    "hiding", [{}, {"draft": True}, {"embargo_until": "1406/01/01"}, {"editions": ("intranet",)}]
)
def test_two_items_with_one_address(hiding: dict[str, object]) -> None:
    expected = [("duplicate-url", "content/releases/a.md:2", ["content/posts/a.md:1"])]
    assert faults(post("a"), release("a", slug="a", **hiding)) == expected


def test_letter_case_and_unicode_form_make_no_difference() -> None:
    composed, apart = (unicodedata.normalize(form, "é") for form in ("NFC", "NFD"))
    assert [f[0] for f in faults(post("a", slug="Ab"), post("b", slug="aB"))] == ["duplicate-url"]
    assert [f[0] for f in faults(post("a", slug=composed), post("b", slug=apart))] == ["duplicate-url"]


def test_questions_share_a_page_but_no_anchor() -> None:
    assert faults(question("a", category="بلیت"), question("b", category="بلیت")) == []
    same = faults(question("a", category="بلیت"), question("b", category="بلیت", slug="a"))
    assert [f[0] for f in same] == ["duplicate-url"]


def test_former_addresses() -> None:
    assert faults(post("a"), post("b", aliases=("/1404/08/a",))) == [
        ("duplicate-alias", "content/posts/b.md:2", ["content/posts/a.md:1"])
    ]
    assert faults(post("a", aliases=("/old/",)), post("b", aliases=("/OLD",))) == [
        ("duplicate-alias", "content/posts/b.md:2", ["content/posts/a.md:2"])
    ]
    assert faults(post("a", aliases=("/old/", "/old", "old"))) == []


@pytest.mark.parametrize("alias", ["/", "/../x/", "/a?b", "/a#b", "/.well-known/x", "/a\\b", "/" + "a" * 201])
def test_what_cannot_be_an_address(alias: str) -> None:
    assert faults(post("a", aliases=(alias,))) == [("bad-alias", "content/posts/a.md:2", [])]


def test_what_has_a_fault_is_left_out() -> None:
    claims = claim_addresses(
        (post("a"), release("a"), post("b", aliases=("/1404/08/a/", "/b2/", "?"))), settings()
    )
    assert [i.id for i in claims.items] == ["post-a", "post-b"]
    assert claims.items[1].aliases == ("/b2/",)


def test_a_second_item_of_one_id_has_its_own_fault_elsewhere() -> None:
    assert faults(post("a"), post("b", id="post-a")) == []
