"""`data-not-toml`: A registry that is not TOML."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_data_not_toml(site: MakeSite) -> None:
    sample = site({"content/data/tags.toml": "[water]\nname =\n"})
    sample.finds("data-not-toml", "content/data/tags.toml:2")
