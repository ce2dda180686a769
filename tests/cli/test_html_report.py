from __future__ import annotations

from pathlib import Path

import pytest

from prsite.cli.html_report import remove_report, show_report, write_report
from prsite.diagnostics import error


def test_it_lies_in_the_work_folder(site: Path) -> None:
    page = write_report(site, [error("empty-file", "content/posts/x.md", 1)], "fa")
    assert page == site / ".prsite" / "report.html"
    assert "این پرونده خالی است." in page.read_text(encoding="utf-8")


def test_a_folder_that_is_no_site_stays_clean(tmp_path: Path) -> None:
    assert write_report(tmp_path, [error("empty-file")], "en") is None
    assert list(tmp_path.iterdir()) == []


def test_a_report_that_cannot_be_written_fails_nothing(site: Path) -> None:
    (site / ".prsite").write_text("a file", encoding="utf-8")
    assert write_report(site, [], "en") is None
    remove_report(site)


def test_an_untrue_report_goes(site: Path) -> None:
    page = write_report(site, [], "en")
    assert page is not None
    remove_report(site)
    assert not page.exists()
    remove_report(site)


def test_it_is_opened_by_its_address(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    page = write_report(site, [], "en")
    assert page is not None
    show_report(page)
    assert opened == [page.as_uri()]
