"""`output-not-a-folder`: An output that is a file."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_output_not_a_folder(site: MakeSite) -> None:
    sample = site({"out": "نوشته"})
    sample.finds("output-not-a-folder", output=sample.root / "out")
