from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from prsite.diagnostics import Diagnostic, error, warning
from prsite.model.output import Published
from prsite.pipeline import Request, Result
from prsite.serve.rebuild import Preview
from tests.serve.conftest import NOW


def ending(*found: Diagnostic, good: bool, seen: list[Request]) -> object:
    def build(request: Request) -> Result:
        seen.append(request)
        done = Published(folder="x", written=1, unchanged=0, removed=0) if good else None
        return Result(diagnostics=found, published=done)

    return build


def test_each_build_has_its_own_now(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Request] = []
    monkeypatch.setattr("prsite.serve.rebuild.build", ending(good=True, seen=seen))
    instants = iter([NOW, NOW + timedelta(hours=1)])
    preview.clock = lambda: next(instants)
    preview.rebuild()
    preview.rebuild()
    assert [r.at for r in seen] == [NOW, datetime(2026, 4, 23, 1, tzinfo=UTC)]
    assert all(r.preview for r in seen)


def test_the_base_path_is_that_of_the_settings(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prsite.serve.rebuild.build", ending(good=True, seen=[]))
    (preview.root / "prsite.toml").write_text(
        '[site]\ntitle = "x"\nurl = "https://x.org/news"\n', encoding="utf-8"
    )
    preview.ready = False
    preview.rebuild()
    assert (preview.base, preview.ready) == ("/news/", True)


def test_a_failed_build_leaves_what_was_good(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    found = (warning("empty-file", "w.md"), error("nul-byte", "e.md"))
    monkeypatch.setattr("prsite.serve.rebuild.build", ending(*found, good=False, seen=[]))
    preview.base = "/news/"
    preview.rebuild()
    assert (preview.base, preview.ready) == ("/news/", True)
    assert [d.code for d in preview.diagnostics] == ["nul-byte", "empty-file"]
