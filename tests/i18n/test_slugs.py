"""Slugs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.i18n.bidi import strip_controls
from prsite.i18n.folding import fold
from prsite.i18n.slugs import MAX_BYTES, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("روابط‌عمومی", "روابط-عمومی"),
        ("  «سلام» دنیا! ", "سلام-دنیا"),
        ("علي و كتاب", "علی-و-کتاب"),
        ("خط ۲، ایستگاه ١٢", "خط-2-ایستگاه-12"),
        ("هیأت و هیئت", "هیأت-و-هیئت"),
        ("آب", "آب"),
        ("خانهٔ ما، خانۀ ما", "خانه-ما-خانه-ما"),
        ("کِتـــاب", "کتاب"),
        ("Open Data & .NET", "open-data-net"),
        ("Don’t", "dont"),
        ("İstanbul", "istanbul"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\u202eb\u2066c", "abc"),
        ("…", ""),
        ("", ""),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_slug_ends_at_a_word() -> None:
    slug = slugify("ایستگاه تازه " * 30)
    assert len(slug.encode()) <= MAX_BYTES
    assert slug.split("-")[-1] in ("ایستگاه", "تازه")


def test_a_long_word_is_cut_between_letters() -> None:
    assert slugify("آ" * 500) == "آ" * 100
    assert slugify("a" + "آ" * 500) == "a" + "آ" * 99


@given(st.text())
def test_any_text_gives_a_safe_slug(text: str) -> None:
    slug = slugify(text)
    assert len(slug.encode("utf-8")) <= MAX_BYTES
    assert strip_controls(slug, keep_zwnj=False) == slug
    assert not set(slug) & set(" /\\.\0%#?")
    assert not slug.startswith("-")
    assert not slug.endswith("-")
    assert "--" not in slug
    assert unicodedata.is_normalized("NFC", slug)


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slugify(slugify(text)) == slugify(text)


@given(st.text())
def test_the_slug_of_a_fold_is_stable(text: str) -> None:
    slug = slugify(fold(text))
    assert slugify(fold(fold(text))) == slug
    assert slugify(slug) == slug


@given(st.one_of(st.text(), st.text("ابپيكۀئ۱٢3aB '’-_.،\u200c«»")))
def test_the_usual_letters_take_no_other_way(text: str) -> None:
    # A right-to-left mark counts for nothing, and sends any text the long way.
    assert slugify(text) == slugify(text + "\u200f")
