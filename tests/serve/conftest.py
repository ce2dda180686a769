"""A preview that was built: a few pages, and secrets beside them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from prsite.pipeline import Request
from prsite.serve.rebuild import FOLDER, Preview

NOW = datetime(2026, 4, 23, tzinfo=UTC)


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A preview at ``/`` with a Persian page, an English one, and a 404 page for each."""
    root = tmp_path / "site"
    folder = root / FOLDER
    pages = {
        "index.html": "خانه",
        "404.html": "نیست",
        "en/index.html": "home",
        "en/404.html": "absent",
        "1405/02/گشایش/index.html": "گشایش",
        "feed.xml": "<rss/>",
        "assets/site.css": "a{}",
        "media/kit.zip": "PK",
        ".prsite-manifest": "secret",
        "100%25.txt": "percent",
    }
    for path, text in pages.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (root / "prsite.toml").write_text("secret", encoding="utf-8")
    (root / ".prsite" / "secret.txt").write_text("secret", encoding="utf-8")
    request = Request(root=root, output=folder, at=NOW, preview=True)
    return Preview(request, lambda: NOW, ready=True)
