"""`unreadable`: A file that the system does not let us read."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_unreadable(site: MakeSite) -> None:
    sample = site()
    (sample.root / "prsite.toml").unlink()
    (sample.root / "prsite.toml").mkdir()
    sample.finds("unreadable", "prsite.toml")
