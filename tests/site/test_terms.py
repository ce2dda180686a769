"""What a written term counts as, and the part of an address that it becomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.site.paths import is_safe_name
from prsite.site.terms import identity, term_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("روابط‌عمومی", "روابط-عمومی"),
        ("C", "c"),
        ("C++", "c-plus-plus"),
        ("C＋＋", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("F# و C++", "f-sharp-و-c-plus-plus"),
        ("۱۸+", "18-plus"),
        ("A+B", "a-plus-b"),
        ("#هشتگ", "هشتگ"),
        ("+ آب", "آب"),
        ("شماره #۱", "شماره-1"),
        (".NET", "net"),
        ("con", "con-"),
        ("LPT1", "lpt1-"),
        ("", "tag"),
    ],
)
def test_slugs_of_terms(text: str, slug: str) -> None:
    assert term_slug(text, "tags") == slug


def test_terms_without_letters_have_addresses_of_their_own() -> None:
    slugs = [term_slug(text, "tags") for text in ("😀", "🎉🎉", ".", "..")]
    assert len(set(slugs)) == 4
    assert all(slug.startswith("tag-") for slug in slugs)
    assert term_slug("😀", "authors").startswith("author-")
    assert term_slug("😀", "series").startswith("series-")
    assert term_slug("😀", "outlets").startswith("other-")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("روابط‌عمومی", "روابط عمومي", True),
        ("COVID-19", "covid 19", True),
        ("C++", "c++", True),
        ("C++", "C", False),
        (".NET", "NET", False),
        (".", "..", False),
    ],
)
def test_identity(one: str, other: str, alike: bool) -> None:
    assert (identity(one) == identity(other)) is alike


@given(st.text(), st.sampled_from(["tags", "authors", "series", "outlets"]))
def test_any_term_has_an_address_that_every_disk_takes(text: str, taxonomy: str) -> None:
    assert is_safe_name(term_slug(text, taxonomy))


@given(st.text(max_size=3), st.text(max_size=3))
def test_terms_of_one_identity_without_letters_share_their_address(one: str, other: str) -> None:
    slugs = {term_slug(text, "tags") for text in (one, other)}
    if identity(one) == identity(other) and all(slug.startswith("tag-") for slug in slugs):
        assert len(slugs) == 1
