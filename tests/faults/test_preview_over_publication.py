"""`preview-over-publication`: A preview over the published site."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_preview_over_publication(site: MakeSite) -> None:
    sample = site()
    assert sample.build().published is not None
    sample.finds("preview-over-publication", preview=True, drafts=True)
