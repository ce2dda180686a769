"""`theme-file-encoding`: A stylesheet in another encoding."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_theme_file_encoding(site: MakeSite) -> None:
    sample = site({"overrides/static/css/site.css": b'p { content: "\xd3" }'})
    sample.finds("theme-file-encoding", "overrides/static/css/site.css")
