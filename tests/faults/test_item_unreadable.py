"""`item-unreadable`: `prsite explain` of an item that cannot be read says why, and that it stops there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import run, well_worded


def test_item_unreadable(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": "متن"})
    why, found = run("explain", str(sample.root / "content/posts/b.md"))
    assert (why.code, found.code) == ("front-matter-missing", "item-unreadable")
    assert str(found.place) == "content/posts/b.md"
    well_worded(found)
