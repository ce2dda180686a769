"""`not-playable`: A film that no browser plays."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_not_playable(site: MakeSite) -> None:
    sample = site(
        {"content/posts/b.md": post(body='::: video file="form.pdf"'), "content/posts/form.pdf": b"%PDF-1.4"}
    )
    sample.finds("not-playable", "content/posts/b.md:5")
