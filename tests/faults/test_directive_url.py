"""`directive-url`: An address of a film that will not do."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_directive_url(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='::: video url="http://x"')})
    sample.finds("directive-url", "content/posts/b.md:5")
