"""`windows-line-ends`: A source with CRLF is read all the same."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import NOTE, post


def test_windows_line_ends(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post().replace("\n", "\r\n")})
    sample.finds("windows-line-ends", "content/posts/b.md:1", NOTE)
