"""`theme-address-missing`: A stylesheet that refers to a file that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_theme_address_missing(site: MakeSite) -> None:
    sample = site({"overrides/static/css/site.css": "p { background: url(x.png) }"})
    sample.finds("theme-address-missing", "overrides/static/css/site.css")
