"""`directive-file-or-url`: A film from nowhere."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_file_or_url(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='::: video title="فیلم"')})
    sample.finds("directive-file-or-url", "content/posts/b.md:5")
