"""The accent can be read, whatever the brand's colour is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.theme.colours import (
    AA,
    AAA,
    DARK,
    LIGHT,
    Scheme,
    compute_accent,
    contrast,
    from_oklch,
    to_oklch,
)
from prsite.theme.highlight import code_colours

COLOURS = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
SCHEMES = st.sampled_from([LIGHT, DARK, Scheme("#ffffff", "#000000"), Scheme("#000000", "#ffffff")])


@given(COLOURS, SCHEMES)
def test_every_brand_colour_gives_a_readable_accent(brand: str, scheme: Scheme) -> None:
    accent = compute_accent(brand, scheme)
    assert contrast(accent.base, scheme.paper) >= AA
    assert contrast(accent.base, accent.soft) >= AA
    assert contrast(accent.on, accent.base) >= AA
    assert contrast(accent.strong, scheme.paper) >= AAA
    assert contrast(scheme.ink, accent.soft) >= AAA


@given(COLOURS, SCHEMES)
def test_code_is_readable_on_its_tint(brand: str, scheme: Scheme) -> None:
    ground = compute_accent(brand, scheme).soft
    for colour in code_colours(scheme, ground).values():
        assert contrast(colour, scheme.paper) >= AA
        assert contrast(colour, ground) >= AA


@given(COLOURS)
def test_oklch_goes_there_and_back(colour: str) -> None:
    assert from_oklch(to_oklch(colour)) == colour


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert compute_accent("#0b5cad", LIGHT).base == "#0b5cad"
    assert compute_accent("#8fc4ff", DARK).base == "#8fc4ff"


def test_the_hue_stays() -> None:
    brand = to_oklch("#ffcc00")
    moved = to_oklch(compute_accent("#ffcc00", LIGHT).base)
    assert moved[0] < brand[0]
    assert moved[2] == pytest.approx(brand[2], abs=0.02)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#0b5cad", "#0b5cad") == 1
