"""`output-among-sources`: An output that would overwrite what it is made from."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_output_among_sources(site: MakeSite) -> None:
    sample = site()
    sample.finds("output-among-sources", output=sample.root / "content" / "public")


def test_the_site_itself(site: MakeSite) -> None:
    sample = site()
    sample.finds("output-among-sources", output=sample.root, adopt=True)
