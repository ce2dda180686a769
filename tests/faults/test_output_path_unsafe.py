"""`output-path-unsafe`: A static file whose name could not be part of an address."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import only_on


def test_output_path_unsafe(site: MakeSite) -> None:
    sample = site()
    try:
        sample.write({"static/a\\\\b.txt": "نوشته"})
    except OSError:
        pytest.skip("this file system refuses such names")
    only_on((sample.root / "static" / "a\\\\b.txt").is_file(), "a backslash divides folders here")
    sample.finds("output-path-unsafe", "static/a\\\\b.txt")
