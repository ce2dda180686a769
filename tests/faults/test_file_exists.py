"""`file-exists`: `prsite new` never writes over a file."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import runs_into


def test_file_exists(site: MakeSite) -> None:
    sample = site({"content/pages/about.md": "---\ntitle: درباره\n---\n"})
    before = sample.sources()
    runs_into("file-exists", "content/pages/about.md", "new", "page", "About", str(sample.root))
    assert sample.sources() == before
