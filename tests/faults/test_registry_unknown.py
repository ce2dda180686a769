"""`registry-unknown`: A registry with a misspelt name."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


def test_registry_unknown(site: MakeSite) -> None:
    sample = site({"content/data/outlest.toml": ""})
    found = sample.finds("registry-unknown", "content/data/outlest.toml", WARNING)
    assert dict(found.values)["near"] == "outlets"
