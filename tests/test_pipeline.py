"""The stages in order, from a request to a result."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from prsite.loading import load
from prsite.pipeline import build, check
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, codes, item


def test_a_check_publishes_nothing(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain").write(everything())
    result = check(site.request)
    assert (codes(result), result.published) == ([], None)
    assert result.pages > 30
    assert not site.output.exists()
    site.write({"content/posts/b.md": item("[x](no.md)", title="ب", date="2026-02-01")})
    assert codes(check(site.request)) == ["broken-link"]


def test_without_settings_there_is_one_finding(tmp_path: Path) -> None:
    site = Newsroom(tmp_path)
    assert codes(site.build()) == ["no-settings"]
    assert load(site.request)[0] is None


def test_findings_of_all_stages_come_together(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    site.write(
        {
            "content/posts/a.md": item("[x](no.md)", title="الف", date="1404-07-31"),
            "content/posts/b.md": item("[x](no.md)", title="ب", date="2026-02-01", related="[nobody]"),
            "content/data/tags.toml": "x = ",
        }
    )
    assert sorted(set(codes(site.build()))) == [
        "broken-link",
        "data-not-toml",
        "impossible-date",
        "unknown-reference",
    ]


def test_a_broken_theme_is_told_once_and_not_for_every_page(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    site.write(
        {"content/posts/a.md": item("[x](no.md)", title="الف"), "overrides/templates/base.html": "{% if %}"}
    )
    assert codes(site.build()) == ["missing-key", "template-syntax"]


def test_a_logo_that_is_missing_is_one_finding(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain").write(everything())
    text = (tmp_path / "prsite.toml").read_text(encoding="utf-8")
    path = tmp_path / "prsite.toml"
    path.write_text(text.replace("[organisation]", 'logo = "no.svg"\n[organisation]'), encoding="utf-8")
    assert codes(site.build()) == ["setting-file-missing"]


def test_progress_is_told_stage_by_stage(tmp_path: Path) -> None:
    told: list[str] = []
    site = Newsroom(tmp_path, theme="plain").write(everything())
    build(site.request, lambda stage, done, total: told.append(stage))
    assert list(dict.fromkeys(told)) == ["read", "bodies", "pages", "files", "publish"]


def test_the_clock_of_the_request_decides(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    site.write({"content/posts/a.md": item(title="الف", date="2026-04-01", publish_at="2026-04-01")})
    assert "1405/01/a/index.html" not in site.publish()
    later = replace(site.request, at=datetime(2026, 4, 2, tzinfo=UTC))
    assert build(later).published is not None
    assert (site.output / "1405/01/a/index.html").exists()


def test_a_preview_shows_unfinished_drafts(tmp_path: Path) -> None:
    site = Newsroom(tmp_path)
    files: dict[str, str | bytes] = {
        f"content/{section}/d.md": item(
            "متن ![](bad.png)", title="پیش‌نویس", draft="true", slug=f"d-{section}", **keys
        )
        for section, keys in {
            "posts": {},
            "releases": {"answers": "nothing"},
            "clippings": {},
            "notices": {"type": "tender", "bids_until": "2026-05-01"},
            "faq": {},
            "people": {},
            "presskit": {},
            "pages": {},
        }.items()
    }
    site.write(files | {f"{name.rpartition('/')[0]}/bad.png": b"no" for name in files})
    assert [d for d in codes(site.build()) if d == "page-failed"] == []
    result = site.build(drafts=True, preview=True, output=tmp_path / "preview")
    assert result.published is not None, result.diagnostics
    assert len(list((tmp_path / "preview").rglob("d-*/index.html"))) == 7
