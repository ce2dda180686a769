"""Editions share converted bodies, but not the path of their addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites.newsroom import Newsroom, item

MORE = '\n[editions.staff]\nurl = "https://intra.example/news/"\n'


@pytest.mark.parametrize("order", [("staff", "public"), ("public", "staff"), ("staff", "public", "staff")])
def test_no_edition_takes_anothers_path(tmp_path: Path, order: tuple[str, ...]) -> None:
    site = Newsroom(tmp_path, theme="plain", more=MORE)
    site.write({"content/posts/a.md": item("[همه](/posts/)", title="x", date="2026-02-01")})
    for edition in order:
        published = site.publish(edition=edition, output=site.root / edition)
        page = next(data for path, data in published.items() if path.endswith("/a/index.html"))
        assert (b'href="/news/posts/"' in page) is (edition == "staff")
