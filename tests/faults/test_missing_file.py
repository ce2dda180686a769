"""`missing-file`: A link to a file that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_missing_file(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body="[فرم](form.pdf)")})
    sample.finds("missing-file", "content/posts/b.md:5")
