"""`unknown-entry`: A clipping of an outlet that the registry does not know."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_unknown_entry(site: MakeSite) -> None:
    sample = site(
        {
            "content/clippings/b.md": post("outlet: bamdad"),
            "content/data/outlets.toml": '[bamdat]\nname = "بامداد"\n',
        }
    )
    found = sample.finds("unknown-entry", "content/clippings/b.md:4")
    assert dict(found.values)["near"] == "bamdat"
