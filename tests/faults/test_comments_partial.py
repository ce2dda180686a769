"""`comments-partial`: A widget of one's own without its template."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_comments_partial(site: MakeSite) -> None:
    sample = site(
        settings='[comments]\nprovider = "custom"\n[comments.custom]\npartial = "partials/mine.html"\n'
    )
    sample.finds("comments-partial", "prsite.toml:10")
    sample.write({"overrides/templates/partials/mine.html": "<p>x</p>"})
    assert sample.build().published is not None
