"""`output-foreign-files`: Files that somebody laid into the published folder."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_output_foreign_files(site: MakeSite) -> None:
    sample = site()
    assert sample.build().published is not None
    sample.write({"public/letter.txt": "نامه"})
    found = sample.finds("output-foreign-files")
    assert dict(found.values)["files"] == "letter.txt"
