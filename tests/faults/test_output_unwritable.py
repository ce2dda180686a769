"""`output-unwritable`: A folder that cannot be written."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_output_unwritable(site: MakeSite) -> None:
    sample = site({"wall": ""})
    sample.finds("output-unwritable", output=sample.root / "wall" / "public")
