"""`not-an-item`: `prsite explain` of a file that is no item."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import runs_into


def test_not_an_item(site: MakeSite) -> None:
    sample = site()
    runs_into("not-an-item", "prsite.toml", "explain", str(sample.root / "prsite.toml"))
