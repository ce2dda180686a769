"""`body-unreadable`: A text that the Markdown library fails on."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite


def test_body_unreadable(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise IndexError

    monkeypatch.setattr("prsite.markup.engine.Engine.tree", fail)
    site({"content/posts/a.md": "---\ntitle: آ\ndraft: خیر\ndate: 1404/08/25\n---\nمتن.\n"}).finds(
        "body-unreadable", "content/posts/a.md:6"
    )
