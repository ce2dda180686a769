"""`output-not-ours`: A folder that prsite did not make is left alone."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_output_not_ours(site: MakeSite) -> None:
    sample = site({"public/letter.txt": "نامه"})
    sample.finds("output-not-ours")
    assert (sample.output / "letter.txt").read_text(encoding="utf-8") == "نامه"


def test_adopted_by_wish(site: MakeSite) -> None:
    sample = site({"public/letter.txt": "نامه"})
    assert sample.build(adopt=True).published is not None
    assert (sample.output / "letter.txt").read_text(encoding="utf-8") == "نامه"
